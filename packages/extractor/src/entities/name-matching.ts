import { CLASS_WORDS, ORGANIZATION_SUFFIXES, TITLES, typeOfNameWord } from './name-words.ts';
import { remember } from './remember.ts';

/** The words of a name that count when names are compared: lower case, without articles, possessives and quotation marks. */
export const nameTokens = remember((text): readonly string[] => {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/[“”"‘]/g, '')
    .replace(/[’']s?(?=\s|$)/g, '')
    .replace(/\b((?:\p{L}\.){2,})/gu, (short) => short.replaceAll('.', ''))
    .toLowerCase()
    .split(/[\s\-–]+/)
    .filter((word) => word !== '' && word !== '-');
  return words[0] === 'the' || words[0] === 'a' ? words.slice(1) : words;
});

export function sameName(a: string, b: string): boolean {
  return nameTokens(a).join(' ') === nameTokens(b).join(' ');
}

const SKIPPED = new Set(['of', 'the', 'for', 'and', 'in', 'on', 'de', 'to', '&']);

/** Whether a short all-capitals form stands for the initials of a longer name, its small words optional ("IE6" has its number). */
export function isAcronymOf(short: string, long: string): boolean {
  const version = /^(\D+)(\d+)$/.exec(short);
  const base = version && long.endsWith(` ${version[2]}`) ? long.slice(0, -(version[2] ?? '').length - 1) : undefined;
  if (version && base !== undefined) return isAcronymOf(version[1] ?? '', base);
  const letters = short.replaceAll('.', '');
  if (!/^[A-Z][A-Za-z]{1,7}$/.test(letters) || letters.slice(1) === letters.slice(1).toLowerCase()) return false;
  const words = long.split(/[\s\-–]+/).filter(Boolean);
  if (words.length < 2) return false;
  const main = words.filter((word) => !SKIPPED.has(word.toLowerCase()));
  const target = letters.toUpperCase();
  return [main, words].some((chosen) => chosen.map((word) => word[0]?.toUpperCase()).join('') === target);
}

/** A looser test for an abbreviation given in brackets after the name: its letters occur in order, the first as an initial. */
export function abbreviates(short: string, long: string): boolean {
  if (isAcronymOf(short, long)) return true;
  const letters = short.replaceAll('.', '').toLowerCase();
  if (!/^[A-Z]/.test(short) || letters.length < 2 || letters.length > 8 || /\s/.test(short)) return false;
  if (short.replace(/[^A-Z]/g, '').length < 2) return false;
  const text = long.toLowerCase();
  let from = 0;
  for (const [index, letter] of [...letters].entries()) {
    const at =
      index === 0 ? text.search(new RegExp(`\\b${letter.replace(/[^a-z0-9]/g, '.')}`)) : text.indexOf(letter, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

/** Whether one person's name is a part of another's: surname, first name, or the same without a middle name. */
export function isPartOfPersonName(short: string, long: string): boolean {
  const [few, many] = [personTokens(short), personTokens(long)];
  if (few.length === 0 || few.length >= many.length) return false;
  if (!few.every((word) => many.includes(word))) return false;
  return few.length === 1 || few[few.length - 1] === many[many.length - 1] || few[0] === many[0];
}

/** The parts of a person's name, hyphens kept ("Bruni-Sarkozy" is one), the Arabic article left out. */
const personTokens = remember((name): readonly string[] =>
  name
    .split(/\s+/)
    .map((word) => nameTokens(word.replace(/^(?:al|el)[-–]/i, '')).join('-'))
    .filter((word) => word !== '' && !TITLES.has(word)),
);

const PREPOSITIONS = new Set(['of', 'for', 'to', 'in', 'on', 'at', 'against']);

/** Whether a shorter name of a body is its longer name's beginning or end ("the Times", "Google Inc.", "Labour" for "Labour Party"). */
export function isPartOfBodyName(short: string, long: string): boolean {
  const [few, many] = [nameTokens(short), nameTokens(long)];
  if (few.length === 0 || few.length >= many.length) return false;
  if (many.slice(0, few.length).join(' ') === few.join(' ')) return isBeginning(few, many.slice(few.length));
  if (many.slice(-few.length).join(' ') !== few.join(' ')) return false;
  return many.every((word) => !PREPOSITIONS.has(word)) && !(few.length === 1 && OTHER_HOUSES.has(many.join(' ')));
}

/** Names that have nothing to do with what their last word alone would name. */
const OTHER_HOUSES = new Set(['white house', 'blue house']);

/** Whether a longer name that begins alike says no more than what kind of body it is. */
function isBeginning(few: readonly string[], rest: readonly string[]): boolean {
  if (rest.every((word) => ORGANIZATION_SUFFIXES.has(word))) return true;
  if (few.length === 1 && (few[0] ?? '').length < 3) return false;
  if (rest.every((word) => CLASS_WORDS.has(word))) return few.length > 1 || typeOfNameWord(few[0] ?? '') === undefined;
  return few.length > 1 && (PREPOSITIONS.has(rest[0] ?? '') || rest.every((word) => /^(?:19|20)\d\d$/.test(word)));
}

/**
 * Whether two long names differ by one letter: left out, changed or swapped with the next. A last vowel changed makes another name
 * ("Maria", "Mario"), and so does a final "s" unless plurals are asked for.
 */
export function isMisspelt(a: string, b: string, plurals = false): boolean {
  const [left, right] = [nameTokens(a).join(' '), nameTokens(b).join(' ')];
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.length < 7 || short === long || long.length - short.length > 1 || /\d/.test(long)) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (end < short.length - start && short[short.length - 1 - end] === long[long.length - 1 - end]) end += 1;
  const [was, is] = [short.slice(start, short.length - end), long.slice(start, long.length - end)];
  if (start === 0 || is.includes(' ') || was.includes(' ')) return false;
  const word = long.slice(long.lastIndexOf(' ', start - 1) + 1).split(' ')[0] ?? '';
  if (word.length < 5) return false;
  if (was === '') return end > 0 || (plurals && is === 's');
  const swapped = was.length === 2 && is.length === 2 && was[0] === is[1] && was[1] === is[0];
  return swapped || (was.length === 1 && is.length === 1 && !(end === 0 && /[aeiouy]/.test(is)));
}
