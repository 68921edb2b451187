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
  ['last week', '2015-08-21', { start: '2015-08-10', end: '2015-08-16' }],
  ['last weekend', '2015-08-21', { start: '2015-08-15', end: '2015-08-16' }],
  ['last Wednesday', '2015-08-19', { start: '2015-08-12', end: '2015-08-12' }],
  ['last August', '2015-08-21', { start: '2014-08', end: '2014-08' }],
  ['in January of last year', '2015-08-21', { start: '2014-01', end: '2014-01' }],
  ['last summer', '2015-08-21', { start: '2014-06', end: '2014-08' }],
  ['the day before yesterday', '2015-08-21', { start: '2015-08-19', end: '2015-08-19' }],
  ['on Tuesday, June 2', '2015-08-21', { start: '2015-06-02', end: '2015-06-02' }],
  ['over the past three years', '2015-08-21', { start: '2012', end: '2015-08-21' }],
  ['between 2010 and 2015', undefined, { start: '2010', end: '2015' }],
  ['from March to May 2012', undefined, { start: '2012-03', end: '2012-05' }],
  ['June 3-5, 2010', undefined, { start: '2010-06-03', end: '2010-06-05' }],
  ['1984–85', undefined, { start: '1984', end: '1985' }],
  ['in the 1990s', undefined, { start: '1990', end: '1999' }],
  ['in the 19th century', undefined, { start: '1801', end: '1900' }],
  ['in the third quarter of 2012', undefined, { start: '2012-07', end: '2012-09' }],
  ['after 2010', undefined, { start: '2010' }],
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

test('what lies ahead is on the next such day, what is told on the last', () => {
  expect(parseTime('on Monday', '2015-08-21', { ahead: true }).start).toBe('2015-08-24');
  expect(parseTime('on Monday', '2015-08-21').start).toBe('2015-08-17');
});

test('"the following day" and "two days later" start from the last day told', () => {
  expect(parseTime('the following day', '2015-08-21', { told: '2015-08-10' }).start).toBe('2015-08-11');
  expect(parseTime('two days later', '2015-08-21', { told: '2015-08-10' }).start).toBe('2015-08-12');
  expect(parseTime('two days later', '2015-08-21')).toEqual({});
});

test('a bare duration fixes no day', () => {
  expect(parseTime('for three years', '2015-08-21')).toEqual({});
});
