import type { Argument } from '../clauses/clause.ts';
import { SOURCE_PREPOSITIONS } from '../clauses/speech.ts';
import { subtree, wordAt } from '../clauses/tree.ts';
import { isTimeWord } from '../entities/time-words.ts';
import { isValueDraft, type Proposal } from './proposal.ts';
import { entityOf, isActor, isPlace, type Reading } from './reading.ts';

/** A further participant of a statement: an entity draft's index, or the words of a phrase that no entity stands for. */
export interface RoleDraft {
  readonly role: string;
  readonly entity?: number;
  readonly text?: string;
}

const MOST_ROLES = 4;
const MOST_WORDS = 14;

/** Who and what else takes part in what a predicate says, as its clause has it: recipient, means, purpose, ... */
export function rolesOf(
  reading: Reading,
  { subject, object, anchor }: Proposal,
  place: number | undefined,
): RoleDraft[] {
  const clause = reading.clauses.find(({ predicate, kind }) => predicate === anchor && kind === 'verb');
  if (clause === undefined) return [];
  const ends = [subject, isValueDraft(object) ? object.word : object];
  const used = new Set([...ends.map((word) => entityOf(reading, word)), place ?? -1]);
  const roles: RoleDraft[] = [];
  for (const argument of clause.arguments) {
    if (ends.includes(argument.word) || roles.length >= MOST_ROLES) continue;
    const role = roleName(reading, argument);
    const entity = entityOf(reading, argument.word);
    if (role === undefined || (entity >= 0 && used.has(entity))) continue;
    if (entity >= 0) {
      used.add(entity);
      roles.push({ role, entity });
    } else {
      const text = phraseOf(reading, argument.word);
      if (text !== undefined) roles.push({ role, text });
    }
  }
  return roles;
}

const BY_PREPOSITION: Readonly<Record<string, string>> = {
  with: 'means',
  using: 'means',
  by: 'means',
  through: 'means',
  via: 'means',
  for: 'purpose',
  against: 'target',
  at: 'target',
  from: 'origin',
  into: 'destination',
  as: 'as',
  about: 'topic',
  on: 'topic',
  over: 'topic',
  because_of: 'cause',
  due_to: 'cause',
};

/** What part an argument plays; undefined for what the statement tells elsewhere (time, source) or not at all. */
function roleName(reading: Reading, { role, word, preposition, via }: Argument): string | undefined {
  if (via === 'conjunct') return undefined;
  if (role === 'recipient') return 'recipient';
  if (role === 'patient') return 'patient';
  if (role !== 'oblique' || SOURCE_PREPOSITIONS.has(preposition) || isTimeWord(reading.tree, word)) return undefined;
  if (preposition === 'to') return isActor(reading, word) ? 'recipient' : 'destination';
  if (preposition === 'in' || isPlace(reading, word)) return 'location';
  return BY_PREPOSITION[preposition];
}

function phraseOf({ tree, analysis }: Reading, word: number): string | undefined {
  const { start, end } = subtree(
    tree,
    word,
    (child) => /^(acl:relcl|punct|parataxis|appos)/.test(wordAt(tree, child).deprel) && child > word,
  );
  if (end - start > MOST_WORDS) return undefined;
  return analysis.document.text.slice(wordAt(tree, start).start, wordAt(tree, end - 1).end).replace(/\s+/g, ' ');
}
