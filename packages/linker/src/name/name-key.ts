/** Letters that no Unicode decomposition takes apart. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/**
 * The form under which names are compared: without case, marks, punctuation or a leading article, with the points of abbreviations
 * closed up. "The U.S. Navy" and "US Navy" are one key; letters of other scripts stay.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ`´]/g, "'")
    .toLowerCase()
    .replace(/[łøđðþßæœı]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/'/g, '')
    .replace(/&/g, ' and ')
    .replace(/(?<=(?:^|[^\p{L}])\p{L})\.(?=\p{L}(?:$|[^\p{L}]))/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the (?=.)/, '');
}

/** A name without a possessive ending ("Mexico's"), which may be part of the name as well ("McDonald's"). */
export function withoutPossessive(name: string): string {
  return name.replace(/(?<=[\p{L}.])\s?['’]s?\s*$/u, '');
}

/**
 * Whether a name is written as an abbreviation: capitals only, at least two, perhaps with points ("U.N.", "ICE", "AT&T").
 * A plural ending is allowed ("PACs").
 */
export function isAcronym(name: string): boolean {
  return /^(?:\p{Lu}[.&\-/]?){2,7}s?$/u.test(name.trim());
}

/** The words of a key. */
export function keyWords(key: string): string[] {
  return key === '' ? [] : key.split(' ');
}
