import { type Entity, UsageError } from '@dossier/schema';
import type { Adjacency } from './adjacency.ts';
import { type Finding, findingOf } from './finding.ts';
import type { GraphIndex } from './graph-index.ts';
import { positionsOf } from './names.ts';
import { passes, type StatementFilter } from './statement-filter.ts';

/** How entities may be joined. */
export interface PathOptions {
  /** Which statements may be a step; all when not given. */
  readonly filter?: StatementFilter;
  /** How many steps at most; 3 when not given. */
  readonly maxHops?: number;
  /** How many paths at most; 10 when not given. */
  readonly limit?: number;
  /** Whether to go from subjects to objects only. */
  readonly directed?: boolean;
  /** Entities that no path may touch, by id or name. */
  readonly avoid?: readonly string[];
  /** How many steps of the search at most, so that a dense graph cannot hold it up; 20 million when not given. */
  readonly maxWork?: number;
}

/** A way from one entity to another on which none comes twice. */
export interface Path {
  readonly entities: readonly Entity[];
  /** For each step all statements that make it, in order of evidence. */
  readonly steps: readonly (readonly Finding[])[];
}

/** Paths, the shortest first and those of one length in order of evidence; whether these are all up to the greatest length. */
export interface Paths {
  readonly paths: readonly Path[];
  readonly complete: boolean;
}

/**
 * Finds all paths between two entities, told by id or exact name, by deepening: a step is only taken where the end can still be
 * reached, as far as a search backwards from the end has told.
 * @throws UsageError when a name is unknown or `maxHops` is not 1 to 8
 */
export function findPaths(index: GraphIndex, [from, to]: readonly [string, string], options: PathOptions = {}): Paths {
  const { maxHops = 3, limit = 10, maxWork = 20_000_000, avoid = [] } = options;
  if (!Number.isInteger(maxHops) || maxHops < 1 || maxHops > 8) {
    throw new UsageError('bad-hops', `a path has 1 to 8 steps, not ${maxHops}.`);
  }
  const resolve = (name: string) => positionsOf(index.names(), index.entityAt, name);
  const sources = resolve(from);
  const targets = new Set(resolve(to));
  const search: Search = {
    adjacency: index.adjacency(),
    canGo: stepTest(index, options),
    targets,
    blocked: new Set(avoid.flatMap(resolve)),
    reach: new Int8Array(index.graph.entities.length).fill(FAR),
    work: { left: maxWork },
    limit,
    found: [],
    tried: [],
  };
  const depth = reachBack(search, sources, maxHops);
  for (let hops = 1; hops <= maxHops && search.found.length < limit; hops += 1) {
    for (const source of sources) if (!targets.has(source)) extend(search, [source], { hops, depth });
  }
  const complete = search.work.left > 0 && search.found.length < limit;
  return { paths: search.found.map((positions) => toPath(index, positions, search)), complete };
}

/** More steps than any path has. */
const FAR = 127;

interface Search {
  readonly adjacency: Adjacency;
  readonly canGo: (slot: number, forward: boolean) => boolean;
  readonly targets: ReadonlySet<number>;
  readonly blocked: ReadonlySet<number>;
  /** Steps to the nearest target, by entity; `FAR` for those that the search backwards did not meet. */
  readonly reach: Int8Array;
  readonly work: { left: number };
  readonly limit: number;
  readonly found: number[][];
  /** For each length of a path, by entity, the turn in which it was tried last: parallel statements are one step. */
  readonly tried: { readonly last: Int32Array; turn: number }[];
}

function stepTest(index: GraphIndex, { filter = {}, directed = false }: PathOptions): Search['canGo'] {
  const { statements: at, outgoing } = index.adjacency();
  const test = Object.keys(filter).length === 0 ? undefined : passes(index, filter);
  return (slot, forward) => {
    if (directed && (outgoing[slot] === 1) !== forward) return false;
    return test === undefined || test(index.graph.statements[at[slot]!]!, at[slot]!);
  };
}

/**
 * Searches backwards from the targets, level by level, as long as the next level costs no more than the first step forward.
 * @returns how many steps back were searched
 */
