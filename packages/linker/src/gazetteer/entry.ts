import { ENTITY_TYPE_NAMES, type EntityType } from '@dossier/schema';

/** One thing that a gazetteer knows. */
export interface GazetteerEntry {
  /** `Q…` of Wikidata, or the IRI that a user's own table gives. */
  readonly id: string;
  readonly label: string;
  /** The types under which news speaks of it, the usual one first. */
  readonly types: readonly EntityType[];
  /** How often news means it, on a scale of powers of two: 9 the United States, 7 a country, 5 an agency, 1 hardly ever. */
  readonly weight: number;
  /** Ids of the countries it belongs to; a country is its own. */
  readonly countries: readonly string[];
  /** What is likely to be near it: ids of other things, and single lower-case words. */
  readonly context: readonly string[];
}

/**
 * How a name stands for a thing: `name` its own name in full, `acronym` an abbreviation that counts in capitals only, `weak` a
 * short or borrowed name that needs support from the context (a bare surname), `adjective` a demonym.
 */
export type NameKind = 'name' | 'acronym' | 'weak' | 'adjective';

/** One name of one thing. */
export interface NameHit {
  readonly id: string;
  readonly kind: NameKind;
}

/** An entry with its names, as the tables give it and before it is written into a gazetteer. */
export interface GazetteerRecord extends GazetteerEntry {
  readonly names: readonly { readonly name: string; readonly kind: NameKind }[];
}

/** Whether an id is Wikidata's. */
export function isQid(id: string): boolean {
  return /^Q[1-9]\d*$/.test(id);
}

/** The letters that stand for the types in a gazetteer file, in the order of the ontology. */
const TYPE_LETTERS = 'POUGLYEWTC';

/** Types as letters: a GPE that is also a Location is `GL`. */
export function encodeTypes(types: readonly EntityType[]): string {
  return types.map((type) => TYPE_LETTERS[ENTITY_TYPE_NAMES.indexOf(type)]).join('');
}

/** The inverse of `encodeTypes`; letters it does not know are left out. */
export function decodeTypes(letters: string): EntityType[] {
  return [...letters].flatMap((letter) => ENTITY_TYPE_NAMES[TYPE_LETTERS.indexOf(letter)] ?? []);
}
