import type { Relation } from '@dossier/schema';
import type { Argument, Clause } from '../clauses/clause.ts';
import type { Proposal } from './proposal.ts';

/** A reading of two of a clause's arguments. */
export interface VerbDraft {
  readonly rule: string;
  readonly subject: Argument;
  readonly object: Argument;
  /** Undefined when no lexicon knows the verb. */
  readonly relation: Relation | undefined;
  readonly key: string;
}

/** The proposal of a verb's clause; how the subject was found is part of the rule's name. */
export function makeVerbProposal(clause: Clause, { rule, subject, object, relation, key }: VerbDraft): Proposal {
  return {
    rule: subject.via === 'direct' || subject.via === 'passive' ? rule : `${rule}/${subject.via}`,
    subject: subject.word,
    object: object.word,
    relation: relation ?? 'related',
    anchor: clause.predicate,
    cue: [clause.predicate],
    key,
    known: relation !== undefined,
  };
}
