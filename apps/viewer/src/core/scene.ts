import type { Modality } from '@dossier/schema';
import { MODALITIES } from '@dossier/schema';
import type { Claim, Dossier } from './dossier.ts';
import type { FilterResult } from './filter.ts';
import type { ViewState } from './view-state.ts';
import { stepsFrom } from './walk.ts';

/** All shown statements between two nodes, drawn as one line at rest. */
export interface Bundle {
  /** The two ids, in order, joined; the same whichever way the statements point. */
  readonly key: string;
  /** Indexes of nodes; `a`'s id sorts first. */
  readonly a: number;
  readonly b: number;
  readonly claims: readonly number[];
  /** Whether a statement points from a to b, and from b to a. */
  readonly forth: boolean;
  readonly back: boolean;
  /** The firmest modality among them. */
  readonly modality: Modality;
  /** Whether all of them are negative. */
  readonly denied: boolean;
  readonly contested: boolean;
  /** Number of outlets behind them. */
  readonly outlets: number;
  /** Whether a sentence stands behind one of them. */
  readonly sourced: boolean;
}

/** A reason for which something that passes the filters is still not drawn. */
export interface Omission {
  readonly reason: 'ego' | 'limit' | 'hidden' | 'isolated';
  readonly nodes: number;
  readonly claims: number;
}

/** What is drawn. */
export interface Scene {
  /** Indexes of nodes, most important first. */
  readonly nodes: readonly number[];
  readonly bundles: readonly Bundle[];
  /** 1 for each claim that is drawn. */
  readonly shown: Uint8Array;
  readonly shownCount: number;
  /** For each node of the dossier: how many drawn statements it is an end of. */
  readonly degree: Uint32Array;
  readonly omissions: readonly Omission[];
  /** How many nodes could be drawn if there were no limit. */
  readonly available: number;
  readonly limit: number;
}

const ALL_UP_TO = 200;
const FIRST_SHOWN = 120;

/** How many entities a view shows: all of a small graph, the best sourced of a large one. */
function effectiveLimit(view: ViewState, available: number): number {
  return view.limit ?? (available <= ALL_UP_TO ? Number.POSITIVE_INFINITY : FIRST_SHOWN);
}

export function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

/** From filters and view to what is drawn: neighbourhood, then what was hidden by hand, then the limit. */
export function buildScene(dossier: Dossier, view: ViewState, { passes }: FilterResult): Scene {
  const omissions: Omission[] = [];
  const kept = passes.slice();
  if (view.ego) {
    const centres = view.ego.ids.flatMap((id) => dossier.nodeIndex(id) ?? []);
    const near = stepsFrom(dossier, kept, centres, view.ego.depth);
    omissions.push({ reason: 'ego', ...drop(dossier, kept, (node) => !near.has(node)) });
  }
  if (view.hidden.length > 0) {
    const hidden = new Set(view.hidden.flatMap((id) => dossier.nodeIndex(id) ?? []));
    omissions.push({ reason: 'hidden', ...drop(dossier, kept, (node) => hidden.has(node)) });
  }
  const ranked = rank(dossier, kept);
  const limit = effectiveLimit(view, ranked.length);
  if (ranked.length > limit) {
    const extra = [...view.expanded, ...view.selection.nodes, ...(view.selection.pair ?? [])];
    const chosen = new Set([...ranked.slice(0, limit), ...extra.flatMap((id) => dossier.nodeIndex(id) ?? [])]);
    omissions.push({ reason: 'limit', ...drop(dossier, kept, (node) => !chosen.has(node)) });
  }
  const isolated = dossier.nodes.filter(({ claims }) => claims.length === 0).length;
  if (isolated > 0) omissions.push({ reason: 'isolated', nodes: isolated, claims: 0 });
  const { degree, count } = degrees(dossier, kept);
  const nodes = ranked.filter((node) => degree[node]! > 0);
  const bundles = bundle(dossier, kept);
  return { nodes, bundles, shown: kept, shownCount: count, degree, omissions, available: ranked.length, limit };
}

/** Takes out every kept claim with a banned end and says how much that was. */
function drop(dossier: Dossier, kept: Uint8Array, banned: (node: number) => boolean) {
  const nodes = new Set<number>();
  let claims = 0;
  for (const { index, from, to } of dossier.claims) {
    if (!kept[index] || !(banned(from) || banned(to))) continue;
    if (banned(from)) nodes.add(from);
    if (banned(to)) nodes.add(to);
    kept[index] = 0;
    claims++;
  }
  return { nodes: nodes.size, claims };
}

function degrees(dossier: Dossier, kept: Uint8Array) {
  const degree = new Uint32Array(dossier.nodes.length);
  let count = 0;
  for (const { index, from, to } of dossier.claims) {
    if (!kept[index]) continue;
    count++;
    degree[from]!++;
    if (to !== from) degree[to]!++;
  }
  return { degree, count };
}

/** The nodes that have a claim, best sourced first, then most connected, then in the file's order; literals last. */
function rank(dossier: Dossier, kept: Uint8Array): number[] {
  const { degree } = degrees(dossier, kept);
  const literal = (node: number) => Number(dossier.nodes[node]!.kind === 'Value');
  return Array.from(dossier.nodes.keys())
    .filter((node) => degree[node]! > 0)
    .sort(
      (a, b) =>
        literal(a) - literal(b) ||
        dossier.nodes[b]!.outlets - dossier.nodes[a]!.outlets ||
        degree[b]! - degree[a]! ||
        a - b,
    );
}

function bundle(dossier: Dossier, kept: Uint8Array): Bundle[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of dossier.claims) {
    if (!kept[claim.index]) continue;
    const key = pairKey(dossier.nodes[claim.from]!.id, dossier.nodes[claim.to]!.id);
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  return [...groups].map(([key, claims]) => toBundle(dossier, key, claims));
}

function toBundle(dossier: Dossier, key: string, claims: readonly Claim[]): Bundle {
  const { from, to } = claims[0]!;
  const [a, b] = dossier.nodes[from]!.id < dossier.nodes[to]!.id ? [from, to] : [to, from];
  const modalities = claims.map(({ statement }) => MODALITIES.indexOf(statement.modality));
  return {
    key,
    a,
    b,
    claims: claims.map(({ index }) => index),
    forth: claims.some((claim) => claim.directed && claim.to === b),
    back: a !== b && claims.some((claim) => claim.directed && claim.to === a),
    modality: MODALITIES[Math.min(...modalities)]!,
    denied: claims.every(({ statement }) => statement.polarity === 'negative'),
    contested: claims.some(({ rivals }) => rivals.length > 0),
    outlets: new Set(claims.flatMap(({ outlets }) => outlets)).size,
    sourced: claims.some(({ sourced }) => sourced),
  };
}
