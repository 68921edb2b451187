/** Days are counted from 1970-01-01 UTC, so that dates of any precision compare as numbers. */
export interface DayRange {
  readonly first: number;
  /** The last day, included. */
  readonly last: number;
}

const DAY_MS = 86_400_000;

/** The days that an ISO 8601 year, month, day or date-time covers; undefined when it is none of these. */
export function daysOf(iso: string): DayRange | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|T|\s)/.exec(iso.trim());
  if (!match) return undefined;
  const year = Number(match[1]);
  const month = match[2] === undefined ? undefined : Number(match[2]) - 1;
  const day = match[3] === undefined ? undefined : Number(match[3]);
  if ((month !== undefined && month > 11) || (day !== undefined && (day < 1 || day > 31))) return undefined;
  if (month === undefined) return { first: dayNumber(year, 0, 1), last: dayNumber(year + 1, 0, 1) - 1 };
  if (day === undefined) return { first: dayNumber(year, month, 1), last: dayNumber(year, month + 1, 1) - 1 };
  const only = dayNumber(year, month, day);
  return { first: only, last: only };
}

/** The days from the start of one date to the end of another. */
export function daysBetween(start: string | undefined, end: string | undefined): DayRange | undefined {
  const from = start === undefined ? undefined : daysOf(start);
  const to = end === undefined ? undefined : daysOf(end);
  if (!from && !to) return undefined;
  const first = (from ?? to)!.first;
  return { first, last: Math.max(first, (to ?? from)!.last) };
}

/** The number of a day; months count from 0. */
export function dayNumber(year: number, month: number, day: number): number {
  return Math.round(Date.UTC(year, month, day) / DAY_MS);
}

/** A day as `YYYY-MM-DD`. */
export function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day for people: `9 Aug 2025`. */
export function readableDay(day: number): string {
  const date = new Date(day * DAY_MS);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** A range for people, as short as it can be: a year, a month, a day or two days. */
export function readableRange({ first, last }: DayRange): string {
  if (first === last) return readableDay(first);
  const from = new Date(first * DAY_MS);
  const year = from.getUTCFullYear();
  const month = from.getUTCMonth();
  if (first === dayNumber(year, 0, 1) && last === dayNumber(year + 1, 0, 1) - 1) return String(year);
  if (first === dayNumber(year, month, 1) && last === dayNumber(year, month + 1, 1) - 1)
    return `${MONTHS[month]} ${year}`;
  return `${readableDay(first)} – ${readableDay(last)}`;
}

/** The first day of the calendar unit that `day` lies in, and of the next one. */
export function unitAround(day: number, unit: TimeUnit): DayRange {
  const date = new Date(day * DAY_MS);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  if (unit === 'day') return { first: day, last: day };
  if (unit === 'week') {
    const monday = day - ((date.getUTCDay() + 6) % 7);
    return { first: monday, last: monday + 6 };
  }
  if (unit === 'month') return { first: dayNumber(year, month, 1), last: dayNumber(year, month + 1, 1) - 1 };
  const span = unit === 'decade' ? 10 : 1;
  const start = year - (year % span);
  return { first: dayNumber(start, 0, 1), last: dayNumber(start + span, 0, 1) - 1 };
}

export type TimeUnit = 'day' | 'week' | 'month' | 'year' | 'decade';
