import { type Article, type Entity, type Statement, statementSentence, type Value } from '@dossier/schema';
import { independentGroups } from '../sources/independence.ts';
import { articleOf, entityOf, type GraphIndex } from './graph-index.ts';

/** An article without its text. */
export type ArticleInfo = Omit<Article, 'text'>;

/** A passage that proves a statement, with the article that it is from. */
export interface Proof {
  readonly article: ArticleInfo;
  /** Half-open range of UTF-16 code units of the article's text. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** A statement as a query answers it: with the things it names and what proves it. */
export interface Finding {
  readonly statement: Statement;
  /** The statement read out; no quotation. */
  readonly sentence: string;
  readonly subject: Entity;
  readonly object: Entity | Value;
  /** In whose mouth the text puts it, nearest source first; empty when the article itself says so. */
  readonly attribution: readonly Entity[];
  readonly evidence: readonly Proof[];
  /** The articles that say so, those together that do not speak independently (copies, one publisher). */
  readonly sources: readonly (readonly ArticleInfo[])[];
}

/** What a query answers for a statement. */
export function findingOf(index: GraphIndex, statement: Statement): Finding {
  const { subject, object, attribution, evidence } = statement;
  const entity = (id: string): Entity => entityOf(index, id) ?? missing(id);
  return {
    statement,
    sentence: statementSentence(statement, (id) => entity(id).label),
    subject: entity(subject),
    object: typeof object === 'string' ? entity(object) : object,
    attribution: attribution.map(entity),
    evidence: evidence.flatMap(({ article, start, end, quote }) => {
      const info = articleOf(index, article);
      return info === undefined ? [] : [{ article: withoutText(info), start, end, quote }];
    }),
    sources: sourcesOf(
      index,
      evidence.map(({ article }) => article),
    ),
  };
}

/** Graphs put together by hand may name entities that they do not hold. */
const missing = (id: string): Entity => ({ id, type: 'Thing', label: id, aliases: [], mentions: [] });

export const withoutText = ({ text: _, ...info }: Article): ArticleInfo => info;

/** Puts articles together that do not speak independently of each other. */
export function sourcesOf(index: GraphIndex, articles: Iterable<string>): ArticleInfo[][] {
  const positions = [...new Set(articles)].flatMap((id) => index.articleAt.get(id) ?? []).sort((a, b) => a - b);
  const groups = positions.length === 1 ? [positions] : independentGroups(positions, index.voices());
  return groups.map((group) => group.map((position) => withoutText(index.graph.articles[position]!)));
}

/** A finding as one flat row, for tables and CSV. */
export function findingRow({
  statement,
  subject,
  object,
  attribution,
  evidence,
  sources,
}: Finding): Record<string, string | number> {
  const { relation, predicate, polarity, modality, time, confidence } = statement;
  const [first] = evidence;
  return {
    subject: subject.label,
    relation,
    object: 'label' in object ? object.label : [object.value, object.unit].filter(Boolean).join(' '),
    predicate,
    polarity,
    modality,
    time: time?.start ?? time?.end ?? '',
    source: attribution.map(({ label }) => label).join(' < '),
    confidence: Math.round(confidence * 1000) / 1000,
    sources: sources.length,
    published: first?.article.published ?? '',
    article: first?.article.title ?? first?.article.url ?? first?.article.id ?? '',
    quote: first?.quote ?? '',
    statement: statement.id,
  };
}