function reachBack(search: Search, sources: readonly number[], maxHops: number): number {
  const { adjacency, reach, targets, blocked } = search;
  for (const target of targets) reach[target] = 0;
  const forward = sources.reduce((sum, source) => sum + costOfNext(adjacency, source), 0);
  let frontier = [...targets];
  let depth = 0;
  while (depth < maxHops - 1 && (depth === 0 || costOf(adjacency, frontier) <= forward)) {
    depth += 1;
    frontier = frontier.flatMap((entity) => newlyReached(search, entity, depth));
    frontier = frontier.filter((entity) => !blocked.has(entity));
  }
  return depth;
}

/** The entities from which one step leads to another and that were not met before; they are marked as met. */
function newlyReached({ adjacency, reach, canGo, work }: Search, entity: number, depth: number): number[] {
  const { offsets, neighbours } = adjacency;
  const found: number[] = [];
  for (let slot = offsets[entity]!; slot < offsets[entity + 1]!; slot += 1) {
    const other = neighbours[slot]!;
    if (reach[other] !== FAR || !canGo(slot, false)) continue;
    reach[other] = depth;
    found.push(other);
  }
  work.left -= offsets[entity + 1]! - offsets[entity]!;
  return found;
}

const costOf = ({ offsets }: Adjacency, entities: readonly number[]) =>
  entities.reduce((sum, entity) => sum + offsets[entity + 1]! - offsets[entity]!, 0);

/** How many steps there are two steps from an entity, those to one neighbour counted each time. */
function costOfNext({ offsets, neighbours }: Adjacency, entity: number): number {
  let cost = 0;
  for (let slot = offsets[entity]!; slot < offsets[entity + 1]!; slot += 1) {
    cost += offsets[neighbours[slot]! + 1]! - offsets[neighbours[slot]!]!;
  }
  return cost;
}

/** Goes on from a path's last entity in all ways that can still end, after so many steps in all, at a target. */
function extend(search: Search, path: number[], { hops, depth }: { hops: number; depth: number }): void {
  const left = hops - path.length + 1;
  const { adjacency, targets, blocked, reach, found, limit } = search;
  const here = path.at(-1)!;
  search.tried[path.length] ??= { last: new Int32Array(reach.length), turn: 0 };
  const tried = search.tried[path.length]!;
  tried.turn += 1;
  const { turn } = tried;
  for (let slot = adjacency.offsets[here]!; slot < adjacency.offsets[here + 1]!; slot += 1) {
    if (found.length >= limit || search.work.left <= 0) return;
    search.work.left -= 1;
    const next = adjacency.neighbours[slot]!;
    // What the search backwards did not meet is at least one step further than it went.
    const steps = Math.min(reach[next]!, depth + 1);
    if (steps > left - 1 || (left > 1 && targets.has(next)) || blocked.has(next) || path.includes(next)) continue;
    if (tried.last[next] === turn || !search.canGo(slot, true)) continue;
    tried.last[next] = turn;
    if (left === 1) found.push([...path, next]);
    else extend(search, [...path, next], { hops, depth });
  }
}

function toPath(index: GraphIndex, positions: readonly number[], search: Search): Path {
  return {
    entities: positions.map((position) => index.graph.entities[position]!),
    steps: positions
      .slice(1)
      .map((to, i) =>
        statementsBetween(search, positions[i]!, to).map((at) => findingOf(index, index.graph.statements[at]!)),
      ),
  };
}

/** The statements by which one can go from one entity to another; looked up at the end that has fewer. */
function statementsBetween({ adjacency, canGo }: Search, from: number, to: number): number[] {
  const { offsets, neighbours, statements } = adjacency;
  const forward = offsets[from + 1]! - offsets[from]! <= offsets[to + 1]! - offsets[to]!;
  const [here, there] = forward ? [from, to] : [to, from];
  const found: number[] = [];
  for (let slot = offsets[here]!; slot < offsets[here + 1]!; slot += 1) {
    if (neighbours[slot] === there && canGo(slot, forward)) found.push(statements[slot]!);
  }
  return found;
}
