import { type KeyboardEvent, type RefObject, useRef } from 'react';
import type { GraphRenderer } from '../canvas/renderer.ts';
import { citeClaims } from '../core/citation.ts';
import { kindLabel } from '../core/phrase.ts';
import {
  type Command,
  clearSelection,
  expandNodes,
  hideNodes,
  selectNode,
  selectPair,
  setCommunities,
  setEgo,
  showPath,
} from '../core/view-state.ts';
import { type Direction, neighboursOf, neighbourTowards, type Place } from '../core/walk.ts';
import { copyText, linkToView } from './clipboard.ts';
import { useDossier } from './context.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const EXPAND_AT_ONCE = 30;

/** All that can be done on the canvas without a pointer; the same commands serve menus. */
export function useCanvasKeys({
  renderer,
  rearrange,
}: {
  renderer: RefObject<GraphRenderer | null>;
  rearrange: () => void;
}) {
  const { store, view, scene, filtered, announce, notify, canvas } = useDossier();
  const { dossier } = store;
  const trail = useRef<string[]>([]);
  const current = view.selection.nodes.at(-1) ?? view.selection.pair?.[0];

  const run = (...commands: Command[]) => store.perform(...commands);

  function describe(id = current): string {
    const index = id === undefined ? undefined : dossier.nodeIndex(id);
    if (index === undefined) return 'Nothing chosen. Press an arrow key to start.';
    const { label, kind, claims } = dossier.nodes[index]!;
    const shown = claims.filter((claim) => scene.shown[claim]);
    const denied = shown.filter((claim) => dossier.claims[claim]!.statement.polarity === 'negative').length;
    const linked = neighboursOf(dossier, scene.shown, index)
      .slice(0, 5)
      .map((node) => dossier.nodes[node]!.label);
    return `${label}, ${kindLabel(kind)}, ${shown.length} statements${denied > 0 ? `, ${denied} denied` : ''}. Linked to ${linked.join(', ') || 'nothing shown'}.`;
  }

  function goTo(id: string) {
    if (current && current !== id) trail.current = [...trail.current.slice(-50), current];
    run(selectNode(id));
    announce(describe(id));
  }

  function towards(direction: Direction) {
    const index = current === undefined ? undefined : dossier.nodeIndex(current);
    const viewport = renderer.current?.viewport();
    if (index === undefined || !viewport) {
      const first = scene.nodes[0];
      if (first !== undefined) goTo(dossier.nodes[first]!.id);
      return;
    }
    const placeOf = (node: number): Place => {
      const disc = viewport.disc(dossier.nodes[node]!.id);
      return disc ? [disc.x, -disc.y] : [0, 0];
    };
    const next = neighbourTowards(neighboursOf(dossier, scene.shown, index), placeOf, index, direction);
    if (next === undefined)
      announce(`Nothing linked ${direction === 'up' || direction === 'down' ? direction : `to the ${direction}`}`);
    else goTo(dossier.nodes[next]!.id);
  }

  /** The next or the one before, by importance. */
  function step(by: number) {
    const at = scene.nodes.findIndex((node) => dossier.nodes[node]!.id === current);
    const next = scene.nodes[(at + by + scene.nodes.length) % Math.max(1, scene.nodes.length)];
    if (next !== undefined) goTo(dossier.nodes[next]!.id);
  }

  function expand(id = current) {
    const index = id === undefined ? undefined : dossier.nodeIndex(id);
    if (id === undefined || index === undefined) return;
    const drawn = new Set(scene.nodes);
    const missing = neighboursOf(dossier, filtered.passes, index).filter((node) => !drawn.has(node));
    if (missing.length === 0) return notify('All that it is linked to is shown');
    run(expandNodes([id, ...missing.slice(0, EXPAND_AT_ONCE).map((node) => dossier.nodes[node]!.id)]));
    notify(`Added ${Math.min(EXPAND_AT_ONCE, missing.length)} of ${missing.length}`);
  }

  /** Opens the line to the thing that was chosen before, else to the nearest neighbour. */
  function openLine() {
    const index = current === undefined ? undefined : dossier.nodeIndex(current);
    if (current === undefined || index === undefined) return;
    const near = neighboursOf(dossier, scene.shown, index).map((node) => dossier.nodes[node]!.id);
    const other = trail.current.findLast((id) => near.includes(id)) ?? near[0];
    if (other === undefined) return;
    run(selectPair(current, other));
    announce(`Line between ${dossier.labelOf(current)} and ${dossier.labelOf(other)}. Enter goes to its evidence.`);
  }

  async function cite() {
    const { nodes, pair, statement } = view.selection;
    const chosen = new Set((pair ?? nodes).flatMap((id) => dossier.nodeIndex(id) ?? []));
    const claims = dossier.claims.filter((claim) => {
      if (statement) return claim.statement.id === statement;
      if (!scene.shown[claim.index]) return false;
      return pair || nodes.length > 1
        ? chosen.has(claim.from) && chosen.has(claim.to)
        : chosen.has(claim.from) || chosen.has(claim.to);
    });
    if (claims.length === 0) return;
    await copyText(citeClaims(dossier, claims, linkToView()));
    notify(`Copied ${claims.length} as Markdown`);
  }

  const ids = view.selection.nodes;
  const KEYS: Readonly<Record<string, () => void>> = {
    Enter: () => document.getElementById('evidence')?.focus(),
    Escape: () => run(clearSelection),
    n: () => step(1),
    N: () => step(-1),
    e: () => expand(),
    l: openLine,
    c: () => void cite(),
    h: () => ids.length > 0 && run(hideNodes(ids)),
    p: () => ids.length === 2 && run(showPath(ids[0]!, ids[1]!)),
    g: () => run(setCommunities(!view.communities)),
    f: () => canvas.current?.fit(),
    r: rearrange,
    '+': () => canvas.current?.zoom(1.5),
    '-': () => canvas.current?.zoom(1 / 1.5),
    '0': () => run(setEgo([], 0)),
    ...Object.fromEntries(
      ['1', '2', '3'].map((depth) => [depth, () => ids.length > 0 && run(setEgo(ids, Number(depth)))]),
    ),
  };

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key];
    const act = arrow ? () => towards(arrow) : KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  return { onKeyDown, describe, expand, openLine, cite };
}
