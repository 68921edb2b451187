import type { Relation, Statement } from '@dossier/schema';
import { claimKey, figureKey, timesMeet } from './claims.ts';
import { type Finding, findingOf } from './finding.ts';
import type { GraphIndex } from './graph-index.ts';
import { matchingPositions, type StatementFilter } from './statement-filter.ts';

/**
 * Two statements that cannot both hold as they stand: `denied`: one says what the other says is not so; `refused`: one says that
 * somebody rejects what the other says that they do or will do; `figure`: they give different amounts for one thing at one time.
 */
export interface Contradiction {
  readonly kind: 'denied' | 'refused' | 'figure';
  readonly claim: Finding;
  readonly counter: Finding;
}

/** What nobody does to what they reject. */
const REFUSED: ReadonlySet<Relation> = new Set([
  'agrees',
  'supports',
  'authorizes',
  'meets',
  'cooperates',
  'concedes',
  'reinstates',
]);

/**
 * Pairs the contradicting statements of a graph, in order of evidence; both stay as they are. Statements whose times do not meet
 * do not contradict each other.
 * @param filter which statements one of the two must be among; all when not given
 */
export function contradictions(index: GraphIndex, filter: StatementFilter = {}): Contradiction[] {
  const { statements } = index.graph;
  const wanted = matchingPositions(index, filter);
  const among = new Set(wanted);
  const counters = wanted.length === statements.length ? wanted : possibleCounters(index, wanted);
  return counters
    .flatMap((counter) => counteredBy(index, counter).map(({ kind, claim }) => ({ kind, claim, counter })))
    .filter(({ claim, counter }) => among.has(claim) || among.has(counter))
    .sort((a, b) => a.claim - b.claim || a.counter - b.counter)
    .map(({ kind, claim, counter }) => ({
      kind,
      claim: findingOf(index, statements[claim]!),
      counter: findingOf(index, statements[counter]!),
    }));
}

/** The statements themselves and those that may stand against them. */
function possibleCounters(index: GraphIndex, positions: readonly number[]): number[] {
  const { statements } = index.graph;
  const found = new Set(positions);
  for (const position of positions) {
    const statement = statements[position]!;
    const { subject, object } = statement;
    const keys = [claimKey(statement), claimKey({ ...statement, relation: 'rejects' })];
    if (typeof object === 'string')
      keys.push(claimKey({ ...statement, subject: object, object: subject, relation: 'rejects' }));
    for (const key of keys) for (const other of index.claims().get(key) ?? []) found.add(other);
    for (const other of index.figures().get(figureKey(statement)) ?? []) found.add(other);
  }
  return [...found].sort((a, b) => a - b);
}

interface Countered {
  readonly kind: Contradiction['kind'];
  readonly claim: number;
}

/** The statements against which a statement stands. */
export function counteredBy(index: GraphIndex, counter: number): Countered[] {
  const { statements } = index.graph;
  const statement = statements[counter]!;
  const about = (key: string, fits: (other: Statement, position: number) => boolean) =>
    (index.claims().get(key) ?? []).filter(
      (claim) => claim !== counter && fits(statements[claim]!, claim) && timesMeet(index, claim, counter),
    );
  if (statement.polarity === 'negative') {
    const denied = about(
      claimKey(statement),
      (other) => other.polarity === 'positive' && modalitiesClash(other, statement),
    );
    return denied.map((claim) => ({ kind: 'denied', claim }));
  }
  if (statement.relation === 'rejects' && statement.modality === 'actual' && typeof statement.object === 'string') {
    const keys = [...REFUSED].map((relation) => claimKey({ ...statement, relation }));
    const done = ({ polarity, modality }: Statement) =>
      polarity === 'positive' && (modality === 'actual' || modality === 'future');
    return [...new Set(keys)].flatMap((key) => about(key, done)).map((claim) => ({ kind: 'refused', claim }));
  }
  if (statement.relation === 'measures') return otherFigures(index, counter);
  return [];
}

/** A denial meets what is said to be so, and what is only alleged; a plan is denied by a plan not to. */
function modalitiesClash({ modality: claimed }: Statement, { modality: denied }: Statement): boolean {
  return (
    claimed === denied ||
    (claimed === 'possible' && denied === 'actual') ||
    (claimed === 'actual' && denied === 'possible')
  );
}

/** Earlier figures for the same thing in the same words, where both give the same time. */
function otherFigures(index: GraphIndex, counter: number): Countered[] {
  const { statements } = index.graph;
  const figure = ({ object }: Statement) => (typeof object === 'string' ? undefined : object.value);
  return (index.figures().get(figureKey(statements[counter]!)) ?? [])
    .filter((claim) => claim < counter && figure(statements[claim]!) !== figure(statements[counter]!))
    .map((claim) => ({ kind: 'figure', claim }));
}
