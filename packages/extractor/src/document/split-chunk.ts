import { keepsInnerFullStop } from './abbreviations.ts';
import { cutWord } from './split-word.ts';

/** Cuts a chunk (a run without white space) into tokens: marks by this scanner, words by `cutWord`. */

const URL_START = /(?:https?:\/\/|ftp:\/\/|www\.|mailto:|doi:10\.)[^\s<>"“”]+/iuy;
const BARE_URL = /(?:[\p{L}\d-]{1,63}\.){1,8}(?:com|org|net|edu|gov|uk|io)\/[^\s<>"“”]*/iuy;
const FILE =
  /[\p{L}\p{N}_#%~-]{1,64}(?:\.[\p{L}\p{N}_-]{1,64}){0,4}\.(?:docx?|xlsx?|pdf|txt|jpe?g|png|gif|zip|csv|exe|html?)(?![\p{L}\p{N}])/iuy;
const EMAIL = /[\p{L}\d](?:[\p{L}\d._%+-]{0,63})@[\p{L}\d](?:[\p{L}\d.-]{0,253}[\p{L}\d])?/uy;
const TRAILING = '.,;:!?\'’"”)]}>*…';

const EMOTICON = /(?:[:;=][-^']?[()[\]DPpOo3/\\|*]+|>:\(|<3|\^_\^|:'\()(?![\p{L}\d])/uy;
const EMOJI =
  /(?:\p{RI}\p{RI}|[#*\d]\uFE0F?\u20E3|\p{Extended_Pictographic}(?:\uFE0F|\p{EMod})?(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{EMod})?)*)/uy;
const TAG_OR_HANDLE = /[@#][\p{L}_][\p{L}\p{M}\p{N}_]*(?=$|[^\p{L}\p{N}_@])/uy;
const ELIDED = /['’](?:em|til|till|cause|bout|tis|twas|n|\d0s|\d\d)(?![\p{L}\d])/iuy;
const CLITIC = /['’`](?:s|m|d|re|ve|ll)(?![\p{L}\d])|n['’`]t(?![\p{L}\d])/iuy;
const COUNTRY_MONEY = /(?:US|C|A|HK|NZ|S|R|U)\$(?!\p{L})/uy;
const MONEY = /\$+|[€£¥₹₩₽₿¢]/uy;
const NUMBER = /(?:[+-](?=\.?\d))?(?:\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?|\d+(?:[.:]\d+)+|\d+|\.\d+)/uy;
/** Letters and digits with single marks inside; the marks are judged by `cutWord`. */
const WORD =
  /[\p{L}\p{M}\p{N}\p{Cf}_](?:[\p{L}\p{M}\p{N}\p{Cf}_]|[-‐‑'’`.&/](?=[\p{L}\p{N}])|[*%#$@!]{1,3}(?=\p{L})|[-‐‑](?=$|[^-\p{L}\p{N}]))*/uy;
const RUN = /([-=_*~+|#^<>/\\$])\1+|[.]{2,}|…+|[!?]{2,}|``|''|[‘’]’|[%°º²³]|./suy;
const LONGEST_ABBREVIATION = 20;
const DECORATION = /^[-=_*~+|#^<>{}/\\]{4,}$/;

const matchAt = (pattern: RegExp, text: string, at: number) => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
};

/**
 * The offsets at which the tokens of `chunk` start, other than 0, in order. `keepStop` says whether a full stop at its end
 * (before closing quotes and brackets) belongs to the word before it.
 */
export function splitChunk(chunk: string, keepStop: boolean): number[] {
  const cuts: number[] = [];
  if (DECORATION.test(chunk)) return cuts;
  let at = 0;
  while (at < chunk.length) {
    if (at > 0) cuts.push(at);
    at += tokenAt(chunk, at, { keepStop, cut: (offset) => cuts.push(offset) });
  }
  return cuts;
}

interface Scan {
  readonly keepStop: boolean;
  readonly cut: (offset: number) => void;
}

/** The length of what is read at `at`: one token, or a word whose inner cuts have been reported. */
function tokenAt(chunk: string, at: number, scan: Scan): number {
  const address = addressAt(chunk, at);
  if (address > 0) return address;
  const code = chunk.charCodeAt(at);
  if (isAsciiLetter(code)) return matchAt(COUNTRY_MONEY, chunk, at).length || wordAt(chunk, at, scan);
  for (const pattern of [EMOJI, EMOTICON, TAG_OR_HANDLE, MONEY]) {
    const found = matchAt(pattern, chunk, at);
    if (found !== '') return found.length;
  }
  if (code === 39 || code === 0x2019 || code === 96) {
    const clitic = at > 0 ? matchAt(CLITIC, chunk, at) : matchAt(ELIDED, chunk, at);
    if (clitic !== '') return clitic.length;
  }
  const wordLength = wordAt(chunk, at, scan);
  return wordLength > 0 ? wordLength : matchAt(RUN, chunk, at).length;
}

const isAsciiLetter = (code: number) => (code | 32) >= 97 && (code | 32) <= 122;

/** A URL or an e-mail address without the punctuation that follows it. */
function addressAt(chunk: string, at: number): number {
  if (at > 0 && /[\p{L}\p{N}]/u.test(chunk[at - 1]!)) return 0;
  const address =
    matchAt(URL_START, chunk, at) ||
    matchAt(EMAIL, chunk, at) ||
    matchAt(BARE_URL, chunk, at) ||
    matchAt(FILE, chunk, at);
  let length = address.length;
  const bracketed = address.includes('(');
  while (length > 0 && TRAILING.includes(address[length - 1]!) && !(bracketed && address[length - 1] === ')'))
    length -= 1;
  return length;
}

function wordAt(chunk: string, at: number, { keepStop, cut }: Scan): number {
  const number = numberAt(chunk, at);
  if (number > 0) return number;
  let word = matchAt(WORD, chunk, at);
  if (word === '') return 0;
  const end = at + word.length;
  if (chunk[end] === '.' && chunk[end + 1] !== '.') {
    const rest = chunk.slice(end + 1);
    const closes = /^["”'’)\]]*$/.test(rest);
    const last = /[^-‐‑/]*$/.exec(word.slice(-LONGEST_ABBREVIATION))![0];
    if (closes ? keepStop : /^[,;:'’)\]-]/.test(rest) && keepsInnerFullStop(`${last}.`)) word += '.';
  }
  cutWord(word, (offset) => cut(at + offset));
  return word.length;
}

/** A number that stands on its own; one that runs on ("10km", "3-4", "1980s", "9/11") is left to the word scanner. */
function numberAt(chunk: string, at: number): number {
  const number = matchAt(NUMBER, chunk, at);
  if (number === '' || (at > 0 && /^[-+]/.test(number))) return 0;
  const rest = chunk.slice(at + number.length, at + number.length + 4);
  if (/^(?:st|nd|rd|th|s)(?![\p{L}\p{N}])/u.test(rest)) return number.length + /^[a-z]+/.exec(rest)![0].length;
  const marked = /[:,]/.test(number);
  return rest === '' || !(marked ? /^[/]/ : /^[\p{L}\p{N}/-]/u).test(rest) ? number.length : 0;
}
