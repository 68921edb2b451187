import type { Relation } from '@dossier/schema';

/** An amount, a rate or a count as the text writes it; offsets of the text. */
export interface ValueDraft {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Index of its head word. */
  readonly word: number;
}

/** What one rule reads in one place: two ends, how the text says it, and which relation the lexicon gives it. */
export interface Proposal {
  readonly rule: string;
  /** Word that stands for the subject's entity. */
  readonly subject: number;
  readonly object: number | ValueDraft;
  readonly relation: Relation;
  /** The word whose context (negation, modals, source, time) holds. */
  readonly anchor: number;
  /** Words of the predicate, in text order. */
  readonly cue: readonly number[];
  /** What was looked up: `send>to`; empty for relations told by form alone. */
  readonly key: string;
  /** Whether the lexicon knew the key. */
  readonly known: boolean;
}

export function isValueDraft(object: number | ValueDraft): object is ValueDraft {
  return typeof object !== 'number';
}
