/** First and last day of a time expression as ISO 8601; a year or a month stands for itself (`2025`, `2025-05`). */
export interface TimeRange {
  readonly start?: string;
  readonly end?: string;
}

export const DAY_MS = 86_400_000;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Pattern of a month's name, captured. */
export const MONTH =
  '(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\b\\.?';
/** Pattern of a weekday's name, captured. */
export const WEEKDAY = '(sunday|monday|tuesday|wednesday|thursday|friday|saturday)s?\\b';
/** Pattern of a year of four digits, captured. */
export const YEAR = '((?:1[5-9]|20)\\d\\d)';
export const UNIT = '(day|week|month|quarter|year|decade|century|centurie|hour|minute|fortnight)s?\\b';

export function monthIndex(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase());
}

export function weekdayIndex(name: string): number {
  return DAYS.indexOf(name.slice(0, 3).toLowerCase());
}

export function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

export function isoMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7);
}

export const point = (iso: string): TimeRange => ({ start: iso, end: iso });

/** The week of a day, Monday to Sunday, `weeks` away. */
export function weekOf(day: Date, weeks: number): TimeRange {
  const monday = day.getTime() - ((day.getUTCDay() + 6) % 7) * DAY_MS + weeks * 7 * DAY_MS;
  return { start: isoDay(monday), end: isoDay(monday + 6 * DAY_MS) };
}

export function quarterOf(year: number, quarter: number): TimeRange {
  return { start: isoMonth(year, quarter * 3), end: isoMonth(year, quarter * 3 + 2) };
}

const SEASONS: Readonly<Record<string, number>> = { spring: 2, summer: 5, autumn: 8, fall: 8, winter: 11 };

/** A season by its months in the north; winter is the one that begins in the year. */
export function seasonOf(year: number, name: string): TimeRange {
  const first = SEASONS[name] ?? 0;
  return { start: isoMonth(year, first), end: isoMonth(year, first + 2) };
}

/** A day `count` units away from another, as precisely as the unit tells. */
export function shifted(from: Date, count: number, unit: string): string {
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth()];
  if (unit === 'year') return String(year + count);
  if (unit === 'decade') return String(year + 10 * count);
  if (unit.startsWith('centur')) return String(year + 100 * count);
  if (unit === 'month') return isoMonth(year, month + count);
  if (unit === 'quarter') return isoMonth(year, month + 3 * count);
  const days: Readonly<Record<string, number>> = { week: 7, fortnight: 14, hour: 1 / 24, minute: 0 };
  return isoDay(from.getTime() + Math.round(count * (days[unit] ?? 1)) * DAY_MS);
}

/** The day, month or year named, `count` units away, as a whole. */
export function periodOf(day: Date, count: number, unit: string): TimeRange {
  const year = day.getUTCFullYear();
  if (unit === 'week') return weekOf(day, count);
  if (unit === 'quarter') return quarterOf(year, Math.floor(day.getUTCMonth() / 3) + count);
  if (unit === 'decade') {
    const first = Math.floor(year / 10) * 10 + 10 * count;
    return { start: String(first), end: String(first + 9) };
  }
  if (unit.startsWith('centur')) {
    const first = Math.floor(year / 100) * 100 + 100 * count;
    return { start: String(first), end: String(first + 99) };
  }
  return point(shifted(day, count, unit));
}
