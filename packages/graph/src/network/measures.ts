import { connectedComponents } from 'graphology-components';
import { bidirectional } from 'graphology-shortest-path';
import { compareText } from '../merge/compare.ts';
import { groupBy } from '../merge/group-by.ts';
import { betweenness, louvain, pagerank } from './libraries.ts';
import type { Network, SimpleNetwork } from './network.ts';
import { toSimpleNetwork } from './network.ts';
import { randomNumbers } from './random.ts';

/** A number for each entity, by id. */
export type Measure = ReadonlyMap<string, number>;

/** How to look for communities. */
export interface CommunityOptions {
  /** The same seed gives the same communities; 1 when not given. */
  readonly seed?: number;
  /** More than 1 gives smaller communities, less gives greater ones. */
  readonly resolution?: number;
}

/**
 * Finds communities by the Louvain method (Blondel et al. 2008) over the number of statements between entities. They are
 * numbered from 0, the largest first.
 */
export function communitiesOf(network: Network, { seed = 1, resolution = 1 }: CommunityOptions = {}): Measure {
  const simple = toSimpleNetwork(network);
  if (simple.size === 0) return numbered(simple.nodes().map((node) => [node]));
  const found = louvain(simple, { rng: randomNumbers(seed), resolution, getEdgeWeight: 'weight' });
  return numbered([...groupBy(simple.nodes(), (node) => found[node]!).values()]);
}

/** The parts of a network that no statement joins, numbered from 0, the largest first. */
export function componentsOf(network: Network): Measure {
  return numbered(connectedComponents(network));
}

function numbered(groups: string[][]): Measure {
  const firsts = groups.map((group) => ({ group, first: group.toSorted(compareText)[0]! }));
  firsts.sort((a, b) => b.group.length - a.group.length || compareText(a.first, b.first));
  return new Map(firsts.flatMap(({ group }, number) => group.map((node) => [node, number] as const)));
}

/** How central entities are. */
export interface Centralities {
  /** With how many entities a statement joins it. */
  readonly degree: Measure;
  /** How many statements join it to others. */
  readonly statements: Measure;
  /** PageRank over the number of statements; sums to 1. */
  readonly pagerank: Measure;
  /** The part of all shortest paths that run through it; only when asked for, as it takes nodes times edges. */
  readonly betweenness?: Measure;
}

/** Measures how central each entity is. */
export function centralitiesOf(network: Network, options: { readonly betweenness?: boolean } = {}): Centralities {
  const simple = toSimpleNetwork(network);
  const measure = (of: (node: string) => number): Measure => new Map(simple.nodes().map((node) => [node, of(node)]));
  const ranks = rank(simple);
  const between = options.betweenness ? betweenness(simple, { getEdgeWeight: null }) : undefined;
  return {
    degree: measure((node) => simple.degree(node)),
    statements: measure((node) => simple.reduceEdges(node, (sum, _, { weight }) => sum + weight, 0)),
    pagerank: measure((node) => ranks[node]!),
    ...(between && { betweenness: measure((node) => between[node]!) }),
  };
}

function rank(simple: SimpleNetwork): Readonly<Record<string, number>> {
  return simple.order === 0 ? {} : pagerank(simple, { getEdgeWeight: 'weight', maxIterations: 1000, tolerance: 1e-6 });
}

/** The ids on a shortest way between two entities, whatever the directions; `undefined` when there is none. */
export function shortestPath(network: Network, [from, to]: readonly [string, string]): string[] | undefined {
  return bidirectional(toSimpleNetwork(network), from, to) ?? undefined;
}
