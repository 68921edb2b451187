import {
  type EntityType,
  type Modality,
  type Polarity,
  type Relation,
  type Statement,
  UsageError,
} from '@dossier/schema';
import { endOf, instantOf } from '../merge/instant.ts';
import { independentGroups } from '../sources/independence.ts';
import { entityOf, type GraphIndex, relationAt } from './graph-index.ts';
import { positionsOf } from './names.ts';
import { type Postings, posted, unite } from './postings.ts';
import { holdingAll } from './word-index.ts';

type OneOrMore<T> = T | readonly T[];

/** From the beginning of one day, month, year or moment to the end of another, as ISO 8601. */
export interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Which statements: all that fulfil every condition given; of a list any one will do. Entities are told by id or exact name. */
export interface StatementFilter {
  readonly subject?: OneOrMore<string> | undefined;
  readonly object?: OneOrMore<string> | undefined;
  /** As an end, in a role, as the place or as a source. */
  readonly involving?: OneOrMore<string> | undefined;
  /** The two ends, whichever is which. */
  readonly between?: readonly [string, string] | undefined;
  readonly relation?: OneOrMore<Relation> | undefined;
  readonly subjectType?: OneOrMore<EntityType> | undefined;
  /** `value` stands for a literal object. */
  readonly objectType?: OneOrMore<EntityType | 'value'> | undefined;
  readonly modality?: OneOrMore<Modality> | undefined;
  readonly polarity?: Polarity | undefined;
  /** In whose mouth the text puts it, at whatever place in the chain. */
  readonly attributedTo?: OneOrMore<string> | undefined;
  /** Whether a source is named (`true`) or the article itself says so (`false`). */
  readonly attributed?: boolean | undefined;
  /** Articles by id. */
  readonly article?: OneOrMore<string> | undefined;
  /** Publishers by name, or host where no name is told. */
  readonly publisher?: OneOrMore<string> | undefined;
  /** When it happened or will, as the text says; statements without a time never count. */
  readonly happened?: Period | undefined;
  /** When an article that says so was published; undated articles never count. */
  readonly published?: Period | undefined;
  readonly minConfidence?: number | undefined;
  /** Words that one of the quotes must all hold. */
  readonly text?: string | undefined;
  /** By how many independent sources at least. */
  readonly minSources?: number | undefined;
}

type Test = (statement: Statement, position: number) => boolean;

/** A condition: where statements that may fulfil it are listed, if they are, and how to tell. */
interface Condition {
  readonly list?: () => Int32Array;
  readonly size?: number;
  readonly test?: Test;
}

/**
 * The positions of the statements that pass a filter, ascending. The condition with the shortest list is looked up, the others
 * are tried on what it gives.
 * @throws UsageError when a name, date or number in the filter makes no sense
 */
export function matchingPositions(index: GraphIndex, filter: StatementFilter): number[] {
  const { statements } = index.graph;
  const conditions = CONDITIONS.flatMap((condition) => condition(index, filter));
  const listed = conditions.filter(({ list }) => list !== undefined).sort((a, b) => a.size! - b.size!);
  const first = listed[0];
  // A condition that has only a list is fulfilled by being on it.
  const others = conditions
    .filter((condition) => condition !== first)
    .map((condition) => condition.test ?? isOn(condition));
  const fits = (position: number) => others.every((test) => test(statements[position]!, position));
  const found: number[] = [];
  if (first === undefined) {
    for (let position = 0; position < statements.length; position += 1) if (fits(position)) found.push(position);
  } else {
    for (const position of first.list!()) if (fits(position)) found.push(position);
  }
  return found;
}

/** How to tell of any statement whether it passes a filter. */
export function passes(index: GraphIndex, filter: StatementFilter): Test {
  const tests = CONDITIONS.flatMap((condition) => condition(index, filter)).map((one) => one.test ?? isOn(one));
  return (statement, position) => tests.every((test) => test(statement, position));
}

function isOn({ list }: Condition): Test {
  const listed = new Set(list!());
  return (_, position) => listed.has(position);
}

const CONDITIONS: readonly ((index: GraphIndex, filter: StatementFilter) => Condition[])[] = [
  // First, as it is the cheapest to try: it does not touch the statement.
  (index, { happened }) => (happened === undefined ? [] : [{ test: happenedIn(index, happened) }]),
  (index, { subject }) => byEntity(index, subject, { postings: index.bySubject, idsOf: ({ subject: id }) => [id] }),
  (index, { object }) =>
    byEntity(index, object, {
      postings: index.byObject,
      idsOf: ({ object: id }) => (typeof id === 'string' ? [id] : []),
    }),
  (index, { involving }) => byEntity(index, involving, { postings: index.byEntity }),
  (index, { attributedTo }) =>
    byEntity(index, attributedTo, { postings: index.bySource, idsOf: ({ attribution }) => attribution }),
  (index, { between }) =>
    between === undefined
      ? []
      : between.flatMap((end) => byEntity(index, end, { postings: index.byEntity, idsOf: endsOf })),
  (index, { relation }) => byRelation(index, relation),
  (index, { article }) => byArticle(index, article === undefined ? undefined : listOf(article)),
  (index, { publisher }) => byPublisher(index, publisher),
  ({ quotes }, { text }) => byText(quotes, text),
  (index, filter) => plainTests(index, filter).map((test) => ({ test })),
];

const listOf = <T>(one: OneOrMore<T>): readonly T[] => (Array.isArray(one) ? one : [one as T]);

