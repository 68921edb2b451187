/** How an argument stands to its predicate, after voice, control, gaps and coordination are undone. */
export type ArgumentRole = 'agent' | 'patient' | 'recipient' | 'oblique' | 'complement';

/** One participant of a clause. */
export interface Argument {
  readonly role: ArgumentRole;
  /** Index of the head word of the phrase. */
  readonly word: number;
  /** For obliques: the preposition, fixed expressions joined by `_`; empty for a bare adverbial. */
  readonly preposition: string;
  /** Which construction supplied it. */
  readonly via: ArgumentSource;
}

export type ArgumentSource =
  | 'direct'
  | 'passive'
  | 'conjunct'
  | 'control'
  | 'adverbial'
  | 'relative'
  | 'participle'
  | 'infinitive'
  | 'possessor'
  | 'compound'
  | 'light-verb';

type ClauseKind = 'verb' | 'noun' | 'adjective' | 'copula';

/** A predicate with all its arguments in normal form: who does what to whom, whatever the surface says. */
export interface Clause {
  readonly kind: ClauseKind;
  /** Index of the predicate's word. */
  readonly predicate: number;
  /** Lower-case lemma, particles joined by `_`: `call_off`. */
  readonly lemma: string;
  readonly passive: boolean;
  readonly arguments: readonly Argument[];
}

/** Arguments of a clause by role. */
export function argumentsOf(clause: Clause, role: ArgumentRole): readonly Argument[] {
  return clause.arguments.filter((argument) => argument.role === role);
}
