import type { EntityType, Relation } from '@dossier/schema';
import { relationOfEventNoun, relationOfPeople } from './lexicon.ts';
import { KIN_NOUNS, MEMBER_NOUNS, PART_NOUNS, ROLE_NOUNS } from './noun-lexicon.ts';

export const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(
  'in at near on inside outside across around within throughout aboard off along above'.split(' '),
);
const TOPIC_PREPOSITIONS = new Set(
  'of on about against for over into regarding concerning to with between toward towards surrounding in at'.split(' '),
);
const MATTERS: ReadonlySet<EntityType | undefined> = new Set(['Policy', 'Work', 'Event', 'Topic']);
const ACTORS: ReadonlySet<EntityType> = new Set(['Person', 'Organization', 'Group', 'GPE']);

/** A relation between a noun and what goes with it; `nounFirst` tells whether the noun is its subject. */
export type NounReading = readonly [relation: Relation, nounFirst: boolean];

/** What a possessor or a compound ("Mexico's army", "cartel assets") is to a noun, by the types of both. */
export function ownerReading(lemma: string, whole: EntityType, part: EntityType): NounReading | undefined {
  if (KIN_NOUNS.has(lemma) && whole === 'Person') return ['relativeOf', true];
  if (part === 'Person') return personReading(lemma, whole);
  if (part === 'Group') return groupReading(lemma, whole);
  if (part === 'Organization') return whole === 'Person' ? ['holdsRole', false] : ['partOf', true];
  if (part === 'Location' || part === 'GPE')
    return whole === 'GPE' || whole === 'Location'
      ? [PART_NOUNS.has(lemma) ? 'partOf' : 'locatedIn', true]
      : ['owns', false];
  if (!ACTORS.has(whole)) return MATTERS.has(part) ? ['concerns', true] : ['partOf', true];
  return actorReading(lemma, whole, part);
}

function personReading(lemma: string, whole: EntityType): NounReading | undefined {
  const people = relationOfPeople(lemma);
  if (people !== undefined) return [people, true];
  if (whole === 'Organization') return [ROLE_NOUNS.has(lemma) ? 'holdsRole' : 'memberOf', true];
  if (whole === 'GPE') return [ROLE_NOUNS.has(lemma) ? 'holdsRole' : 'citizenOf', true];
  if (whole === 'Location') return ['locatedIn', true];
  if (whole === 'Group') return ['memberOf', true];
  if (whole === 'Person') return ['related', true];
  return ['participates', true];
}

function groupReading(lemma: string, whole: EntityType): NounReading | undefined {
  const people = relationOfPeople(lemma);
  if (people !== undefined) return [people, true];
  if (whole === 'GPE' && PART_NOUNS.has(lemma) && !MEMBER_NOUNS.has(lemma)) return ['partOf', true];
  if (whole === 'GPE') return MEMBER_NOUNS.has(lemma) ? ['memberOf', true] : ['citizenOf', true];
  if (whole === 'Location') return ['locatedIn', true];
  if (whole === 'Organization' || whole === 'Group') return ['memberOf', true];
  return whole === 'Person' ? ['related', true] : ['participates', true];
}

/** Whose policy, work, event or thing it is. */
function actorReading(lemma: string, whole: EntityType, part: EntityType): NounReading | undefined {
  if (part === 'Policy' || part === 'Work') return ['issues', false];
  if (part === 'Event') return relationOfEventNoun(lemma) === 'attacks' ? ['creates', false] : ['participates', false];
  if (part === 'Topic') return PART_NOUNS.has(lemma) && whole === 'GPE' ? ['partOf', true] : ['owns', false];
  return ['owns', false];
}

/** A noun's prepositional phrase and the types of both. */
export interface Phrase {
  readonly lemma: string;
  readonly preposition: string;
  readonly own: EntityType;
  readonly other: EntityType;
}

/** What the noun of a prepositional phrase is to the noun before it, and which rule says so. */
export type PhraseReading = readonly [rule: string, relation: Relation, nounFirst: boolean];

