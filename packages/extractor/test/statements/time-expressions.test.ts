import { expect, test } from 'vitest';
import { datelineOf, parseTime } from '../../src/statements/time-expressions.ts';

test.each([
  ['in May 2019', undefined, { start: '2019-05', end: '2019-05' }],
  ['on 3 June 2019', undefined, { start: '2019-06-03', end: '2019-06-03' }],
  ['on August 21, 2015', undefined, { start: '2015-08-21', end: '2015-08-21' }],
  ['in 2025 alone', undefined, { start: '2025', end: '2025' }],
  ['since taking office in 2025', undefined, { start: '2025' }],
  ['until 2030', undefined, { end: '2030' }],
  ['in May', '2025-08-10', { start: '2025-05', end: '2025-05' }],
  ['in December', '2025-01-10', { start: '2024-12', end: '2024-12' }],
  ['yesterday', '2025-03-01', { start: '2025-02-28', end: '2025-02-28' }],
  ['on Monday', '2025-08-08', { start: '2025-08-04', end: '2025-08-04' }],
  ['three weeks ago', '2025-08-22', { start: '2025-08-01', end: '2025-08-01' }],
  ['last month', '2025-01-15', { start: '2024-12', end: '2024-12' }],
])('%s, written %s', (text, reference, range) => {
  expect(parseTime(text, reference)).toEqual(range);
});

test('without a date to start from, a relative expression fixes nothing', () => {
  expect(parseTime('yesterday', undefined)).toEqual({});
  expect(parseTime('on Monday', undefined)).toEqual({});
});

test('the verb "may" is no month', () => {
  expect(parseTime('as it may be', '2025-08-10')).toEqual({});
});

test('a dateline is a date on a short line near the top', () => {
  expect(datelineOf('Ceasefire holds\nFriday, August 21, 2015\nThe army said so.')).toBe('2015-08-21');
  expect(datelineOf('Ceasefire holds\nThe army said so.')).toBeUndefined();
});
