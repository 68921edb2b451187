import { DAY_MS, isoMonth, MONTH, monthIndex, point, quarterOf, seasonOf, type TimeRange, YEAR } from './calendar.ts';
import { type Origin, relativeTime } from './relative-time.ts';

/** What is known of the place where a time expression stands. */
interface TimeContext {
  /** The last day that the text told before it, ISO 8601. */
  readonly told?: string | undefined;
  /** Whether what is told lies ahead. */
  readonly ahead?: boolean;
}

/**
 * Reads an English time expression; what it leaves open is taken from the reference date, the article's dateline. Dates, months, years,
 * decades, centuries, quarters, seasons, intervals, and expressions relative to the day of writing or to the last day told.
 */
export function parseTime(
  text: string,
  reference: string | undefined,
  { told, ahead = false }: TimeContext = {},
): TimeRange {
  const words = text.toLowerCase().replace(/[–—]/g, '-').replace(/\s+/g, ' ');
  const written = dayOf(reference);
  const range = interval(words, written, ahead);
  if (range !== undefined) return range;
  const origin = written && { written, told: dayOf(told), ahead };
  const relative = origin && !isDated(words) ? relativeTime(words, origin) : undefined;
  return bounded(words, relative ?? absolute(words, written, ahead));
}

/** Whether a year or a day of a month fixes the time by itself: "on Tuesday, June 2". */
function isDated(words: string): boolean {
  if (new RegExp(`${MONTH}.*\\b(?:last|this|next) year\\b`).test(words)) return true;
  return (
    hasYear(words) || new RegExp(`\\b${MONTH} \\d{1,2}\\b|\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}`).test(words)
  );
}

function hasYear(words: string): boolean {
  return new RegExp(`\\b${YEAR}\\b`).test(words);
}

/** "since X" has no end, "until X" no start. */
function bounded(words: string, time: TimeRange | undefined): TimeRange {
  if (time === undefined) return {};
  if (
    /\b(since|after|from|starting|beginning)\b(?! tomorrow)(?!.*\b(to|until|till|through)\b)/.test(words) &&
    time.start !== undefined
  )
    return { start: time.start };
  if (/\b(until|till|by|before|up to)\b(?! yesterday)/.test(words) && time.end !== undefined) return { end: time.end };
  return time;
}

function dayOf(iso: string | undefined): Date | undefined {
  if (iso === undefined || !/^\d{4}-\d\d-\d\d/.test(iso)) return undefined;
  const day = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? undefined : day;
}

const RANGES: readonly RegExp[] = [
  /\bbetween (.+?) and (.+)$/,
  /\bfrom (.+?) (?:to|until|till|through) (.+)$/,
  new RegExp(`\\b${YEAR} ?- ?((?:${YEAR.slice(1, -1)})|\\d\\d)\\b(?!-)`),
  new RegExp(
    `^(?:on |in |the |of )*(${MONTH} \\d{1,2}(?:,? ${YEAR})?) ?(?:-|to|through) ?(${MONTH} \\d{1,2}(?:,? ${YEAR})?)`,
  ),
];

/** "between 2010 and 2015", "from March to May 2012", "1984-85", "June 3-5, 2010". */
function interval(words: string, written: Date | undefined, ahead: boolean): TimeRange | undefined {
  const days = new RegExp(`\\b${MONTH} (\\d{1,2}) ?(?:-|to) ?(\\d{1,2})\\b(?:,? ${YEAR})?`).exec(words);
  if (days)
    return join(written, ahead, `${days[1]} ${days[2]}${tail(days[4])}`, `${days[1]} ${days[3]}${tail(days[4])}`);
  const dayFirst = new RegExp(`\\b(\\d{1,2}) ?(?:-|to|and) ?(\\d{1,2}) ${MONTH}(?:,? ${YEAR})?`).exec(words);
  if (dayFirst)
    return join(
      written,
      ahead,
      `${dayFirst[1]} ${dayFirst[3]}${tail(dayFirst[4])}`,
      `${dayFirst[2]} ${dayFirst[3]}${tail(dayFirst[4])}`,
    );
  for (const pattern of RANGES.slice(0, 2)) {
    const found = pattern.exec(words);
    if (!found) continue;
    const [from = '', to = ''] = [found[1], found[2]];
    const year = new RegExp(`\\b${YEAR}\\b`).exec(to)?.[1];
    const range = join(written, ahead, hasYear(from) || year === undefined ? from : `${from} ${year}`, to);
    if (range !== undefined) return range;
  }
  const years = RANGES[2]?.exec(words);
  if (!years) return undefined;
  const [start = '', end = ''] = [years[1], years[2]];
  return { start, end: end.length === 2 ? start.slice(0, 2) + end : end };
}

const tail = (year: string | undefined): string => (year === undefined ? '' : ` ${year}`);

function join(written: Date | undefined, ahead: boolean, from: string, to: string): TimeRange | undefined {
  const [start, end] = [absolute(from, written, ahead)?.start, absolute(to, written, ahead)?.end];
  return start === undefined || end === undefined || start.slice(0, 4) > end.slice(0, 4) ? undefined : { start, end };
}

