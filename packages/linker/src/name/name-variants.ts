import type { EntityType } from '@dossier/schema';
import { keyWords, nameKey, withoutPossessive } from './name-key.ts';

const TITLES = new Set(
  `president vice prime minister premier chancellor king queen prince princess emperor pope sheikh sheik ayatollah sultan emir
  secretary senator sen representative rep congressman congresswoman governor gov mayor speaker justice judge chief attorney
  general gen lt lieutenant col colonel maj major capt captain adm admiral sgt sergeant gen ambassador envoy minister deputy
  foreign defense defence interior finance former acting ex late incoming outgoing mr mrs ms miss dr prof professor sir lord
  lady dame baroness baron rev reverend father bishop archbishop cardinal imam rabbi mullah leader commander director chairman
  chairwoman chair ceo affairs security treasury spokesman spokeswoman spokesperson elect us then republican democratic democrat`.split(
    /\s+/,
  ),
);
/** Degrees and the like may go; "Jr." may not, for it tells a son from his father. */
const DEGREES = new Set(['phd', 'md', 'mp', 'qc', 'kc', 'mep']);
const GENERATIONS = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
const COMPANY_SUFFIXES = new Set(
  'inc corp corporation co company ltd limited plc llc lp ag sa se nv gmbh spa ab asa oyj holdings group'.split(' '),
);
const OPENINGS: readonly (readonly [RegExp, string])[] = [
  [/^(?:us|usa|american|united states) /, 'united states '],
  [/^(?:uk|british|united kingdom) /, 'united kingdom '],
  [/^(?:un|united nations) /, 'united nations '],
  [/^eu /, 'european union '],
];

/** A person's key without titles, degrees and middle initials; unchanged when nothing would be left. */
export function bareName(key: string): string {
  let words = keyWords(key);
  while (words.length > 1 && DEGREES.has(words.at(-1) as string)) words = words.slice(0, -1);
  words = words.slice(titleEnd(words));
  const last = words.length - 1;
  return words.filter((word, index) => index === 0 || index === last || word.length > 1).join(' ');
}

/** The titles that stand before a person's name: they tell who is meant ("senator", "minister"). */
export function titlesOf(key: string): string[] {
  const words = keyWords(key);
  return words.slice(0, titleEnd(words)).filter((word) => TITLES.has(word));
}

/** Where the name starts behind its titles: "us secretary of state | john kerry", "british prime minister | david cameron". */
function titleEnd(words: readonly string[]): number {
  const nameEnd = words.length - (GENERATIONS.has(words.at(-1) ?? '') ? 2 : 1);
  const last = words.findLastIndex((word, index) => TITLES.has(word) && index < nameEnd);
  let end = last + 1;
  while ((words[end] === 'of' || words[end] === 'for') && words.length - end > 3) end += 2;
  return end;
}

function withoutCompanySuffix(key: string): string {
  let words = keyWords(key);
  while (words.length > 1 && COMPANY_SUFFIXES.has(words.at(-1) as string)) words = words.slice(0, -1);
  return words.join(' ');
}

/**
 * The keys to look a name up by, the most faithful first: as written, then without what a name may carry or lose: a possessive ending,
 * titles and middle initials of people, the suffix of a company, a country's abbreviation before a body's name.
 */
export function nameVariants(name: string, type: EntityType): string[] {
  const variants = new Set([nameKey(name)]);
  for (const key of [nameKey(name), nameKey(withoutPossessive(name))]) {
    variants.add(key);
    if (type === 'Person') variants.add(bareName(key));
    if (type === 'Organization') variants.add(withoutCompanySuffix(key));
    if (type !== 'Person') for (const [opening, full] of OPENINGS) variants.add(key.replace(opening, full));
    if (type === 'Organization') {
      for (const [opening] of OPENINGS) {
        const bare = key.replace(opening, '');
        if (bare.includes(' ')) variants.add(bare);
      }
    }
  }
  variants.delete('');
  return [...variants];
}
