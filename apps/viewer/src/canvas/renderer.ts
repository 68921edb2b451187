import type { NodeDisc, Point } from './edge-shape.ts';
import type { OverlayInput } from './overlay.ts';
import type { Palette } from './palette.ts';
import type { Focus, Picture } from './picture.ts';

/** What the reader does on the canvas. */
export interface CanvasEvents {
  /** The node, line or statement under the pointer, or nothing. */
  hover(target: CanvasTarget | undefined): void;
  press(target: CanvasTarget | undefined, how: { readonly add: boolean; readonly double: boolean }): void;
  menu(target: CanvasTarget | undefined, at: Point): void;
  /** A node was put somewhere, in layout units. */
  pin(node: string, place: readonly [number, number]): void;
  lasso(nodes: readonly string[]): void;
  /** The camera or the size of the canvas changed. */
  view(): void;
}

export type CanvasTarget =
  | { readonly kind: 'node'; readonly id: string }
  | { readonly kind: 'edge'; readonly key: string }
  | { readonly kind: 'statement'; readonly id: string };

/** Where things are on the screen just now. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
  disc(node: string): NodeDisc | undefined;
}

/** A drawing surface for a picture. Whatever library draws is hidden behind it. */
export interface GraphRenderer {
  setPicture(picture: Picture): void;
  /** The range of layout units that fits the canvas when nothing is zoomed. */
  setFrame(frame: { readonly x: readonly [number, number]; readonly y: readonly [number, number] }): void;
  setFocus(focus: Focus | undefined): void;
  setPalette(palette: Palette): void;
  setGroups(shown: boolean): void;
  zoom(factor: number): void;
  fit(): void;
  /** Brings nodes into view without a change of zoom, unless they do not fit. */
  reveal(nodes: readonly string[]): void;
  viewport(): Viewport;
  /** The labels that are drawn, for tests and for assistive technology. */
  labels(): readonly {
    readonly id: string;
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  }[];
  /** All that is needed to draw the present canvas elsewhere. */
  drawing(): OverlayInput;
  destroy(): void;
}
