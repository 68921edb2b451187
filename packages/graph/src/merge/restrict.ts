import { type Article, type Graph, type Statement, UsageError } from '@dossier/schema';
import { endOf, instantOf } from './instant.ts';

/** Which articles and statements to keep; all when not given. */
export interface Restriction {
  readonly articles?: (article: Article) => boolean;
  readonly statements?: (statement: Statement) => boolean;
}

/**
 * The part of a graph that rests on some articles and statements: other evidence and mentions go, statements without evidence
 * go with them, and entities that are neither mentioned nor used. Wording and confidence stay as merged from all articles;
 * where that matters, build the corpus from the wanted records instead.
 */
export function restrictGraph(graph: Graph, { articles = () => true, statements = () => true }: Restriction): Graph {
  const kept = graph.articles.filter(articles);
  const ids = new Set(kept.map(({ id }) => id));
  const all = kept.length === graph.articles.length;
  const inKept = ({ article }: { article: string }) => ids.has(article);
  const remaining = graph.statements
    .map((statement) => (all ? statement : { ...statement, evidence: statement.evidence.filter(inKept) }))
    .filter((statement) => statement.evidence.length > 0 && statements(statement));
  const used = new Set(remaining.flatMap(entitiesOf));
  const entities = graph.entities
    .map((entity) => (all ? entity : { ...entity, mentions: entity.mentions.filter(inKept) }))
    .filter(({ id, mentions }) => mentions.length > 0 || used.has(id));
  const known = new Set(entities.map(({ id }) => id));
  const merges = graph.merges?.filter(({ into }) => known.has(into));
  return { ...graph, articles: kept, entities, statements: remaining, ...(merges && { merges }) };
}

/** The ids of all entities that a statement names: its ends, roles, place and sources. */
export function entitiesOf({ subject, object, roles, place, attribution }: Statement): string[] {
  const others = (roles ?? []).flatMap(({ entity }) => entity ?? []);
  return [
    subject,
    ...(typeof object === 'string' ? [object] : []),
    ...others,
    ...(place ? [place] : []),
    ...attribution,
  ];
}

/**
 * Tells whether an article was published by the end of a day or moment (ISO 8601); an undated one never counts.
 * @throws UsageError when the date is none
 */
export function publishedBy(date: string): (article: Partial<Article>) => boolean {
  const limit = endOfDay(date);
  return ({ published }) => (instantOf(published) ?? Number.POSITIVE_INFINITY) <= limit;
}

/**
 * Tells whether a statement's own time begins by the end of a day or moment; one without a time never counts.
 * @throws UsageError when the date is none
 */
export function happenedBy(date: string): (statement: Statement) => boolean {
  const limit = endOfDay(date);
  return ({ time }) => (instantOf(time?.start ?? time?.end) ?? Number.POSITIVE_INFINITY) <= limit;
}

function endOfDay(date: string): number {
  const end = endOf(date);
  if (end !== undefined) return end;
  throw new UsageError('not-a-date', `«${date}» is no date.`, { hint: 'Write it as YYYY, YYYY-MM or YYYY-MM-DD.' });
}
