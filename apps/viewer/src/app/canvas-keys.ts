import { type KeyboardEvent, type RefObject, useRef } from 'react';
import type { GraphRenderer } from '../canvas/renderer.ts';
import { clearSelection, hideNodes, setCommunities, setEgo, showPath } from '../core/view-state.ts';
import type { Direction } from '../core/walk.ts';
import {
  type ActionContext,
  citeSelection,
  currentNode,
  describeNode,
  expandNode,
  goTowards,
  openLine,
  stepBy,
} from './canvas-actions.ts';
import { useDossier } from './context.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** All that can be done on the canvas without a pointer; menus use the same actions. */
export function useCanvasKeys(renderer: RefObject<GraphRenderer | null>) {
  const trail = useRef<string[]>([]);
  const context: ActionContext = { ...useDossier(), renderer, trail };
  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key];
    const act = arrow ? () => goTowards(context, arrow) : keyActions(context)[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }
  return {
    onKeyDown,
    describe: () => describeNode(context, currentNode(context)),
    expand: (id: string) => expandNode(context, id),
  };
}

function keyActions(context: ActionContext): Readonly<Record<string, () => void>> {
  const { store, view, canvas } = context;
  const ids = view.selection.nodes;
  const near = (depth: number) => () => ids.length > 0 && store.perform(setEgo(ids, depth));
  return {
    Enter: () => document.getElementById('evidence')?.focus(),
    Escape: () => store.perform(clearSelection),
    n: () => stepBy(context, 1),
    N: () => stepBy(context, -1),
    e: () => expandNode(context, currentNode(context)),
    l: () => openLine(context),
    c: () => void citeSelection(context),
    h: () => ids.length > 0 && store.perform(hideNodes(ids)),
    p: () => ids.length === 2 && store.perform(showPath(ids[0]!, ids[1]!)),
    g: () => store.perform(setCommunities(!view.communities)),
    f: () => canvas.current?.fit(),
    r: () => canvas.current?.rearrange(),
    '+': () => canvas.current?.zoom(1.5),
    '-': () => canvas.current?.zoom(1 / 1.5),
    '0': () => store.perform(setEgo([], 0)),
    '1': near(1),
    '2': near(2),
    '3': near(3),
  };
}
