import type { Entity, Graph, Mention, Statement } from '@dossier/schema';
import { entitiesOf } from '../merge/restrict.ts';

/**
 * Splits a graph into the graphs of its articles, one after the other: merging them gives it back, so that a graph of any size goes
 * through programs that work line by line. A graph of one article or none is its own only part.
 */
export function* articleGraphs(graph: Graph): Generator<Graph> {
  if (graph.articles.length < 2) {
    yield graph;
    return;
  }
  const byId = new Map(graph.entities.map((entity, position) => [entity.id, position]));
  const statements = statementsByArticle(graph);
  const mentions = mentionsByArticle(graph);
  let others = withoutArticle(graph, byId);
  for (const article of graph.articles) {
    const own = statements.get(article.id) ?? [];
    const mentioned = mentions.get(article.id) ?? new Map<number, Mention[]>();
    const named = own.flatMap(entitiesOf).flatMap((id) => byId.get(id) ?? []);
    const positions = [...new Set([...mentioned.keys(), ...named, ...others])].sort((a, b) => a - b);
    const entities = positions.map(
      (position): Entity => ({ ...graph.entities[position]!, mentions: mentioned.get(position) ?? [] }),
    );
    const held = new Set(entities.map(({ id }) => id));
    const merges = graph.merges?.filter(({ into }) => held.has(into) || (others.length > 0 && !byId.has(into)));
    others = [];
    yield { format: graph.format, articles: [article], entities, statements: own, ...(merges?.length && { merges }) };
  }
}

/** Positions of the entities that no article mentions and no statement names; they go with the first article. */
function withoutArticle({ entities, statements }: Graph, byId: ReadonlyMap<string, number>): number[] {
  const named = new Set(statements.flatMap(entitiesOf).flatMap((id) => byId.get(id) ?? []));
  return [...entities.keys()].filter((position) => entities[position]!.mentions.length === 0 && !named.has(position));
}

/** Each article's statements, with the evidence that is in it. */
function statementsByArticle({ statements }: Graph): Map<string, Statement[]> {
  const found = new Map<string, Statement[]>();
  for (const statement of statements) {
    const articles = new Set(statement.evidence.map(({ article }) => article));
    for (const id of articles) {
      const evidence =
        articles.size === 1 ? statement.evidence : statement.evidence.filter((one) => one.article === id);
      listAt(found, id).push(articles.size === 1 ? statement : { ...statement, evidence });
    }
  }
  return found;
}

/** Each article's mentions by the position of the entity. */
function mentionsByArticle({ entities }: Graph): Map<string, Map<number, Mention[]>> {
  const found = new Map<string, Map<number, Mention[]>>();
  for (const [position, { mentions }] of entities.entries()) {
    for (const mention of mentions) {
      const own = found.get(mention.article) ?? new Map<number, Mention[]>();
      found.set(mention.article, own);
      listAt(own, position).push(mention);
    }
  }
  return found;
}

function listAt<K, T>(lists: Map<K, T[]>, key: K): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** Writes a graph as NDJSON: the graph of one article a line. */
export function* graphLineChunks(graph: Graph): Generator<string> {
  for (const part of articleGraphs(graph)) yield `${JSON.stringify(part)}\n`;
}
