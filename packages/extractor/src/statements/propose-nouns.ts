import type { Relation } from '@dossier/schema';
import { type Argument, argumentsOf, type Clause } from '../clauses/clause.ts';
import { lemmaOf } from '../clauses/tree.ts';
import { relationOfEventNoun } from './lexicon.ts';
import { ownerReading, phraseReading } from './noun-readings.ts';
import type { Proposal } from './proposal.ts';
import { EXAMPLE_WORDS, entityOf, isActor, isPlace, type Reading, typeOf } from './reading.ts';

const PATIENT_PREPOSITIONS = new Set(
  'of on against to for with into at in from over about toward towards upon between'.split(' '),
);

/** What a noun and its company say: "seizure of fentanyl", "Trump's designation", "cartel assets", "talks on trade". */
export function proposeFromNoun(reading: Reading, clause: Clause): Proposal[] {
  const agents = argumentsOf(clause, 'agent');
  const others = argumentsOf(clause, 'oblique');
  return [
    ...ofEvent(reading, clause, agents, others),
    ...agents.flatMap((agent) => ofOwner(reading, clause, agent)),
    ...others.flatMap((other) =>
      other.via === 'compound' ? ofOwner(reading, clause, other) : ofPhrase(reading, clause, other),
    ),
  ];
}

interface Draft {
  readonly rule: string;
  readonly subject: number;
  readonly object: number;
  readonly relation: Relation;
  readonly preposition?: string;
}

function make(clause: Clause, { rule, subject, object, relation, preposition = '' }: Draft): Proposal {
  const key = `${clause.lemma}(n)${preposition}`;
  return { rule, subject, object, relation, anchor: clause.predicate, cue: [clause.predicate], key, known: true };
}

/** The agent of what the noun names does it to the noun's object. */
function ofEvent(
  reading: Reading,
  clause: Clause,
  agents: readonly Argument[],
  others: readonly Argument[],
): Proposal[] {
  const relation = relationOfEventNoun(clause.lemma);
  if (relation === undefined) return [];
  const doers =
    agents.length > 0 ? agents : others.filter(({ word, via }) => via === 'compound' && isActor(reading, word));
  const patients = others.filter(({ preposition, via, word }) =>
    via === 'compound'
      ? !doers.some((doer) => doer.word === word)
      : PATIENT_PREPOSITIONS.has(preposition) && !(preposition === 'in' && isPlace(reading, word)),
  );
  return doers.flatMap((doer) =>
    patients.map(({ word, preposition }) =>
      make(clause, { rule: `event-noun/${doer.via}`, subject: doer.word, object: word, relation, preposition }),
    ),
  );
}

/** What a possessor or a compound is to the noun: owner, whole, country, author, ... by the types of both. */
function ofOwner(reading: Reading, clause: Clause, { word, via }: Argument): Proposal[] {
  const noun = clause.predicate;
  if (via === 'light-verb' || isInsideName(reading, noun, word)) return [];
  const [whole, part] = [typeOf(reading, word), typeOf(reading, noun)];
  if (whole === undefined || part === undefined) return [];
  const found = ownerReading(lemmaOf(reading.tree, noun), whole, part);
  if (found === undefined) return [];
  const [relation, nounFirst] = found;
  const [subject, object] = nounFirst ? [noun, word] : [word, noun];
  return [make(clause, { rule: `noun-${via}`, subject, object, relation })];
}

/** "U.S. Environmental Protection Agency": a part of the name says nothing of its own, unless it is the country of a public body. */
function isInsideName(reading: Reading, noun: number, word: number): boolean {
  const draft = reading.entities.drafts[entityOf(reading, noun)];
  const inside =
    draft?.nodes.some(
      ({ kind, start, end }) => kind === 'name' && start <= word && word < end && start <= noun && noun < end,
    ) ?? false;
  return inside && !(draft?.type === 'Organization' && typeOf(reading, word) === 'GPE');
}

function ofPhrase(reading: Reading, clause: Clause, { word, preposition }: Argument): Proposal[] {
  const noun = clause.predicate;
  const [own, other] = [typeOf(reading, noun), typeOf(reading, word)];
  if (own === undefined || other === undefined || EXAMPLE_WORDS.has(preposition)) return [];
  const found = phraseReading({ lemma: clause.lemma, preposition, own, other });
  if (found === undefined) return [];
  const [rule, relation, nounFirst] = found;
  const [subject, object] = nounFirst ? [noun, word] : [word, noun];
  return [make(clause, { rule, subject, object, relation, preposition })];
}
