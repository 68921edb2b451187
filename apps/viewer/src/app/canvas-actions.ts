import type { RefObject } from 'react';
import type { GraphRenderer } from '../canvas/renderer.ts';
import { citeClaims } from '../core/citation.ts';
import type { Claim } from '../core/dossier.ts';
import { kindLabel } from '../core/phrase.ts';
import { expandNodes, selectNode, selectPair } from '../core/view-state.ts';
import { type Direction, neighboursOf, neighbourTowards, type Place } from '../core/walk.ts';
import { copyText, linkToView } from './clipboard.ts';
import type { Viewer } from './context.ts';
import type { Snapshot } from './store.ts';

/** What an action on the canvas works with. */
export interface ActionContext extends Viewer, Snapshot {
  readonly renderer: RefObject<GraphRenderer | null>;
  /** The things that were chosen one after the other. */
  readonly trail: RefObject<string[]>;
}

const EXPAND_AT_ONCE = 30;
const TRAIL_LENGTH = 50;

/** The thing that the keyboard is at. */
export function currentNode({ view }: ActionContext): string | undefined {
  return view.selection.nodes.at(-1) ?? view.selection.pair?.[0];
}

/** A thing in words, for those who do not see the canvas. */
export function describeNode({ store: { dossier }, scene }: ActionContext, id: string | undefined): string {
  const index = id === undefined ? undefined : dossier.nodeIndex(id);
  if (index === undefined) return 'Nothing chosen. Press an arrow key to start.';
  const { label, kind, claims } = dossier.nodes[index]!;
  const shown = claims.filter((claim) => scene.shown[claim]);
  const denied = shown.filter((claim) => dossier.claims[claim]!.statement.polarity === 'negative').length;
  const linked = neighboursOf(dossier, scene.shown, index).slice(0, 5);
  const names = linked.map((node) => dossier.nodes[node]!.label).join(', ') || 'nothing shown';
  const count = `${shown.length} ${shown.length === 1 ? 'statement' : 'statements'}${denied > 0 ? `, ${denied} denied` : ''}`;
  return `${label}, ${kindLabel(kind)}, ${count}. Linked to ${names}.`;
}

/** Chooses a thing and says what it is. */
function goTo(context: ActionContext, id: string): void {
  const from = currentNode(context);
  if (from && from !== id) context.trail.current = [...context.trail.current.slice(-TRAIL_LENGTH), from];
  context.store.perform(selectNode(id));
  context.announce(describeNode(context, id));
}

/** Goes along a line to what lies in a direction; to the most important thing when nothing is chosen. */
export function goTowards(context: ActionContext, direction: Direction): void {
  const { store, scene, renderer, announce } = context;
  const { dossier } = store;
  const index = dossier.nodeIndex(currentNode(context) ?? '');
  const viewport = renderer.current?.viewport();
  if (index === undefined || !viewport) {
    const [first] = scene.nodes;
    if (first !== undefined) goTo(context, dossier.nodes[first]!.id);
    return;
  }
  const placeOf = (node: number): Place => {
    const disc = viewport.disc(dossier.nodes[node]!.id);
    return disc ? [disc.x, -disc.y] : [0, 0];
  };
  const next = neighbourTowards(neighboursOf(dossier, scene.shown, index), placeOf, index, direction);
  if (next !== undefined) goTo(context, dossier.nodes[next]!.id);
  else announce(`Nothing linked ${direction === 'up' || direction === 'down' ? direction : `to the ${direction}`}`);
}

/** Goes to the next thing by importance, or to the one before. */
export function stepBy(context: ActionContext, by: number): void {
  const { store, scene } = context;
  const current = currentNode(context);
  const at = scene.nodes.findIndex((node) => store.dossier.nodes[node]!.id === current);
  const next = scene.nodes[(at + by + scene.nodes.length) % Math.max(1, scene.nodes.length)];
  if (next !== undefined) goTo(context, store.dossier.nodes[next]!.id);
}

/** Brings in what a thing is linked to and is not drawn, most statements first. */
export function expandNode({ store, scene, filtered, notify }: ActionContext, id: string | undefined): void {
  const { dossier } = store;
  const index = dossier.nodeIndex(id ?? '');
  if (id === undefined || index === undefined) return;
  const drawn = new Set(scene.nodes);
  const missing = neighboursOf(dossier, filtered.passes, index).filter((node) => !drawn.has(node));
  if (missing.length === 0) {
    notify('All that it is linked to is shown');
    return;
  }
  const added = missing.slice(0, EXPAND_AT_ONCE).map((node) => dossier.nodes[node]!.id);
  store.perform(expandNodes([id, ...added]));
  notify(`Added ${added.length} of ${missing.length}`);
}

/** Opens the line to the thing that was chosen before, else to the neighbour with most statements. */
export function openLine(context: ActionContext): void {
  const { store, scene, trail, announce } = context;
  const { dossier } = store;
  const current = currentNode(context);
  const index = dossier.nodeIndex(current ?? '');
  if (current === undefined || index === undefined) return;
  const near = neighboursOf(dossier, scene.shown, index).map((node) => dossier.nodes[node]!.id);
  const other = trail.current.findLast((id) => near.includes(id)) ?? near[0];
  if (other === undefined) return;
  store.perform(selectPair(current, other));
  announce(`Line between ${dossier.labelOf(current)} and ${dossier.labelOf(other)}. Enter goes to its evidence.`);
}

/** Copies what is chosen, with its sources. */
export async function citeSelection(context: ActionContext): Promise<void> {
  const { store, notify } = context;
  const claims = store.dossier.claims.filter((claim) => isChosen(context, claim));
  if (claims.length === 0) return;
  await copyText(citeClaims(store.dossier, claims, linkToView()));
  notify(`Copied ${claims.length} as Markdown`);
}

function isChosen({ store, view, scene }: ActionContext, { statement, index, from, to }: Claim): boolean {
  const { nodes, pair, statement: chosen } = view.selection;
  if (chosen) return statement.id === chosen;
  if (!scene.shown[index]) return false;
  const among = (node: number) => (pair ?? nodes).includes(store.dossier.nodes[node]!.id);
  return pair || nodes.length > 1 ? among(from) && among(to) : among(from) || among(to);
}
