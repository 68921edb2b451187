import type { EntityType, Relation } from '@dossier/schema';
import { type Argument, argumentsOf, type Clause } from '../clauses/clause.ts';
import { lemmaOf } from '../clauses/tree.ts';
import { relationOfEventNoun } from './lexicon.ts';
import { KIN_NOUNS, MEMBER_NOUNS, PART_NOUNS, ROLE_NOUNS } from './noun-lexicon.ts';
import type { Proposal } from './proposal.ts';
import { entityOf, isActor, isPlace, type Reading, typeOf } from './reading.ts';

const PATIENT_PREPOSITIONS = new Set([
  'of',
  'on',
  'against',
  'to',
  'for',
  'with',
  'into',
  'at',
  'in',
  'from',
  'over',
  'about',
  'toward',
  'towards',
  'upon',
  'between',
]);
const PLACE_PREPOSITIONS = new Set([
  'in',
  'at',
  'near',
  'on',
  'inside',
  'outside',
  'across',
  'around',
  'within',
  'throughout',
  'aboard',
  'off',
  'along',
  'above',
]);
const TOPIC_PREPOSITIONS = new Set([
  'of',
  'on',
  'about',
  'against',
  'for',
  'over',
  'into',
  'regarding',
  'concerning',
  'to',
  'with',
  'between',
  'toward',
  'towards',
  'surrounding',
  'in',
  'at',
]);
const MATTERS: ReadonlySet<EntityType | undefined> = new Set(['Policy', 'Work', 'Event', 'Topic']);

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
  readonly known: boolean;
  readonly preposition?: string;
}

function make(clause: Clause, { rule, subject, object, relation, known, preposition = '' }: Draft): Proposal {
  const key = `${clause.lemma}(n)${preposition}`;
  return { rule, subject, object, relation, anchor: clause.predicate, cue: [clause.predicate], key, known };
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
      make(clause, {
        rule: `event-noun/${doer.via}`,
        subject: doer.word,
        object: word,
        relation,
        known: true,
        preposition,
      }),
    ),
  );
}

/** What a possessor or a compound is to the noun: owner, whole, country, author, ... by the types of both. */
function ofOwner(reading: Reading, clause: Clause, owner: Argument): Proposal[] {
  const noun = clause.predicate;
  if (isInsideName(reading, noun, owner.word)) return [];
  const rule = `noun-${owner.via}`;
  const reading2 = ownerReading(reading, noun, owner);
  if (reading2 === undefined) return [];
  const [relation, nounFirst] = reading2;
  const [subject, object] = nounFirst ? [noun, owner.word] : [owner.word, noun];
  return [make(clause, { rule, subject, object, relation, known: true })];
}

/** "U.S. Environmental Protection Agency": a part of the name says nothing of its own. */
function isInsideName(reading: Reading, noun: number, word: number): boolean {
  const draft = reading.entities.drafts[entityOf(reading, noun)];
  return (
    draft?.nodes.some(
      ({ kind, start, end }) => kind === 'name' && start <= word && word < end && start <= noun && noun < end,
    ) ?? false
  );
}

function ownerReading(
  reading: Reading,
  noun: number,
  { word, via }: Argument,
): readonly [Relation, boolean] | undefined {
  const [whole, part] = [typeOf(reading, word), typeOf(reading, noun)];
  if (whole === undefined || part === undefined) return undefined;
  const lemma = lemmaOf(reading.tree, noun);
  if (via === 'light-verb') return undefined;
  if (KIN_NOUNS.has(lemma) && whole === 'Person') return ['relativeOf', true];
  if (part === 'Person' && (whole === 'Organization' || whole === 'GPE')) return ['holdsRole', true];
  if (part === 'Group') return groupReading(lemma, whole);
  if (part === 'Organization') return whole === 'Person' ? ['holdsRole', false] : ['partOf', true];
  if (part === 'Location' || part === 'GPE')
    return whole === 'GPE' || whole === 'Location'
      ? [PART_NOUNS.has(lemma) ? 'partOf' : 'locatedIn', true]
      : ['owns', false];
  if (!isActorType(whole)) return MATTERS.has(part) ? ['concerns', true] : ['partOf', true];
  return actorReading(lemma, whole, part);
}

function groupReading(lemma: string, whole: EntityType): readonly [Relation, boolean] | undefined {
  if (whole === 'GPE') return MEMBER_NOUNS.has(lemma) ? ['memberOf', true] : ['citizenOf', true];
  if (whole === 'Location') return ['locatedIn', true];
  if (whole === 'Organization' || whole === 'Group') return ['memberOf', true];
  return whole === 'Person' ? ['related', true] : ['participates', true];
}

/** Whose policy, work, event or thing it is. */
function actorReading(lemma: string, whole: EntityType, part: EntityType): readonly [Relation, boolean] | undefined {
  if (part === 'Policy' || part === 'Work') return ['issues', false];
  if (part === 'Event') return relationOfEventNoun(lemma) === 'attacks' ? ['creates', false] : ['participates', false];
  if (part === 'Topic') return PART_NOUNS.has(lemma) && whole === 'GPE' ? ['partOf', true] : ['owns', false];
  return ['owns', false];
}

