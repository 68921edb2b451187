import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, daysBetween, daysOf, isoDay, readableRange, unitAround } from '../src/core/days.ts';

describe('days', () => {
  it('gives a year, a month and a day the days that they cover', () => {
    expect(daysOf('2024')).toEqual({ first: dayNumber(2024, 0, 1), last: dayNumber(2024, 11, 31) });
    expect(daysOf('2024-02')).toEqual({ first: dayNumber(2024, 1, 1), last: dayNumber(2024, 1, 29) });
    expect(daysOf('2024-02-10T08:00:00Z')).toEqual({ first: dayNumber(2024, 1, 10), last: dayNumber(2024, 1, 10) });
  });

  it('takes nothing for a date that is none', () => {
    for (const text of ['', 'Monday', '2024-13', '2024-02-99', '20240210', 'in 2024'])
      expect(daysOf(text)).toBeUndefined();
  });

  it('reads ranges with one end open as that end', () => {
    expect(daysBetween('2024-03', undefined)).toEqual(daysOf('2024-03'));
    expect(daysBetween('2024-03-05', '2024-03-07')).toEqual({
      first: dayNumber(2024, 2, 5),
      last: dayNumber(2024, 2, 7),
    });
    expect(daysBetween('2024-03-05', '2024-03-01')!.last).toBe(dayNumber(2024, 2, 5));
  });

  it('writes any day so that it reads it again', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 60_000 }), (day) => {
        expect(daysOf(isoDay(day))).toEqual({ first: day, last: day });
      }),
    );
  });

  it('puts every day into exactly one unit', () => {
    const unit = fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'year' as const, 'decade' as const);
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 60_000 }), unit, (day, kind) => {
        const { first, last } = unitAround(day, kind);
        expect(first <= day && day <= last).toBe(true);
        expect(unitAround(first, kind)).toEqual(unitAround(last, kind));
        expect(unitAround(last + 1, kind).first).toBe(last + 1);
      }),
    );
  });

  it('says a range as shortly as it can be said', () => {
    expect(readableRange(daysOf('2024')!)).toBe('2024');
    expect(readableRange(daysOf('2024-02')!)).toBe('Feb 2024');
    expect(readableRange(daysOf('2024-02-09')!)).toBe('9 Feb 2024');
    expect(readableRange(daysBetween('2024-02-09', '2024-03-01')!)).toBe('9 Feb 2024 – 1 Mar 2024');
  });
});
