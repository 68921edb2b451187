/** Case classes of words: the encoder's vocabulary is lower case, so case comes in beside it. */
const LOWER = 0;
const TITLE = 1;
const UPPER = 2;
const MIXED = 3;
const HAS_DIGIT = 4;
const NO_LETTER = 5;
const SINGLE_CAPITAL = 6;

/** The case class of a word, 0 to 6. */
export function caseClass(word: string): number {
  if (/^[a-z]+$/.test(word)) return LOWER;
  if (/^[A-Z][a-z]+$/.test(word)) return TITLE;
  if (/\p{Nd}/u.test(word)) return HAS_DIGIT;
  const letters = word.match(/\p{L}/gu);
  if (letters === null) return NO_LETTER;
  const capitals = letters.map((letter) => letter !== letter.toLowerCase());
  if (!capitals.includes(true)) return LOWER;
  if (letters.length === 1) return SINGLE_CAPITAL;
  if (!capitals.includes(false)) return UPPER;
  return capitals[0] && !capitals.includes(true, 1) ? TITLE : MIXED;
}