export function phraseReading(phrase: Phrase): PhraseReading | undefined {
  const { lemma, preposition, own, other } = phrase;
  const place = other === 'GPE' || other === 'Location';
  if (KIN_NOUNS.has(lemma) && preposition === 'of' && other === 'Person') return ['noun-kin', 'relativeOf', true];
  if (own === 'Person' && ROLE_NOUNS.has(lemma) && ['of', 'for', 'to', 'at', 'in', 'with'].includes(preposition))
    return ['noun-role', 'holdsRole', true];
  if (place && PLACE_PREPOSITIONS.has(preposition)) return ['noun-place', 'locatedIn', true];
  if (preposition === 'from') return fromReading(own, place);
  if (preposition === 'of') return ofReading(phrase);
  return topicReading(phrase) ?? otherPhrase(phrase);
}

function topicReading({ lemma, preposition, own, other }: Phrase): PhraseReading | undefined {
  const body = other === 'Organization' || other === 'Group';
  if (own === 'Group' && body && ['in', 'at', 'within'].includes(preposition)) return ['noun-member', 'memberOf', true];
  if (own === 'Group' && other === 'Event') return ['noun-event', 'participates', true];
  const event = relationOfEventNoun(lemma);
  if (own === 'Event' && event === 'attacks' && ['on', 'against', 'at'].includes(preposition))
    return ['event-target', 'attacks', true];
  if (MATTERS.has(own) && TOPIC_PREPOSITIONS.has(preposition))
    return ['noun-topic', event === 'affects' ? 'affects' : 'concerns', true];
  if (preposition === 'with' && ACTORS.has(own)) return ['noun-with', 'owns', true];
  if (preposition === 'for' || preposition === 'against') return ['noun-for', 'aimsAt', true];
  return undefined;
}

/** What is left: read by its preposition alone. */
function otherPhrase({ preposition, own, other }: Phrase): PhraseReading | undefined {
  if (['about', 'on', 'regarding', 'into', 'over'].includes(preposition)) return ['noun-other', 'concerns', true];
  if (['in', 'at', 'within', 'on', 'inside'].includes(preposition)) {
    if (other === 'Event') return ['noun-other', own === 'Event' ? 'partOf' : 'participates', true];
    const body = other === 'Organization' || other === 'Group';
    return ['noun-other', body && own !== 'Organization' ? 'memberOf' : 'partOf', true];
  }
  if (preposition === 'among' || preposition === 'amongst') return ['noun-other', 'memberOf', true];
  if (preposition === 'with') return ['noun-with', own === 'Location' ? 'partOf' : 'related', true];
  if (preposition === 'by') return ['noun-by', 'creates', false];
  return ['noun-other', 'related', true];
}

function fromReading(own: EntityType, place: boolean): PhraseReading | undefined {
  if (own === 'Work' || own === 'Policy') return ['noun-from', 'issues', false];
  if (own === 'Group' || own === 'Person') return ['noun-from', place ? 'citizenOf' : 'memberOf', true];
  return place ? ['noun-from', 'locatedIn', true] : ['noun-from', 'transfers', false];
}

function ofReading({ lemma, own, other }: Phrase): PhraseReading | undefined {
  const place = other === 'GPE' || other === 'Location';
  const event = relationOfEventNoun(lemma);
  const people = own === 'Group' || own === 'Person' ? relationOfPeople(lemma) : undefined;
  if (people !== undefined) return ['noun-of', people, true];
  if (own === 'Group') {
    if (other === 'GPE') return ['noun-of', MEMBER_NOUNS.has(lemma) ? 'memberOf' : 'citizenOf', true];
    return place ? ['noun-of', 'locatedIn', true] : ['noun-of', 'memberOf', true];
  }
  if (own === 'Person') {
    if (other === 'Organization' || other === 'Group') return ['noun-of', 'memberOf', true];
    return place ? ['noun-of', 'citizenOf', true] : ['noun-topic', 'related', true];
  }
  if (own === 'Event' && event === 'attacks') return ['event-target', 'attacks', true];
  if (own === 'Event' && place) return ['noun-of', 'locatedIn', true];
  if (own === 'Organization' || own === 'GPE' || own === 'Location') return ['noun-of', 'partOf', true];
  if (own === 'Thing') return ['noun-of', 'partOf', true];
  if (event === 'affects') return ['noun-of', 'affects', true];
  return ['noun-topic', 'concerns', true];
}
