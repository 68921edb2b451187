import {
  DAY_MS,
  isoDay,
  MONTH,
  monthIndex,
  periodOf,
  point,
  seasonOf,
  shifted,
  type TimeRange,
  UNIT,
  WEEKDAY,
  weekdayIndex,
  weekOf,
} from './calendar.ts';

/** What a relative expression starts from. */
export interface Origin {
  /** The day on which the article was written. */
  readonly written: Date;
  /** The last day that the text told before; for "the following day". */
  readonly told?: Date | undefined;
  /** Whether what is told lies ahead: "on Monday" is then the next one. */
  readonly ahead: boolean;
}

const NUMBERS = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, value) => [word, value] as const),
);
const COUNT = '(an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few|couple of|\\d{1,3})';
const SHIFT: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
};

type Rule = readonly [RegExp, (found: RegExpExecArray, origin: Origin) => TimeRange | undefined];

const today = ({ written }: Origin, days: number): TimeRange => point(isoDay(written.getTime() + days * DAY_MS));

/** In order: the first that fits tells the time. */
const RULES: readonly Rule[] = [
  [/\bday before yesterday\b/, (_, origin) => today(origin, -2)],
  [/\bday after tomorrow\b/, (_, origin) => today(origin, 2)],
  [new RegExp(`\\b${COUNT} ${UNIT} ago\\b`), ([, count, unit], { written }) => away(written, count, unit, -1)],
  [
    new RegExp(
      `\\b${COUNT} ${UNIT} (?:later|after)\\b|\\b(?:the )?(following|next) (day|week|month|year)\\b(?= after|$)`,
    ),
    laterThan,
  ],
  [
    new RegExp(`\\b${COUNT} ${UNIT} (?:earlier|before)\\b`),
    ([, count, unit], { told }) => told && away(told, count, unit, -1),
  ],
  [/\b(?:the )?(?:day before|previous day)\b/, (_, { told }) => told && point(isoDay(told.getTime() - DAY_MS))],
  [/\b(?:the same|that|that same) day\b/, (_, { told }) => told && point(isoDay(told.getTime()))],
  [new RegExp(`\\b(?:the )?(last|past|previous|next|coming) ${COUNT} ${UNIT}`), stretch],
  [/\blast night\b|\byesterday\b/, (_, origin) => today(origin, -1)],
  [/\btomorrow\b/, (_, origin) => today(origin, 1)],
  [/\b(?:today|tonight|this (?:morning|afternoon|evening))\b/, (_, origin) => today(origin, 0)],
  [new RegExp(`\\b(?:(last|past|this|next|coming) )?${WEEKDAY}`), onWeekday],
  [new RegExp(`\\b(last|next) ${MONTH}`), ([, which, month], { written }) => ofMonth(written, which, month)],
  [/\b(last|this|next|coming|past) weekend\b/, ([, which], { written }) => weekend(written, which)],
  [
    /\b(last|this|next) (spring|summer|autumn|fall|winter)\b/,
    ([, which, name], { written }) => season(written, which, name),
  ],
  [new RegExp(`\\b(last|past|previous|this|current|next|coming) ${UNIT}`), period],
];

/** Reads an expression that says when only by where it starts from: "last week", "on Monday", "two days later". */
export function relativeTime(words: string, origin: Origin): TimeRange | undefined {
  for (const [pattern, read] of RULES) {
    const found = pattern.exec(words);
    if (found) return read(found, origin);
  }
  return undefined;
}

function countOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  if (word === 'a' || word === 'an') return 1;
  if (word === 'couple of') return 2;
  const count = NUMBERS.get(word) ?? Number(word);
  return Number.isFinite(count) ? count : undefined;
}

function away(from: Date, word: string | undefined, unit: string | undefined, sign: number): TimeRange | undefined {
  const count = countOf(word);
  return count === undefined || unit === undefined ? undefined : point(shifted(from, sign * count, unit));
}

function laterThan(
  [, count, unit, , following]: RegExpExecArray,
  { told, written, ahead }: Origin,
): TimeRange | undefined {
  if (following !== undefined) {
    const from = told ?? (ahead ? written : undefined);
    return from && periodOf(from, 1, following);
  }
  return told && away(told, count, unit, 1);
}

/** "the past three years" ends on the day of writing; "the next two weeks" begins there. */
function stretch([, which = '', word, unit = '']: RegExpExecArray, { written }: Origin): TimeRange | undefined {
  const count = countOf(word);
  if (count === undefined) return undefined;
  const sign = SHIFT[which] ?? -1;
  const [here, there] = [isoDay(written.getTime()), shifted(written, sign * count, unit)];
  return sign < 0 ? { start: there, end: here } : { start: here, end: there };
}

function onWeekday([, which, name = '']: RegExpExecArray, { written, ahead }: Origin): TimeRange {
  const back = (written.getUTCDay() - weekdayIndex(name) + 7) % 7;
  const forward = (7 - back) % 7;
  if (which === 'next' || which === 'coming') return day(written, forward || 7);
  if (which === 'last' || which === 'past') return day(written, -(back || 7));
  return day(written, ahead || which === 'this' ? forward : -back);
}

function day(from: Date, days: number): TimeRange {
  return point(isoDay(from.getTime() + days * DAY_MS));
}

/** "last August" is over, "next January" is yet to come. */
function ofMonth(written: Date, which: string | undefined, name: string | undefined): TimeRange | undefined {
  const month = monthIndex(name ?? '');
  const [year, now] = [written.getUTCFullYear(), written.getUTCMonth()];
  const chosen = which === 'last' ? (month < now ? year : year - 1) : month > now ? year : year + 1;
  return point(`${chosen}-${String(month + 1).padStart(2, '0')}`);
}

function weekend(written: Date, which: string | undefined): TimeRange {
  const { start = '' } = weekOf(written, SHIFT[which ?? 'this'] ?? 0);
  const monday = Date.parse(start);
  return { start: isoDay(monday + 5 * DAY_MS), end: isoDay(monday + 6 * DAY_MS) };
}

function season(written: Date, which: string | undefined, name = ''): TimeRange {
  const year = written.getUTCFullYear();
  const { end = '' } = seasonOf(year, name);
  const over = Date.parse(`${end}-01`) < written.getTime() - 28 * DAY_MS;
  if (which === 'last') return seasonOf(over ? year : year - 1, name);
  return seasonOf(which === 'next' && over ? year + 1 : year, name);
}

function period([, which = '', unit = '']: RegExpExecArray, { written }: Origin): TimeRange {
  return periodOf(written, SHIFT[which] ?? 0, unit);
}
