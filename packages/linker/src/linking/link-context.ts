import type { GazetteerEntry } from '../gazetteer/entry.ts';

/** What surrounds an entity: the things the text is surely about, their countries, and the text's words. */
export interface LinkContext {
  /** Id of a thing -> how often it is spoken of. */
  readonly things: ReadonlyMap<string, number>;
  /** Id of a country -> weight of what belongs to it. */
  readonly countries: ReadonlyMap<string, number>;
  /** The words of the text, lower case. */
  readonly words: ReadonlySet<string>;
}

/** A thing the text is surely about. */
export interface Anchor {
  readonly entry: GazetteerEntry;
  readonly mentions: number;
}

/** The context that these anchors and words make for one of them, or for another entity of the text. */
export function contextOf(anchors: readonly Anchor[], words: ReadonlySet<string>): LinkContext {
  const things = new Map<string, number>();
  const countries = new Map<string, number>();
  for (const { entry, mentions } of anchors) {
    const weight = 1 + Math.log2(Math.max(1, mentions));
    things.set(entry.id, (things.get(entry.id) ?? 0) + weight);
    for (const country of entry.countries) {
      countries.set(country, (countries.get(country) ?? 0) + weight / entry.countries.length);
    }
  }
  return { things, countries, words };
}

/** The words of a text as a context counts them. */
export function contextWords(texts: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const text of texts) for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) words.add(word);
  return words;
}

/** What a context says for or against a thing, and why. */
export interface ContextSupport {
  readonly score: number;
  readonly reasons: readonly string[];
}

const COUNTRY = 1.8;
const FOREIGN = -0.8;
const RELATED = 1.2;
const WORD = 0.7;

/** How well a thing goes with a context that it is not itself a part of. */
export function contextSupport(entry: GazetteerEntry, { things, countries, words }: LinkContext): ContextSupport {
  const reasons: string[] = [];
  let score = 0;
  const total = [...countries.values()].reduce((sum, weight) => sum + weight, 0);
  const here = entry.countries.reduce((sum, country) => sum + (countries.get(country) ?? 0), 0);
  if (here > 0) {
    score += COUNTRY * Math.sqrt(here / total);
    reasons.push(`the text speaks of ${entry.countries.filter((country) => countries.has(country)).join(', ')}`);
  } else if (entry.countries.length > 0 && !entry.countries.includes(entry.id) && total >= 3) score += FOREIGN;
  const related = entry.context.filter((near) => things.has(near)).slice(0, 3);
  const near = entry.context.filter((word) => words.has(word)).slice(0, 3);
  score += RELATED * related.length + WORD * near.length;
  if (related.length > 0) reasons.push(`next to ${related.join(', ')}`);
  if (near.length > 0) reasons.push(`near «${near.join('», «')}»`);
  return { score, reasons };
}