const endsOf = ({ subject, object }: Statement) => (typeof object === 'string' ? [subject, object] : [subject]);

interface EntityLists {
  readonly postings: () => Postings;
  readonly idsOf?: (statement: Statement) => readonly string[];
}

function byEntity(
  index: GraphIndex,
  asked: OneOrMore<string> | undefined,
  { postings, idsOf }: EntityLists,
): Condition[] {
  if (asked === undefined) return [];
  const positions = [...new Set(listOf(asked).flatMap((one) => positionsOf(index.names(), index.entityAt, one)))];
  const ids = new Set(positions.map((position) => index.graph.entities[position]!.id));
  return [
    {
      ...onLists(postings, positions),
      ...(idsOf && { test: (statement: Statement) => idsOf(statement).some((id) => ids.has(id)) }),
    },
  ];
}

function onLists(postings: () => Postings, keys: readonly number[]): { list: () => Int32Array; size: number } {
  const lists = keys.map((key) => posted(postings(), key));
  return {
    list: () => unite(lists.length === 0 ? [new Int32Array()] : lists),
    size: lists.reduce((sum, { length }) => sum + length, 0),
  };
}

function byRelation(index: GraphIndex, asked: StatementFilter['relation']): Condition[] {
  if (asked === undefined) return [];
  const relations = new Set(listOf(asked));
  const keys = [...relations].map((relation) => {
    const key = relationAt(relation);
    if (key >= 0) return key;
    throw new UsageError('unknown-relation', `no relation is called «${relation}».`, {
      hint: 'docs/ontology.md lists them.',
    });
  });
  return [{ ...onLists(index.byRelation, keys), test: ({ relation }) => relations.has(relation) }];
}

function byArticle(index: GraphIndex, articles: readonly string[] | undefined): Condition[] {
  if (articles === undefined) return [];
  const ids = new Set(articles);
  const keys = [...ids].flatMap((id) => index.articleAt.get(id) ?? []);
  return [
    { ...onLists(index.byArticle, keys), test: ({ evidence }) => evidence.some(({ article }) => ids.has(article)) },
  ];
}

function byPublisher(index: GraphIndex, asked: StatementFilter['publisher']): Condition[] {
  if (asked === undefined) return [];
  const publishers = new Set(listOf(asked).map((name) => name.trim().toLowerCase()));
  const { publishers: own } = index.voices();
  return byArticle(
    index,
    index.graph.articles.filter((_, position) => publishers.has(own[position]!)).map(({ id }) => id),
  );
}

function byText(quotes: GraphIndex['quotes'], text: string | undefined): Condition[] {
  if (text === undefined || text.trim() === '') return [];
  const positions = holdingAll(quotes(), text);
  return [{ list: () => positions, size: positions.length }];
}

function plainTests(index: GraphIndex, filter: StatementFilter): Test[] {
  const { subjectType, objectType, modality, polarity, attributed, minConfidence, minSources, published } = filter;
  const tests: Test[] = [];
  const typeOf = (end: Statement['object']) => (typeof end === 'string' ? entityOf(index, end)?.type : 'value');
  const oneOf = <T>(asked: OneOrMore<T> | undefined, of: (statement: Statement) => T | undefined) => {
    if (asked === undefined) return;
    const wanted: ReadonlySet<T | undefined> = new Set(listOf(asked));
    tests.push((statement) => wanted.has(of(statement)));
  };
  oneOf(modality, (statement) => statement.modality);
  oneOf(polarity, (statement) => statement.polarity);
  oneOf<EntityType | 'value'>(subjectType, ({ subject }) => typeOf(subject));
  oneOf<EntityType | 'value'>(objectType, ({ object }) => typeOf(object));
  if (attributed !== undefined) tests.push(({ attribution }) => attribution.length > 0 === attributed);
  if (minConfidence !== undefined) tests.push(({ confidence }) => confidence >= minConfidence);
  if (published !== undefined) tests.push(publishedIn(index, published));
  if (minSources !== undefined) {
    tests.push(({ evidence }) => {
      const articles = new Set(evidence.map(({ article }) => article));
      return (
        articles.size >= minSources &&
        independentGroups(positionsIn(index, articles), index.voices()).length >= minSources
      );
    });
  }
  return tests;
}

const positionsIn = ({ articleAt }: GraphIndex, ids: Iterable<string>) =>
  [...ids].flatMap((id) => articleAt.get(id) ?? []).sort((a, b) => a - b);

function happenedIn({ times }: GraphIndex, period: Period): Test {
  const [from, to] = limits(period);
  const { start, end } = times();
  return (_, position) => start[position]! <= to && end[position]! >= from;
}

function publishedIn(index: GraphIndex, period: Period): Test {
  const [from, to] = limits(period);
  const published = index.published();
  return ({ evidence }) =>
    evidence.some(({ article }) => {
      const moment = published[index.articleAt.get(article) ?? -1]!;
      return moment >= from && moment <= to;
    });
}

/**
 * The first and last moment of a period.
 * @throws UsageError when a date is none
 */
export function limits({ from, to }: Period): [number, number] {
  const read = (date: string | undefined, of: typeof instantOf, open: number) => {
    if (date === undefined) return open;
    const moment = of(date);
    if (moment !== undefined) return moment;
    throw new UsageError('not-a-date', `«${date}» is no date.`, { hint: 'Write it as YYYY, YYYY-MM or YYYY-MM-DD.' });
  };
  return [read(from, instantOf, Number.NEGATIVE_INFINITY), read(to, endOf, Number.POSITIVE_INFINITY)];
}
