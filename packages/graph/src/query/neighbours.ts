import type { Entity, Graph, Statement } from '@dossier/schema';
import { groupBy } from '../merge/group-by.ts';
import { entitiesOf } from '../merge/restrict.ts';
import { type Finding, findingOf } from './finding.ts';
import type { GraphIndex } from './graph-index.ts';
import { positionsOf } from './names.ts';
import { passes, type StatementFilter } from './statement-filter.ts';

/** An entity that a statement joins to another, with all statements that do. */
export interface Neighbour {
  readonly entity: Entity;
  readonly findings: readonly Finding[];
}

/**
 * The entities that an entity (by id or exact name) is joined to, by the number of statements, then by first evidence.
 * @param filter which statements may join them
 */
export function neighboursOf(
  index: GraphIndex,
  idOrName: string,
  { filter = {}, limit = Number.POSITIVE_INFINITY }: Pick<NeighbourhoodOptions, 'filter' | 'limit'> = {},
): Neighbour[] {
  const { offsets, neighbours, statements } = index.adjacency();
  const test = passes(index, filter);
  const slots = positionsOf(index.names(), index.entityAt, idOrName).flatMap((position) =>
    Array.from({ length: offsets[position + 1]! - offsets[position]! }, (_, i) => offsets[position]! + i),
  );
  const fitting = slots.filter((slot) => test(index.graph.statements[statements[slot]!]!, statements[slot]!));
  return [...groupBy(fitting, (slot) => neighbours[slot]!)]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, limit)
    .map(([position, own]) => ({
      entity: index.graph.entities[position]!,
      findings: own.map((slot) => findingOf(index, index.graph.statements[statements[slot]!]!)),
    }));
}

/** How far from where, and through which statements. */
export interface NeighbourhoodOptions {
  readonly hops?: number;
  readonly filter?: StatementFilter;
  /** How many entities at most; nearer ones and those met earlier go first. */
  readonly limit?: number;
}

/** The part of a graph around some entities. */
export interface Neighbourhood {
  /** All statements between the entities that were met, with everything that these name. */
  readonly graph: Graph;
  /** The steps from the nearest centre, by entity's id. */
  readonly distances: ReadonlyMap<string, number>;
}

/** What lies within some hops (1 when not given) of entities told by id or exact name. */
export function neighbourhood(
  index: GraphIndex,
  centres: readonly string[],
  { hops = 1, filter = {}, limit = 500 }: NeighbourhoodOptions = {},
): Neighbourhood {
  const test = passes(index, filter);
  const distances = new Map<number, number>();
  for (const centre of centres)
    for (const position of positionsOf(index.names(), index.entityAt, centre)) distances.set(position, 0);
  const { offsets, neighbours, statements: at } = index.adjacency();
  const { statements, entities } = index.graph;
  // A map's iteration goes on to what is added meanwhile: this is a queue.
  for (const [position, distance] of distances) {
    if (distance >= hops) break;
    for (let slot = offsets[position]!; slot < offsets[position + 1]! && distances.size < limit; slot += 1) {
      const next = neighbours[slot]!;
      if (!distances.has(next) && test(statements[at[slot]!]!, at[slot]!)) distances.set(next, distance + 1);
    }
  }
  const inside = new Set([...distances.keys()].map((position) => entities[position]!.id));
  const kept = statementsWithin(index, distances.keys(), inside).filter((position) =>
    test(statements[position]!, position),
  );
  return {
    graph: partOf(
      index,
      kept.map((position) => statements[position]!),
      inside,
    ),
    distances: new Map([...distances].map(([position, distance]) => [entities[position]!.id, distance])),
  };
}

function statementsWithin(index: GraphIndex, positions: Iterable<number>, inside: ReadonlySet<string>): number[] {
  const { offsets, statements, outgoing } = index.adjacency();
  const found: number[] = [];
  for (const position of positions) {
    for (let slot = offsets[position]!; slot < offsets[position + 1]!; slot += 1) {
      const { object } = index.graph.statements[statements[slot]!]!;
      if (outgoing[slot] === 1 && typeof object === 'string' && inside.has(object)) found.push(statements[slot]!);
    }
  }
  return found.sort((a, b) => a - b);
}

/** Some statements of a graph as a graph, with all that they name and the articles that they and the entities quote. */
function partOf({ graph }: GraphIndex, statements: Statement[], inside: ReadonlySet<string>): Graph {
  const named = new Set([...inside, ...statements.flatMap(entitiesOf)]);
  const quoted = new Set(statements.flatMap(({ evidence }) => evidence.map(({ article }) => article)));
  const entities = graph.entities
    .filter(({ id }) => named.has(id))
    .map((entity) => ({ ...entity, mentions: entity.mentions.filter(({ article }) => quoted.has(article)) }));
  return { format: graph.format, articles: graph.articles.filter(({ id }) => quoted.has(id)), entities, statements };
}
