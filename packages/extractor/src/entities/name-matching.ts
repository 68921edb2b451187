import { ORGANIZATION_SUFFIXES, TITLES } from './name-words.ts';

/** The words of a name that count when names are compared: lower case, without articles, possessives and quotation marks. */
export function nameTokens(text: string): string[] {
  const words = text
    .normalize('NFC')
    .replace(/[“”"‘]/g, '')
    .replace(/[’']s?(?=\s|$)/g, '')
    .replace(/\b((?:\p{L}\.){2,})/gu, (short) => short.replaceAll('.', ''))
    .toLowerCase()
    .split(/[\s\-–]+/)
    .filter((word) => word !== '' && word !== '-');
  return words[0] === 'the' || words[0] === 'a' ? words.slice(1) : words;
}

export function sameName(a: string, b: string): boolean {
  return nameTokens(a).join(' ') === nameTokens(b).join(' ');
}

const SKIPPED = new Set(['of', 'the', 'for', 'and', 'in', 'on', 'de', 'to', '&']);

/** Whether a short all-capitals form stands for the initials of a longer name, its small words optional. */
export function isAcronymOf(short: string, long: string): boolean {
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
  const strip = (name: string) => nameTokens(name).filter((word) => !TITLES.has(word));
  const [few, many] = [strip(short), strip(long)];
  if (few.length === 0 || few.length >= many.length) return false;
  if (!few.every((word) => many.includes(word))) return false;
  return few.length === 1 || few[few.length - 1] === many[many.length - 1] || few[0] === many[0];
}

/** Whether a shorter name of a body is its longer name's beginning or end ("the Times", "Google Inc."). */
export function isPartOfBodyName(short: string, long: string): boolean {
  const [few, many] = [nameTokens(short), nameTokens(long)];
  if (few.length === 0 || few.length >= many.length) return false;
  const core = many.filter((word) => !ORGANIZATION_SUFFIXES.has(word));
  if (few.join(' ') === core.join(' ')) return true;
  const tail = many.slice(-few.length).join(' ') === few.join(' ');
  const head = many.slice(0, few.length).join(' ') === few.join(' ');
  return tail || (head && few.length > 1);
}