function isActorType(type: EntityType): boolean {
  return type === 'Person' || type === 'Organization' || type === 'Group' || type === 'GPE';
}

function ofPhrase(reading: Reading, clause: Clause, { word, preposition }: Argument): Proposal[] {
  const noun = clause.predicate;
  const [own, other] = [typeOf(reading, noun), typeOf(reading, word)];
  if (own === undefined || other === undefined) return [];
  const found = phraseReading(clause, { word, preposition, own, other });
  if (found === undefined) return [];
  const [rule, relation, nounFirst] = found;
  const [subject, object] = nounFirst ? [noun, word] : [word, noun];
  return [make(clause, { rule, subject, object, relation, known: true, preposition })];
}

interface Phrase {
  readonly word: number;
  readonly preposition: string;
  readonly own: EntityType;
  readonly other: EntityType;
}

type PhraseReading = readonly [rule: string, relation: Relation, nounFirst: boolean];

function phraseReading(clause: Clause, phrase: Phrase): PhraseReading | undefined {
  const { preposition, own, other } = phrase;
  const lemma = clause.lemma;
  const place = other === 'GPE' || other === 'Location';
  if (KIN_NOUNS.has(lemma) && preposition === 'of' && other === 'Person') return ['noun-kin', 'relativeOf', true];
  if (own === 'Person' && ROLE_NOUNS.has(lemma) && ['of', 'for', 'to', 'at', 'in', 'with'].includes(preposition))
    return ['noun-role', 'holdsRole', true];
  if (place && PLACE_PREPOSITIONS.has(preposition)) return ['noun-place', 'locatedIn', true];
  if (preposition === 'from') return fromReading(own, place);
  if (preposition === 'of') return ofReading(lemma, phrase);
  if (
    own === 'Group' &&
    (other === 'Organization' || other === 'Group') &&
    ['in', 'at', 'within'].includes(preposition)
  )
    return ['noun-member', 'memberOf', true];
  if (own === 'Group' && other === 'Event') return ['noun-event', 'participates', true];
  const event = relationOfEventNoun(lemma);
  if (own === 'Event' && event === 'attacks' && ['on', 'against', 'at'].includes(preposition))
    return ['event-target', 'attacks', true];
  if (MATTERS.has(own) && TOPIC_PREPOSITIONS.has(preposition))
    return ['noun-topic', event === 'affects' ? 'affects' : 'concerns', true];
  if (preposition === 'with' && isActorType(own)) return ['noun-with', 'owns', true];
  if (preposition === 'for' || preposition === 'against') return ['noun-for', 'aimsAt', true];
  return otherPhrase(phrase);
}

/** What is left: read by its preposition alone. */
function otherPhrase({ preposition, own, other }: Phrase): PhraseReading | undefined {
  if (['about', 'on', 'regarding', 'into', 'over'].includes(preposition)) return ['noun-other', 'concerns', true];
  if (['in', 'at', 'within', 'on', 'inside'].includes(preposition)) {
    if (other === 'Event') return ['noun-other', own === 'Event' ? 'partOf' : 'participates', true];
    return ['noun-other', other === 'Organization' || other === 'Group' ? 'memberOf' : 'partOf', true];
  }
  if (preposition === 'with') return ['noun-with', own === 'Location' ? 'partOf' : 'related', true];
  if (preposition === 'by') return ['noun-by', 'creates', false];
  return ['noun-other', 'related', true];
}

function fromReading(own: EntityType, place: boolean): PhraseReading | undefined {
  if (own === 'Work' || own === 'Policy') return ['noun-from', 'issues', false];
  if (own === 'Group' || own === 'Person') return ['noun-from', place ? 'citizenOf' : 'memberOf', true];
  return place ? ['noun-from', 'locatedIn', true] : ['noun-from', 'transfers', false];
}

function ofReading(lemma: string, { own, other }: Phrase): PhraseReading | undefined {
  const place = other === 'GPE' || other === 'Location';
  const event = relationOfEventNoun(lemma);
  if (own === 'Group') {
    if (other === 'GPE') return ['noun-of', MEMBER_NOUNS.has(lemma) ? 'memberOf' : 'citizenOf', true];
    return place ? ['noun-of', 'locatedIn', true] : ['noun-of', 'memberOf', true];
  }
  if (own === 'Event' && event === 'attacks') return ['event-target', 'attacks', true];
  if (own === 'Event' && place) return ['noun-of', 'locatedIn', true];
  if (own === 'Organization' || own === 'GPE' || own === 'Location') return ['noun-of', 'partOf', true];
  if (own === 'Thing') return ['noun-of', 'partOf', true];
  if (event === 'affects') return ['noun-of', 'affects', true];
  return ['noun-topic', 'concerns', true];
}
