import { type Article, type Entity, type Graph, RELATION_NAMES, type Relation, type Statement } from '@dossier/schema';
import { endOf, instantOf } from '../merge/instant.ts';
import { entitiesOf } from '../merge/restrict.ts';
import { publisherOf, type Voices } from '../sources/independence.ts';
import { groupCopies } from '../sources/near-duplicates.ts';
import { type Adjacency, adjacencyOf } from './adjacency.ts';
import { type Claims, claimsOf, figuresOf } from './claims.ts';
import { lazy } from './lazy.ts';
import { type NameIndex, nameIndex } from './names.ts';
import { type Postings, packPostings } from './postings.ts';
import { indexWords, type WordIndex } from './word-index.ts';

/**
 * A graph made ready for queries. Positions are those in the graph's own lists. What is expensive is made when a query first
 * needs it. The graph must not be changed afterwards.
 */
export interface GraphIndex {
  readonly graph: Graph;
  readonly entityAt: ReadonlyMap<string, number>;
  readonly articleAt: ReadonlyMap<string, number>;
  readonly statementAt: () => ReadonlyMap<string, number>;
  /** Positions of statements by position of ... */
  readonly bySubject: () => Postings;
  readonly byObject: () => Postings;
  /** ... any entity that they name: ends, roles, place, sources. */
  readonly byEntity: () => Postings;
  readonly bySource: () => Postings;
  readonly byRelation: () => Postings;
  readonly byArticle: () => Postings;
  /** First and last moment of each statement's own time, NaN when the text tells none. */
  readonly times: () => { readonly start: Float64Array; readonly end: Float64Array };
  /** Moment of publication of each article, NaN when not known. */
  readonly published: () => Float64Array;
  readonly adjacency: () => Adjacency;
  readonly claims: () => Claims;
  readonly figures: () => Claims;
  /** Positions of the entities that each article mentions. */
  readonly mentionedIn: () => Postings;
  readonly names: () => NameIndex;
  /** Words of each statement's quotes. */
  readonly quotes: () => WordIndex;
  readonly voices: () => Voices;
}

/** Makes a graph ready for queries. */
export function indexGraph(graph: Graph): GraphIndex {
  const { articles, entities, statements } = graph;
  const entityAt = positions(entities);
  const articleAt = positions(articles);
  const byEntityIds = (idsOf: (statement: Statement) => readonly string[]) =>
    lazy(() => postingsOf(statements, entities.length, (statement) => found(entityAt, idsOf(statement))));
  return {
    graph,
    entityAt,
    articleAt,
    statementAt: lazy(() => positions(statements)),
    bySubject: byEntityIds(({ subject }) => [subject]),
    byObject: byEntityIds(({ object }) => (typeof object === 'string' ? [object] : [])),
    byEntity: byEntityIds((statement) => [...new Set(entitiesOf(statement))]),
    bySource: byEntityIds(({ attribution }) => attribution),
    byRelation: lazy(() => postingsOf(statements, RELATION_NAMES.length, ({ relation }) => [relationAt(relation)])),
    byArticle: lazy(() =>
      postingsOf(statements, articles.length, ({ evidence }) =>
        found(articleAt, [...new Set(evidence.map(({ article }) => article))]),
      ),
    ),
    times: lazy(() => timesOf(statements)),
    published: lazy(() => Float64Array.from(articles, ({ published }) => instantOf(published) ?? Number.NaN)),
    adjacency: lazy(() => adjacencyOf(graph, entityAt)),
    claims: lazy(() => claimsOf(statements)),
    figures: lazy(() => figuresOf(statements)),
    mentionedIn: lazy(() => mentionsOf(entities, articleAt)),
    names: lazy(() => nameIndex(entities)),
    quotes: lazy(() => indexWords(statements.length, (position) => quotesOf(statements[position]!))),
    voices: lazy(() => ({
      copies: groupCopies(articles.map(({ text }) => text)),
      publishers: articles.map(publisherOf),
    })),
  };
}

export const relationAt = (relation: Relation): number => RELATION_NAMES.indexOf(relation);

const positions = (items: readonly { readonly id: string }[]) =>
  new Map(items.map(({ id }, position) => [id, position]));

const found = (at: ReadonlyMap<string, number>, ids: readonly string[]) => ids.flatMap((id) => at.get(id) ?? []);

function postingsOf(
  statements: readonly Statement[],
  keyCount: number,
  keysOf: (statement: Statement) => number[],
): Postings {
  return packPostings(keyCount, (put) => {
    for (const [position, statement] of statements.entries()) for (const key of keysOf(statement)) put(key, position);
  });
}

function mentionsOf(entities: readonly Entity[], articleAt: ReadonlyMap<string, number>): Postings {
  return packPostings(articleAt.size, (put) => {
    for (const [position, { mentions }] of entities.entries()) {
      for (const key of found(articleAt, [...new Set(mentions.map(({ article }) => article))])) put(key, position);
    }
  });
}

function timesOf(statements: readonly Statement[]) {
  return {
    start: Float64Array.from(statements, ({ time }) => instantOf(time?.start ?? time?.end) ?? Number.NaN),
    end: Float64Array.from(statements, ({ time }) => endOf(time?.end ?? time?.start) ?? Number.NaN),
  };
}

const quotesOf = ({ evidence }: Statement) =>
  evidence.length === 1 ? evidence[0]!.quote : evidence.map(({ quote }) => quote).join('\n');

/** The entity of an id. */
export const entityOf = ({ graph, entityAt }: GraphIndex, id: string): Entity | undefined =>
  graph.entities[entityAt.get(id) ?? -1];

/** The article of an id. */
export const articleOf = ({ graph, articleAt }: GraphIndex, id: string): Article | undefined =>
  graph.articles[articleAt.get(id) ?? -1];
