/** How an amount stands to the number beside it. */
type Comparator = '>' | '>=' | '<' | '<=' | '~';

/** An amount as far as its words tell: the contract's value, and what does not fit into it. */
export interface Quantity {
  /** The number as digits where the text has it so, else the words as written, without comparator, currency and unit. */
  readonly value: string;
  readonly datatype: 'xsd:integer' | 'xsd:decimal' | 'xsd:string';
  /** `percent`, an ISO 4217 code, or a noun in the singular. */
  readonly unit?: string;
  readonly comparator?: Comparator;
  /** The comparator's words. */
  readonly compared?: string;
  /** The number, where `value` writes it in words ("1.3 million", "four"). */
  readonly number?: number;
}

const COMPARATORS: readonly (readonly [RegExp, Comparator])[] = [
  [/^(?:no (?:fewer|less) than|at least|a minimum of|as (?:many|much) as)\b/i, '>='],
  [/^(?:no more than|not more than|at most|up to|a maximum of)\b/i, '<='],
  [/^(?:more than|over|above|upwards? of|in excess of|greater than|exceeding|well over)\b/i, '>'],
  [/^(?:less than|fewer than|under|below|just under|short of)\b/i, '<'],
  [
    /^(?:about|around|approximately|approx\.?|roughly|some|nearly|almost|an estimated|estimated|close to|circa|~)(?=\s|\d)/i,
    '~',
  ],
];
const AFTER: readonly (readonly [RegExp, Comparator])[] = [
  [/\s*(?:or more|and more|-?plus|\+)$/i, '>='],
  [/\s*or (?:less|fewer)$/i, '<='],
  [/\s*or so$/i, '~'],
];

const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'USD',
  us$: 'USD',
  dollar: 'USD',
  a$: 'AUD',
  c$: 'CAD',
  nz$: 'NZD',
  '€': 'EUR',
  euro: 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  yen: 'JPY',
  rupee: 'INR',
  '₹': 'INR',
  yuan: 'CNY',
  ruble: 'RUB',
  rouble: 'RUB',
  won: 'KRW',
};

const WORDS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  score: 20,
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};

/** Reads the words of an amount: "more than $1.3 million", "up to 30%", "36-year-old", "about four miles". */
export function readQuantity(text: string): Quantity {
  const { rest, comparator, compared } = withoutComparator(text.trim());
  const more = comparator === undefined ? {} : { comparator, compared: compared ?? '' };
  const money = /^((?:us|a|c|nz)?\$|[€£¥₹])\s*/i.exec(rest);
  const body = money ? rest.slice(money[0].length) : rest;
  const parts = /^([+-]?\d[\d,]*(?:\.\d+)?)(?![\d.,]*\d)[\s-]*([^\d]*)$/.exec(body);
  const currency = money ? CURRENCIES[(money[1] ?? '').toLowerCase()] : undefined;
  if (parts) return ofDigits(parts[1] ?? '', (parts[2] ?? '').trim(), { currency, more });
  return ofWords(body, { currency, more });
}

interface Known {
  readonly currency: string | undefined;
  readonly more: Pick<Quantity, 'comparator' | 'compared'>;
}

function withoutComparator(text: string): { rest: string; comparator?: Comparator; compared?: string } {
  for (const [pattern, comparator] of COMPARATORS) {
    const found = pattern.exec(text);
    if (found) return { rest: text.slice(found[0].length).trim(), comparator, compared: found[0].toLowerCase() };
  }
  for (const [pattern, comparator] of AFTER) {
    const found = pattern.exec(text);
    if (found && found.index > 0) return { rest: text.slice(0, found.index), comparator, compared: found[0].trim() };
  }
  return { rest: text.replace(/^(?:a|an|the|only|just|exactly|total of)\s+/i, '') };
}

/** "1,300 miles" becomes 1300 mile; "1.3 million" stays as it is written, with its number beside it. */
function ofDigits(digits: string, tail: string, { currency, more }: Known): Quantity {
  const plain = digits.replace(/,/g, '').replace(/^\+/, '');
  const [first = '', ...others] = tail.split(/[\s-]+/);
  const scale = SCALES[first.toLowerCase().replace(/s$/, '')] ?? SCALES[first.toLowerCase()];
  const unit = unitOf(scale === undefined ? tail : others.join(' '), currency);
  if (scale !== undefined && !(first === 'm' && currency === undefined)) {
    return {
      value: `${digits} ${first}`,
      datatype: 'xsd:string',
      ...unit,
      ...more,
      number: Number((Number(plain) * scale).toPrecision(12)),
    };
  }
  return { value: plain, datatype: plain.includes('.') ? 'xsd:decimal' : 'xsd:integer', ...unit, ...more };
}

/** "four", "twenty-three people", "two million": the words stay, their number stands beside them. */
function ofWords(text: string, { currency, more }: Known): Quantity {
  const words = text.split(/[\s-]+/);
  let [total, current, used] = [0, 0, 0];
  for (const word of words) {
    const lower = word.toLowerCase();
    const small = WORDS[lower];
    const scale = SCALES[lower];
    if (small !== undefined) current += small;
    else if (scale !== undefined && lower.length > 2) {
      current = (current || 1) * scale;
      if (scale >= 1e3) [total, current] = [total + current, 0];
    } else if (!(lower === 'and' && used > 0)) break;
    used += 1;
  }
  if (used === 0) return { value: text, datatype: 'xsd:string', ...(currency ? { unit: currency } : {}), ...more };
  const value =
    used === words.length
      ? text
      : text
          .split(/(?<=[\s-])/)
          .slice(0, used)
          .join('')
          .replace(/[\s-]+$/, '');
  const unit = unitOf(words.slice(used).join(' '), currency);
  return { value, datatype: 'xsd:string', ...unit, ...more, number: total + current };
}

/** A unit in the singular; ages are years. */
function unitOf(words: string, currency: string | undefined): { unit?: string } {
  const text = words
    .toLowerCase()
    .replace(/[-\s]+/g, ' ')
    .replace(/^of /, '')
    .trim();
  const rate = /^(?:an?|per|each) (\S+)$/.exec(text)?.[1];
  if (currency !== undefined) return { unit: rate === undefined ? currency : `${currency}/${rate}` };
  if (text === '') return {};
  if (/^(?:%|percent|per cent|pct)/.test(text)) return { unit: 'percent' };
  if (/^years? old$|^years? of age$/.test(text)) return { unit: 'year' };
  const single = singular(text);
  return { unit: CURRENCIES[single] ?? (/^(?:us |american )?dollar$/.test(single) ? 'USD' : single) };
}

const IRREGULAR: Readonly<Record<string, string>> = {
  feet: 'foot',
  people: 'person',
  men: 'man',
  women: 'woman',
  inches: 'inch',
};

function singular(text: string): string {
  const last = text.split(' ').pop() ?? '';
  const single =
    IRREGULAR[last] ??
    (/(?:ss|us|is)$/.test(last) || last.length < 4 ? last : last.replace(/ies$/, 'y').replace(/s$/, ''));
  return text.slice(0, text.length - last.length) + single;
}
