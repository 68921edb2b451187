import type { Relation } from '@dossier/schema';
import { EVENT_NOUNS } from './noun-lexicon.ts';
import { REVERSED_VERBS, VERB_LEXICON } from './verb-lexicon.ts';

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
const REVERSED = invert(REVERSED_VERBS);

/** Relation of a verb's agent to its object. */
export function relationOfVerb(verb: string): Relation | undefined {
  return VERBS.get(verb);
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
