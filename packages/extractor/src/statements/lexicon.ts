import type { EntityType, Relation } from '@dossier/schema';
import { EVENT_NOUNS, PEOPLE_NOUNS } from './noun-lexicon.ts';
import { REVERSED_VERBS, VERB_LEXICON, VERB_SENSES } from './verb-lexicon.ts';

function invert(table: Readonly<Partial<Record<Relation, string>>>): ReadonlyMap<string, Relation> {
  const found = new Map<string, Relation>();
  for (const [relation, keys] of Object.entries(table)) {
    for (const key of keys.trim().split(/\s+/).filter(Boolean))
      if (!found.has(key)) found.set(key, relation as Relation);
  }
  return found;
}

const VERBS = invert(VERB_LEXICON);
const NOUNS = invert(EVENT_NOUNS);
const PEOPLE = invert(PEOPLE_NOUNS);
const REVERSED = invert(REVERSED_VERBS);

/** Relation of a verb's agent to its object; some verbs mean another thing by another kind of object ("released a report"). */
export function relationOfVerb(verb: string, object?: EntityType): Relation | undefined {
  const sense = object === undefined ? undefined : VERB_SENSES[verb]?.[object];
  return sense ?? VERBS.get(verb) ?? VERBS.get(mended(verb));
}

/** Lemmas of rare forms end in an "e" too many or too few: "supplye" of "supplied", "sentenc" of "sentenced". */
function mended(verb: string): string {
  return verb.endsWith('e') ? verb.slice(0, -1) : `${verb}e`;
}

/** Relation of people who are called so to whose they are: supporters, critics, residents. */
export function relationOfPeople(noun: string): Relation | undefined {
  return PEOPLE.get(noun);
}

/** Relation of a verb's agent to the noun of a preposition. */
export function relationOfOblique(verb: string, preposition: string): Relation | undefined {
  return VERBS.get(`${verb}+${preposition}`);
}

/** Relation of a verb's object to the noun of a preposition. */
export function relationOfObject(verb: string, preposition: string): Relation | undefined {
  return VERBS.get(`${verb}>${preposition}`);
}

/** Relation of the agent to the object of what a noun names. */
export function relationOfEventNoun(noun: string): Relation | undefined {
  return NOUNS.get(noun);
}

/** Relation of the noun of a preposition to a verb's agent (`+`) or object (`>`): "results from". */
export function reversedRelation(verb: string, preposition: string, role: '+' | '>'): Relation | undefined {
  return REVERSED.get(`${verb}${role}${preposition}`);
}

/** Relation of a verb's object to its agent: "the talks involved Iran". */
export function reversedOfObject(verb: string): Relation | undefined {
  return REVERSED.get(verb);
}
