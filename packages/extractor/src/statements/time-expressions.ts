/** First and last day of a time expression as ISO 8601; a year or a month stands for itself (`2025`, `2025-05`). */
export interface TimeRange {
  readonly start?: string;
  readonly end?: string;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTH =
  '(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\.?';
const DAY_MS = 86_400_000;

/** Reads an English time expression; what it leaves open is taken from the reference date, the article's dateline. */
export function parseTime(text: string, reference: string | undefined): TimeRange {
  const words = text.toLowerCase().replace(/\s+/g, ' ');
  const anchor = referenceDay(reference);
  const point = absolute(words, anchor) ?? (anchor === undefined ? undefined : relative(words, anchor));
  if (point === undefined) return {};
  if (/\bsince\b/.test(words)) return { start: point };
  if (/\b(until|till|by)\b/.test(words)) return { end: point };
  return { start: point, end: point };
}

function referenceDay(reference: string | undefined): Date | undefined {
  if (reference === undefined || !/^\d{4}-\d\d-\d\d/.test(reference)) return undefined;
  const day = new Date(`${reference.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? undefined : day;
}

function absolute(words: string, anchor: Date | undefined): string | undefined {
  const iso = /\b(\d{4}-\d\d(?:-\d\d)?)\b/.exec(words)?.[1];
  if (iso !== undefined) return iso;
  const monthFirst = new RegExp(`\\b${MONTH}(?: (\\d{1,2})(?:st|nd|rd|th)?\\b)?(?:,? (?:of )?((?:19|20)\\d\\d))?`).exec(
    words,
  );
  const dayFirst = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? ((?:19|20)\\d\\d))?`).exec(words);
  if (dayFirst) return dated(dayFirst[2], dayFirst[1], dayFirst[3], anchor);
  if (
    monthFirst &&
    (monthFirst[2] !== undefined ||
      monthFirst[1] !== 'may' ||
      /\b(in|last|since|until|by|of|next|this) may\b|^may\b/.test(words))
  ) {
    return dated(monthFirst[1], monthFirst[2], monthFirst[3], anchor);
  }
  return /\b((?:19|20)\d\d)\b(?!s)/.exec(words)?.[1];
}

/** A month or day; without a year, the last one before the reference. */
function dated(
  month: string | undefined,
  day: string | undefined,
  year: string | undefined,
  anchor: Date | undefined,
): string | undefined {
  const index = MONTHS.findIndex((name) => name.startsWith((month ?? '').slice(0, 3)));
  if (index < 0) return undefined;
  const number = day === undefined ? undefined : Number(day);
  const known = year === undefined ? guessYear(index, number, anchor) : Number(year);
  if (known === undefined || (number !== undefined && (number < 1 || number > 31))) return undefined;
  const parts = [
    String(known),
    String(index + 1).padStart(2, '0'),
    ...(number === undefined ? [] : [String(number).padStart(2, '0')]),
  ];
  return parts.join('-');
}

function guessYear(month: number, day: number | undefined, anchor: Date | undefined): number | undefined {
  if (anchor === undefined) return undefined;
  const year = anchor.getUTCFullYear();
  const candidate = Date.UTC(year, month, day ?? 1);
  return candidate - anchor.getTime() > 90 * DAY_MS ? year - 1 : year;
}

function relative(words: string, anchor: Date): string | undefined {
  const day = (offset: number) => new Date(anchor.getTime() + offset * DAY_MS).toISOString().slice(0, 10);
  if (/\b(today|tonight|this (morning|afternoon|evening))\b/.test(words)) return day(0);
  if (/\byesterday\b|\blast night\b/.test(words)) return day(-1);
  if (/\btomorrow\b/.test(words)) return day(1);
  const weekday = DAYS.findIndex((name) => new RegExp(`\\b${name}\\b`).test(words));
  if (weekday >= 0) return day(weekdayOffset(anchor.getUTCDay(), weekday, /\b(next|coming)\b/.test(words)));
  const ago = /\b(\w+) (day|week|month|year)s? ago\b/.exec(words);
  if (ago) return agoDate(anchor, NUMBERS.get(ago[1] ?? '') ?? Number(ago[1]), ago[2] ?? '');
  if (/\blast year\b/.test(words)) return String(anchor.getUTCFullYear() - 1);
  if (/\bnext year\b/.test(words)) return String(anchor.getUTCFullYear() + 1);
  if (/\bthis year\b/.test(words)) return String(anchor.getUTCFullYear());
  if (/\b(last|this|next) month\b/.test(words))
    return shiftMonth(anchor, /last/.test(words) ? -1 : /next/.test(words) ? 1 : 0);
  return undefined;
}

const NUMBERS = new Map(
  ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map(
    (word, value) => [word, value] as const,
  ),
);

/** The weekday nearest before the reference, or the next one. */
function weekdayOffset(today: number, wanted: number, next: boolean): number {
  const back = -((today - wanted + 7) % 7);
  return next ? back + 7 : back;
}

function agoDate(anchor: Date, count: number, unit: string): string | undefined {
  if (!Number.isFinite(count)) return undefined;
  if (unit === 'year') return String(anchor.getUTCFullYear() - count);
  if (unit === 'month') return shiftMonth(anchor, -count);
  return new Date(anchor.getTime() - count * (unit === 'week' ? 7 : 1) * DAY_MS).toISOString().slice(0, 10);
}

function shiftMonth(anchor: Date, months: number): string {
  return new Date(Date.UTC(anchor.getUTCFullYear(), anchor.getUTCMonth() + months, 1)).toISOString().slice(0, 7);
}

/** The date that an article's first lines bear ("Friday, August 21, 2015"): what relative expressions start from. */
export function datelineOf(text: string): string | undefined {
  for (const line of text.slice(0, 600).split('\n').slice(0, 6)) {
    const found = new RegExp(`\\b${MONTH} \\d{1,2},? (?:19|20)\\d\\d|\\b\\d{1,2} ${MONTH},? (?:19|20)\\d\\d`, 'i').exec(
      line,
    );
    if (found && line.length < 80) return absolute(found[0].toLowerCase(), undefined);
  }
  return undefined;
}
