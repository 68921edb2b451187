import type { GazetteerEntry, NameHit, NameKind } from '../gazetteer/entry.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { isAcronym, keyWords, nameKey, withoutPossessive } from '../name/name-key.ts';
import { bareName, nameVariants } from '../name/name-variants.ts';
import type { LinkableEntity } from './link-entity.ts';
import { typeMisfit } from './type-fit.ts';

/** A thing that bears one of an entity's names and goes with its type. */
export interface Candidate {
  readonly entry: GazetteerEntry;
  /** The strongest way in which it bears one. */
  readonly kind: NameKind;
  /** The entity's names that it bears, the first as found. */
  readonly names: readonly string[];
  readonly misfit: number;
}

const STRENGTH: readonly NameKind[] = ['name', 'acronym', 'adjective', 'weak'];

/** Abbreviations of this length are words as well ("WHO", "ICE", "US"): they count in capitals only. */
const LONGEST_STRICT_ACRONYM = 3;

/**
 * The things an entity may be. A name that is only a part of the entity's full name is not looked up when the gazetteer lacks the
 * full name: "Melania Trump" is not "Trump", "Georgia Power" not "Georgia".
 */
export function candidatesFor(entity: LinkableEntity, gazetteer: Gazetteer): Candidate[] {
  const found = new Map<string, { entry: GazetteerEntry; kind: NameKind; names: string[]; misfit: number }>();
  for (const name of usableNames(entity, gazetteer)) {
    for (const { entry, kind } of hitsOf(name, entity, gazetteer)) {
      const misfit = typeMisfit(entity.type, entry.types);
      if (misfit === undefined) continue;
      const known = found.get(entry.id);
      if (known === undefined) found.set(entry.id, { entry, kind, names: [name], misfit });
      else {
        known.names.push(name);
        if (STRENGTH.indexOf(kind) < STRENGTH.indexOf(known.kind)) known.kind = kind;
      }
    }
  }
  return [...found.values()];
}

/**
 * The full name and those others that may stand for the entity on their own: not its parts ("Times" of "New York Times"), unless they
 * are a person's first and further name; and abbreviations of it only when it is known or their bearer is called much alike.
 */
function usableNames(entity: LinkableEntity, gazetteer: Gazetteer): string[] {
  const names = [...new Set([entity.label, ...entity.names])].filter((name) => /\p{Lu}|\p{Lo}/u.test(name));
  const full = entity.type === 'Person' ? longestName(names, entity) : entity.label;
  const fullWords = keyWords(bareKey(full, entity));
  if (fullWords.length < 2) return names;
  const isKnown = hitsOf(full, entity, gazetteer).some(({ kind }) => kind !== 'weak');
  return names.filter((name) => {
    const words = keyWords(bareKey(name, entity));
    if (isAcronym(name)) return isKnown || !isInitials(name, fullWords) || acronymFits(name, fullWords, gazetteer);
    if (words.length >= fullWords.length || !words.every((word) => fullWords.includes(word))) return true;
    return entity.type === 'Person' && words.length > 1 && words[0] === fullWords[0];
  });
}

function longestName(names: readonly string[], entity: LinkableEntity): string {
  const length = (name: string) => keyWords(bareKey(name, entity)).length;
  return names.reduce((best, name) => (length(name) > length(best) ? name : best), entity.label);
}

function bareKey(name: string, { type }: LinkableEntity): string {
  const key = nameKey(withoutPossessive(name));
  return type === 'Person' ? bareName(key) : key;
}

/** Whether an abbreviation is made of the words of the full name: then the full name decides what it stands for. */
function isInitials(acronym: string, words: readonly string[]): boolean {
  const letters = [...nameKey(acronym).replace(/ /g, '')];
  return letters[0] !== undefined && words.some((word) => word.startsWith(letters[0] as string));
}

/** Whether one of the things with this abbreviation has a label that shares most of its words with the full name. */
function acronymFits(acronym: string, words: readonly string[], gazetteer: Gazetteer): boolean {
  return gazetteer.lookup(nameKey(acronym)).some(({ id }) => {
    const label = keyWords(nameKey(gazetteer.entry(id)?.label ?? ''));
    return label.filter((word) => words.includes(word)).length * 2 > Math.max(label.length, words.length);
  });
}

function hitsOf(
  name: string,
  { type }: LinkableEntity,
  gazetteer: Gazetteer,
): { entry: GazetteerEntry; kind: NameKind }[] {
  for (const key of nameVariants(name, type)) {
    const hits = gazetteer.lookup(key).filter(({ kind }) => {
      if (kind === 'acronym') return isAcronym(name) || key.replace(/ /g, '').length > LONGEST_STRICT_ACRONYM;
      return kind !== 'adjective' || type === 'GPE';
    });
    if (hits.length > 0) return withEntries(hits, gazetteer);
  }
  return type === 'GPE' || type === 'Location' ? placesWithin(name, gazetteer) : [];
}

/** "Baghdad, Iraq": what bears the first part and lies in what bears the second; never "Paris, Texas" as Paris. */
function placesWithin(name: string, gazetteer: Gazetteer): { entry: GazetteerEntry; kind: NameKind }[] {
  const [place = '', ...rest] = name.split(',');
  const within = nameKey(rest.join(' '));
  if (within === '') return [];
  const regions = withEntries(gazetteer.lookup(within), gazetteer);
  return withEntries(gazetteer.lookup(nameKey(place)), gazetteer).filter(
    ({ entry }) =>
      entry.context.includes(within) ||
      regions.some(({ entry: { id } }) => entry.countries.includes(id) || entry.context.includes(id)),
  );
}

function withEntries(hits: readonly NameHit[], gazetteer: Gazetteer): { entry: GazetteerEntry; kind: NameKind }[] {
  return hits.flatMap(({ id, kind }) => {
    const entry = gazetteer.entry(id);
    return entry === undefined ? [] : [{ entry, kind }];
  });
}
