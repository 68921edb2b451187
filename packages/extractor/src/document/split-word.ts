/**
 * Cuts a run of letters, digits and inner marks ("U.S.-based", "don't", "state-of-the-art") into the words of UD's English
 * treebanks (EWT, GUM), which follow the Penn Treebank's rules for clitics and the LDC's for hyphens.
 */

const set = (list: string) => new Set(list.trim().split(/\s+/));

/** Before a hyphen these are no words of their own: "non-profit" is one token, "long-term" is three. */
const PREFIXES = set(`
  agro ante anti arch be bi bio co counter cross cyber de e ex extra hyper infra inter intra macro mega meta micro mid mini
  multi neo non over para peri post pre pro pseudo psycho re semi socio sub super supra tri u ultra un under uni`);
const SUFFIXES = set('esque ette gate itis less rama wise');

/** Words of two words without a mark: where to cut. */
const FUSED: Record<string, number> = {
  cannot: 3,
  gonna: 3,
  wanna: 3,
  gotta: 3,
  gimme: 3,
  lemme: 3,
  dunno: 2,
  outta: 3,
  dont: 2,
  didnt: 3,
  doesnt: 4,
  wont: 2,
  cant: 2,
  couldnt: 5,
  wouldnt: 5,
  shouldnt: 6,
  isnt: 2,
  wasnt: 3,
  arent: 3,
  werent: 4,
  havent: 4,
  hasnt: 3,
  hadnt: 3,
  aint: 2,
  im: 1,
  ive: 1,
  youre: 3,
  youve: 3,
  theyre: 4,
  alot: 1,
  thats: 4,
  whats: 4,
};

const CLITIC = /(?:n['’`]t|['’`](?:s|m|d|re|ve|ll))$/i;
const KEPT_WITH_MARK = set("o'clock ma'am y'all c'mon o’clock ma’am y’all c’mon");

const PHONE_OR_DATE =
  /^\d{3}-\d{4}$|^\d{1,3}-\d{3}-\d{3,4}(?:-\d{4})?$|^\d{1,2}-\d{1,2}-\d{2,4}$|^\d{4}-\d{2}-\d{2}$|^\d{5}-\d{4}$|^\d{3}\/\d{3}-\d{4}$|^x?\d-\d{4}$/;
const SLASHED_WORD = /^(?:w\/o|w\/out|s\/he|n\/a|l\/c|a\/c|b\/c)$/i;
const SLASHED_DATE = /^\d{1,2}\/\d{1,2}(?:\/\d{2,4})?$/;
const FRACTION = /^[1-7]\/[2-8]$/;

const DOMAIN_END =
  /\.(?:com|org|net|edu|gov|mil|int|info|io|ai|app|tv|me|co|uk|us|ca|au|nz|de|fr|eu|ru|cn|in|ch|nl|es|it|jp|kr|mx|br|ie|doc|docx|xls|xlsx|pdf|txt|htm|html|php|jpg|jpeg|png|gif|zip|csv|exe|js|url|ppt|mp3|mp4)$/i;
const UNIT =
  /^([+-]?[\d.,:]*\d)(am|pm|a\.m\.?|p\.m\.?|km|kms|mm|cm|m|nm|kg|mg|g|lb|lbs|oz|ft|in|mi|mph|kph|kmh|kW|MW|GW|kWh|MWh|GB|MB|KB|TB|Hz|kHz|MHz|GHz|k|bn|mn|tn|min|mins|hr|hrs|yr|yrs|sec|secs|feet|miles|mil|million|billion|trillion)$/i;

/** Calls `cut` with each offset in `word` at which a new token starts, other than 0, in order. */
export function cutWord(word: string, cut: (offset: number) => void): void {
  if (PHONE_OR_DATE.test(word)) return;
  let from = 0;
  for (let at = 1; at < word.length; at += 1) {
    if (!isHyphen(word[at]) || joins(word, from, at)) continue;
    cutSlashes(word.slice(from, at), from, cut);
    cut(at);
    if (at + 1 < word.length) cut(at + 1);
    from = at + 1;
  }
  cutSlashes(word.slice(from), from, cut);
}

const isHyphen = (character: string | undefined) => character === '-' || character === '‐' || character === '‑';

function cutSlashes(word: string, base: number, cut: (offset: number) => void): void {
  if (SLASHED_WORD.test(word) || (SLASHED_DATE.test(word) && !FRACTION.test(word))) return;
  let from = 0;
  for (let at = 1; at < word.length; at += 1) {
    if (word[at] !== '/') continue;
    cutClitic(word.slice(from, at), base + from, cut);
    cut(base + at);
    if (at + 1 < word.length) cut(base + at + 1);
    from = at + 1;
  }
  cutClitic(word.slice(from), base + from, cut);
}

/** Whether the hyphen at `at` holds together what stands at its sides. */
function joins(word: string, from: number, at: number): boolean {
  const form = word.slice(from, at);
  const left = form.toLowerCase();
  const right = /^[^-‐‑]*/.exec(word.slice(at + 1))?.[0].toLowerCase() ?? '';
  if (SUFFIXES.has(right)) return true;
  // "UN-sponsored" has no prefix "un".
  const acronym = form.length > 1 && form === form.toUpperCase() && word !== word.toUpperCase();
  return PREFIXES.has(left) && !acronym;
}

function cutClitic(word: string, base: number, cut: (offset: number) => void): void {
  const lower = word.length < 10 ? word.toLowerCase() : '';
  const fused = Object.hasOwn(FUSED, lower) ? FUSED[lower]! : 0;
  if (fused > 0) cut(base + fused);
  if (fused > 0 || KEPT_WITH_MARK.has(lower)) return;
  const clitics: number[] = [];
  let end = word.length;
  for (let clitic = cliticAt(word, end); clitic > 0; clitic = cliticAt(word, end)) {
    clitics.push(clitic);
    end = clitic;
  }
  cutDots(word.slice(0, end), base, cut);
  for (const clitic of clitics.reverse()) cut(base + clitic);
}

/** Where the clitic starts that ends at `end`; at most 0 when there is none, or nothing before it. */
function cliticAt(word: string, end: number): number {
  const tail = word.slice(Math.max(0, end - 3), end);
  const found = CLITIC.exec(tail);
  return found === null ? 0 : end - tail.length + found.index;
}

/** Numbers with units, and full stops without a space after them: "10km", "said.The". */
function cutDots(word: string, base: number, cut: (offset: number) => void): void {
  const unit = UNIT.exec(word);
  if (unit) cut(base + unit[1]!.length);
  const missing = unit ? null : /^(\p{L}{2,}|\d+)\.(\p{L}+)$/u.exec(word);
  if (!missing || DOMAIN_END.test(word) || !endsSentence(missing[1]!, missing[2]!)) return;
  cut(base + missing[1]!.length);
  cut(base + missing[1]!.length + 1);
}

/** "won.the", "railways.You", but not "Ph.D", "Sgt.Smith", "No.1". */
function endsSentence(left: string, right: string): boolean {
  return (
    /\p{Ll}$/u.test(left) && (right.length > 2 || /^(?:I|A|It|He|We|In|i|it|so|we)$/.test(right)) && left.length > 2
  );
}