const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** What a calendar alone tells; a month or day without a year is the nearest one that fits. */
function absolute(words: string, written: Date | undefined, ahead: boolean): TimeRange | undefined {
  const iso = /\b(\d{4}-(?:0\d|1[0-2])(?:-[0-3]\d)?)\b/.exec(words)?.[1];
  if (iso !== undefined) return point(iso);
  return coarse(words, written) ?? named(words, written, ahead) ?? plainYear(words);
}

/** Centuries, decades, quarters and seasons. */
function coarse(words: string, written: Date | undefined): TimeRange | undefined {
  const century = /\b(\d{1,2})(?:st|nd|rd|th)[- ]century\b/.exec(words)?.[1];
  if (century !== undefined) return { start: String(Number(century) * 100 - 99), end: String(Number(century) * 100) };
  const decade = /\b((?:1[5-9]|20)\d0)['’]?s\b/.exec(words)?.[1];
  if (decade !== undefined) return { start: decade, end: String(Number(decade) + 9) };
  const year = Number(new RegExp(`\\b${YEAR}\\b`).exec(words)?.[1] ?? written?.getUTCFullYear());
  if (Number.isNaN(year)) return undefined;
  const quarter = /\b(first|second|third|fourth)[- ]quarter\b|\bq([1-4])\b/.exec(words);
  if (quarter)
    return quarterOf(year, quarter[2] === undefined ? ORDINALS.indexOf(quarter[1] ?? '') : Number(quarter[2]) - 1);
  const season =
    /\b(spring|summer|autumn|winter)\b/.exec(words)?.[1] ?? (/\bfall (?:of )?\d{4}/.test(words) ? 'fall' : undefined);
  return season !== undefined && hasYear(words) ? seasonOf(year, season) : undefined;
}

function named(words: string, written: Date | undefined, ahead: boolean): TimeRange | undefined {
  const dayFirst = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? ${YEAR})?`).exec(words);
  if (dayFirst) return dated(dayFirst[2], dayFirst[1], dayFirst[3], { written, ahead });
  const monthFirst = new RegExp(`\\b${MONTH}(?: (\\d{1,2})(?:st|nd|rd|th)?\\b(?!:))?(?:,? (?:of )?${YEAR})?`).exec(
    words,
  );
  if (!monthFirst) return undefined;
  const which = /\b(last|this|next) year\b/.exec(words)?.[1];
  if (which !== undefined && written !== undefined && monthFirst[3] === undefined) {
    const year = written.getUTCFullYear() + (which === 'last' ? -1 : which === 'next' ? 1 : 0);
    return dated(monthFirst[1], monthFirst[2], String(year), { written, ahead });
  }
  const may = monthFirst[1] === 'may' && monthFirst[2] === undefined && monthFirst[3] === undefined;
  if (may && !/\b(in|last|since|until|by|of|next|this|early|late|mid|from|to) may\b|^may$/.test(words))
    return undefined;
  return dated(monthFirst[1], monthFirst[2], monthFirst[3], { written, ahead });
}

function dated(
  name: string | undefined,
  day: string | undefined,
  year: string | undefined,
  origin: Pick<Origin, 'ahead'> & { readonly written: Date | undefined },
): TimeRange | undefined {
  const month = monthIndex(name ?? '');
  const number = day === undefined ? undefined : Number(day);
  const known = year === undefined ? nearestYear(month, number, origin) : Number(year);
  if (month < 0 || known === undefined || (number !== undefined && (number < 1 || number > 31))) return undefined;
  const text = isoMonth(known, month);
  return point(number === undefined ? text : `${text}-${String(number).padStart(2, '0')}`);
}

/** Most that a month without a year may lie ahead of an article that tells of what was. */
const AHEAD_DAYS = 90;

function nearestYear(
  month: number,
  day: number | undefined,
  { written, ahead }: Pick<Origin, 'ahead'> & { readonly written: Date | undefined },
): number | undefined {
  if (written === undefined) return undefined;
  const year = written.getUTCFullYear();
  const distance = (Date.UTC(year, month, day ?? 28) - written.getTime()) / DAY_MS;
  if (ahead) return distance < -1 ? year + 1 : year;
  return distance > AHEAD_DAYS ? year - 1 : year;
}

function plainYear(words: string): TimeRange | undefined {
  const year = new RegExp(`\\b${YEAR}\\b`).exec(words)?.[1];
  return year === undefined ? undefined : point(year);
}

/** The date that an article's first lines bear ("Friday, August 21, 2015"): what relative expressions start from. */
export function datelineOf(text: string): string | undefined {
  const date = new RegExp(`\\b${MONTH} \\d{1,2},? (?:19|20)\\d\\d|\\b\\d{1,2} ${MONTH},? (?:19|20)\\d\\d`, 'i');
  for (const line of text.slice(0, 600).split('\n').slice(0, 6)) {
    const found = date.exec(line);
    if (found && line.length < 80) return absolute(found[0].toLowerCase(), undefined, false)?.start;
  }
  return undefined;
}
