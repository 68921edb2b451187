import { createContext, type RefObject, useContext, useSyncExternalStore } from 'react';
import type { Snapshot, ViewerStore } from './store.ts';

/** What panels can ask of the canvas. */
export interface CanvasHandle {
  fit(): void;
  zoom(factor: number): void;
  /** Arranges what is drawn anew. */
  rearrange(): void;
  svg(): string;
  png(scale: number): Promise<Blob>;
  focus(): void;
}

/** What panels can ask of the application around them. */
export interface Viewer {
  readonly store: ViewerStore;
  readonly canvas: RefObject<CanvasHandle | null>;
  /** Says something to those who do not see the screen. */
  announce(message: string): void;
  /** Shows a short message. */
  notify(message: string): void;
  /** Goes back to where graphs are opened. */
  open(): void;
}

export const ViewerContext = createContext<Viewer | undefined>(undefined);

function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('This panel is outside of a viewer.');
  return viewer;
}

/** The store and its present snapshot; the caller renders anew whenever the view changes. */
export function useDossier(): Viewer & Snapshot {
  const viewer = useViewer();
  const snapshot = useSyncExternalStore(viewer.store.subscribe, viewer.store.getSnapshot);
  return { ...viewer, ...snapshot };
}
