import { labelOf } from '../entities/entities.ts';
import { isValueDraft, type Proposal } from './proposal.ts';
import { entityOf, type Reading } from './reading.ts';
import type { StatementDraft, Statements } from './statements.ts';

/** How one statement came about, in words for people. */
export interface StatementTrace {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly predicate: string;
  /** The construction that was read, e.g. `verb-object/control`. */
  readonly rule: string;
  readonly confidence: number;
}

/** One sentence: what its clauses gave, what was refused, and why nothing came of it where nothing did. */
export interface SentenceTrace {
  readonly text: string;
  /** Clauses in normal form, one line each. */
  readonly clauses: readonly string[];
  readonly statements: readonly StatementTrace[];
  readonly refused: readonly string[];
  readonly reason?: string;
}

export interface Trace {
  readonly sentences: readonly SentenceTrace[];
}

/** Explains an extraction, sentence by sentence; a sentence without statements says why. */
export function traceOf(reading: Reading, statements: Statements): Trace {
  const { analysis } = reading;
  return {
    sentences: analysis.sentences.map(({ start, end }, sentence) => {
      const [first, last] = [analysis.words[start], analysis.words[end - 1]];
      const own = statements.drafts
        .filter((draft) => draft.sentence === sentence)
        .map((draft) => explain(reading, draft));
      const refused = statements.refused
        .filter(({ proposal }) => analysis.words[proposal.anchor]?.sentence === sentence)
        .map(({ proposal, reason }) => `${describe(reading, proposal)}: ${reason}`);
      return {
        text: first && last ? analysis.document.text.slice(first.start, last.end) : '',
        clauses: clausesIn(reading, start, end),
        statements: own,
        refused,
        ...(own.length === 0 ? { reason: reasonFor(reading, start, end, refused.length) } : {}),
      };
    }),
  };
}

function explain(reading: Reading, draft: StatementDraft): StatementTrace {
  const { relation, predicate, rule, confidence } = draft;
  const object = typeof draft.object === 'number' ? name(reading, draft.object) : draft.object.text;
  return { subject: name(reading, draft.subject), relation, object, predicate, rule, confidence };
}

function describe(reading: Reading, { subject, object, relation, rule }: Proposal): string {
  const to = isValueDraft(object) ? object.text : name(reading, entityOf(reading, object));
  return `${name(reading, entityOf(reading, subject))} ${relation} ${to} (${rule})`;
}

function name(reading: Reading, entity: number): string {
  const draft = reading.entities.drafts[entity];
  return draft ? labelOf(draft) : '?';
}

function clausesIn(reading: Reading, start: number, end: number): string[] {
  const form = (word: number) => reading.analysis.words[word]?.form ?? '';
  return reading.clauses
    .filter(({ predicate, arguments: all }) => predicate >= start && predicate < end && all.length > 0)
    .map(
      ({ lemma, arguments: all }) =>
        `${lemma}(${all.map(({ role, word, preposition }) => `${role}${preposition ? ` ${preposition}` : ''}: ${form(word)}`).join(', ')})`,
    );
}

function reasonFor(reading: Reading, start: number, end: number, refused: number): string {
  if (refused > 0) return 'every reading was refused';
  const things = new Set<number>();
  for (let word = start; word < end; word += 1) if (entityOf(reading, word) >= 0) things.add(entityOf(reading, word));
  if (things.size === 0) return 'it names no thing';
  if (things.size === 1) return 'it names one thing only';
  const predicates = reading.clauses.some(
    ({ predicate, kind }) => kind !== 'noun' && predicate >= start && predicate < end,
  );
  return predicates ? 'no predicate joins two of its things' : 'it has no predicate';
}
