const ISO =
  /^(-?\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3})\d*)?)?)?(Z|[+-]\d{2}:?\d{2})?)?)?/;

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time: number;
}

/**
 * The moment that an ISO 8601 date or date-time begins, in milliseconds since 1970 (UTC); `undefined` when it is none.
 * A date without a zone is taken as UTC, never as the machine's own zone, so that an order by time is the same everywhere.
 */
export function instantOf(iso: string | undefined): number | undefined {
  const parts = dateParts(iso);
  return parts && Date.UTC(parts.year, parts.month - 1, parts.day) + parts.time;
}

/** The last millisecond of the year, month, day or moment that an ISO 8601 date names. */
export function endOf(iso: string | undefined): number | undefined {
  const parts = dateParts(iso);
  if (iso === undefined || parts === undefined) return undefined;
  const { year, month, day, time } = parts;
  if (/^-?\d{4}$/.test(iso)) return Date.UTC(year + 1, 0, 1) - 1;
  if (/^-?\d{4}-\d{2}$/.test(iso)) return Date.UTC(year, month, 1) - 1;
  if (!/\d[T ]\d/.test(iso)) return Date.UTC(year, month - 1, day + 1) - 1;
  return Date.UTC(year, month - 1, day) + time;
}

function dateParts(iso: string | undefined): DateParts | undefined {
  const match = iso === undefined ? null : ISO.exec(iso);
  if (match === null) return undefined;
  const [, year, month = '1', day = '1', hours = '0', minutes = '0', seconds = '0', fraction = '0', zone] = match;
  const clock = (Number(hours) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1000;
  const time = clock + Number(fraction.padEnd(3, '0')) - zoneOffset(zone);
  return { year: Number(year), month: Number(month), day: Number(day), time };
}

function zoneOffset(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))) * 60_000;
}
