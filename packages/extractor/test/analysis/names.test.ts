import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNames, readNameTags } from '../../src/analysis/names.ts';

const LABELS = ['O', 'B-person', 'I-person', 'B-place', 'I-place'];
const tags = readNameTags(LABELS);

/** Rows of scores: each word's listed tags get 5, the others 0. */
const scores = (...words: string[]) =>
  words.flatMap((word) => LABELS.map((label) => (word.split('|').includes(label) ? 5 : 0)));
const find = (...words: string[]) => findNames(scores(...words), { start: 0, end: words.length }, tags);

describe('findNames', () => {
  it('reads spans from begin and inside tags', () => {
    expect(find('O', 'B-person', 'I-person', 'B-place', 'O')).toEqual([
      { start: 1, end: 3, type: 'person' },
      { start: 3, end: 4, type: 'place' },
    ]);
  });

  it('separates two names of one type that touch', () => {
    expect(find('B-person', 'B-person')).toHaveLength(2);
  });

  it('chooses the best sequence in which an inside tag follows its own kind', () => {
    expect(find('B-person|B-place', 'I-place', 'I-place')).toEqual([{ start: 0, end: 3, type: 'place' }]);
  });

  it('gives spans inside the range, in order and disjoint, for any scores', () => {
    const rows = fc.array(fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 5, maxLength: 5 }), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(rows, (table) => {
        const range = { start: 1, end: table.length };
        let at = range.start;
        for (const { start, end } of findNames(table.flat(), range, tags)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(range.end);
      }),
    );
  });
});
