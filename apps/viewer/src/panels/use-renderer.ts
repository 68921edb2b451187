import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useDossier } from '../app/context.ts';
import type { ViewerStore } from '../app/store.ts';
import type { Point } from '../canvas/edge-shape.ts';
import { DAY, NIGHT } from '../canvas/palette.ts';
import type { CanvasTarget, GraphRenderer } from '../canvas/renderer.ts';
import { createRenderer } from '../canvas/sigma-renderer.ts';
import {
  type Command,
  clearSelection,
  pinNodes,
  selectNode,
  selectNodes,
  selectPair,
  selectStatement,
} from '../core/view-state.ts';

interface MenuRequest {
  readonly target: CanvasTarget | undefined;
  readonly at: Point;
}

/** One renderer for as long as the page shows this graph, and what the pointer does on it. */
export function useRenderer(host: RefObject<HTMLDivElement | null>, night: boolean, onDouble: (id: string) => void) {
  const { store } = useDossier();
  const renderer = useRef<GraphRenderer | null>(null);
  const [hovered, setHovered] = useState<CanvasTarget>();
  const [menu, setMenu] = useState<MenuRequest>();
  const double = useRef(onDouble);
  double.current = onDouble;
  const palette = night ? NIGHT : DAY;
  const first = useRef(palette);
  useEffect(() => {
    if (!host.current) return;
    const drawn = createRenderer(host.current, first.current, {
      hover: setHovered,
      press: (target, { add, double: twice }) => {
        host.current?.focus({ preventScroll: true });
        store.perform(pressCommand(store, target, add));
        if (twice && target?.kind === 'node') double.current(target.id);
      },
      menu: (target, at) => setMenu({ target, at }),
      pin: (id, [x, y]) => store.perform(pinNodes({ [id]: [round(x), round(y)] })),
      lasso: (nodes) => store.perform(selectNodes(nodes)),
      view: () => undefined,
    });
    renderer.current = drawn;
    return () => {
      drawn.destroy();
      renderer.current = null;
    };
  }, [store, host]);
  useEffect(() => {
    first.current = palette;
    renderer.current?.setPalette(palette);
  }, [palette]);
  // What had the focus in the menu is gone with it: keys are for the canvas again.
  const closeMenu = useCallback(() => {
    setMenu(undefined);
    host.current?.focus({ preventScroll: true });
  }, [host]);
  return { renderer, hovered, menu, closeMenu };
}

function pressCommand({ dossier }: ViewerStore, target: CanvasTarget | undefined, add: boolean): Command {
  if (!target) return clearSelection;
  if (target.kind === 'node') return selectNode(target.id, { add });
  if (target.kind === 'edge') return selectPair(...(target.key.split('\n') as [string, string]));
  const { from, to } = dossier.claims[dossier.claimIndex(target.id)!]!;
  return selectStatement(target.id, [dossier.nodes[from]!.id, dossier.nodes[to]!.id]);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
