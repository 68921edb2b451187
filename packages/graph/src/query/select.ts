import type { EntityType, Modality, Polarity, Relation, Statement } from '@dossier/schema';
import { instantOf } from '../merge/instant.ts';
import { type Finding, findingOf } from './finding.ts';
import { articleOf, type GraphIndex } from './graph-index.ts';
import { matchingPositions, type Period, type StatementFilter } from './statement-filter.ts';

/** In which order to answer: of first evidence, of their own time, of first publication, or most confident first. */
export type Order = 'evidence' | 'time' | 'published' | 'confidence';

/** Statements being selected; each step answers a new, narrower selection. Nothing is looked up before the last step. */
export interface Selection {
  readonly filter: StatementFilter;
  subject(...idsOrNames: string[]): Selection;
  object(...idsOrNames: string[]): Selection;
  involving(...idsOrNames: string[]): Selection;
  between(one: string, other: string): Selection;
  relation(...relations: Relation[]): Selection;
  subjectType(...types: EntityType[]): Selection;
  objectType(...types: (EntityType | 'value')[]): Selection;
  modality(...modalities: Modality[]): Selection;
  polarity(polarity: Polarity): Selection;
  attributedTo(...idsOrNames: string[]): Selection;
  /** With a named source, or (`false`) in the article's own voice. */
  attributed(named?: boolean): Selection;
  publisher(...names: string[]): Selection;
  inArticle(...ids: string[]): Selection;
  happened(period: Period): Selection;
  published(period: Period): Selection;
  minConfidence(confidence: number): Selection;
  minSources(count: number): Selection;
  text(words: string): Selection;
  where(filter: StatementFilter): Selection;
  orderBy(order: Order): Selection;
  limit(count: number): Selection;
  offset(count: number): Selection;

  /** How many there are, whatever the limit. */
  count(): number;
  statements(): Statement[];
  findings(): Finding[];
  first(): Finding | undefined;
}

interface Window {
  readonly order: Order;
  readonly limit: number;
  readonly offset: number;
}

/** Begins a selection of statements: `select(index).subject('Trump').relation('threatens').findings()`. */
export function select(index: GraphIndex, filter: StatementFilter = {}): Selection {
  return selection(index, filter, { order: 'evidence', limit: Number.POSITIVE_INFINITY, offset: 0 });
}

function selection(index: GraphIndex, filter: StatementFilter, window: Window): Selection {
  const narrow = (more: StatementFilter) => selection(index, { ...filter, ...more }, window);
  const view = (more: Partial<Window>) => selection(index, filter, { ...window, ...more });
  const statements = () => {
    const found = matchingPositions(index, filter);
    return ordered(index, found, window).map((position) => index.graph.statements[position]!);
  };
  return {
    filter,
    subject: (...subject) => narrow({ subject }),
    object: (...object) => narrow({ object }),
    involving: (...involving) => narrow({ involving }),
    between: (one, other) => narrow({ between: [one, other] }),
    relation: (...relation) => narrow({ relation }),
    subjectType: (...subjectType) => narrow({ subjectType }),
    objectType: (...objectType) => narrow({ objectType }),
    modality: (...modality) => narrow({ modality }),
    polarity: (polarity) => narrow({ polarity }),
    attributedTo: (...attributedTo) => narrow({ attributedTo }),
    attributed: (attributed = true) => narrow({ attributed }),
    publisher: (...publisher) => narrow({ publisher }),
    inArticle: (...article) => narrow({ article }),
    happened: (happened) => narrow({ happened }),
    published: (published) => narrow({ published }),
    minConfidence: (minConfidence) => narrow({ minConfidence }),
    minSources: (minSources) => narrow({ minSources }),
    text: (text) => narrow({ text }),
    where: narrow,
    orderBy: (order) => view({ order }),
    limit: (limit) => view({ limit }),
    offset: (offset) => view({ offset }),
    count: () => matchingPositions(index, filter).length,
    statements,
    findings: () => statements().map((statement) => findingOf(index, statement)),
    first: () => view({ limit: 1 }).findings()[0],
  };
}

function ordered(index: GraphIndex, positions: number[], { order, limit, offset }: Window): number[] {
  const keyOf = sortKey(index, order);
  const sorted = keyOf === undefined ? positions : sortedBy(positions, keyOf);
  return sorted.slice(offset, offset + limit);
}

/** Stable, so that what is equal stays in order of evidence; what has no key comes last. */
function sortedBy(positions: number[], keyOf: (position: number) => number): number[] {
  const keyed = positions.map((position) => ({ position, key: keyOf(position) }));
  const last = (key: number) => (Number.isNaN(key) ? Number.POSITIVE_INFINITY : key);
  return keyed
    .sort((a, b) => (last(a.key) < last(b.key) ? -1 : last(a.key) > last(b.key) ? 1 : 0))
    .map(({ position }) => position);
}

function sortKey(index: GraphIndex, order: Order): ((position: number) => number) | undefined {
  const { statements } = index.graph;
  if (order === 'time') return (position) => index.times().start[position]!;
  if (order === 'confidence') return (position) => -statements[position]!.confidence;
  // Evidence is in order of publication already.
  if (order === 'published') {
    return (position) =>
      instantOf(articleOf(index, statements[position]!.evidence[0]!.article)?.published) ?? Number.NaN;
  }
  return undefined;
}
