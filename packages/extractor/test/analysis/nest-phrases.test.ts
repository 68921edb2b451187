import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nestPhrases, type Phrase } from '../../src/analysis/nest-phrases.ts';

const ranges = (phrases: readonly Phrase[]) => phrases.map(({ start, end, head }) => [start, end, head]);

describe('nestPhrases', () => {
  it('orders phrases by start, the longer first', () => {
    const phrases = [
      { start: 2, end: 3, head: 2 },
      { start: 1, end: 3, head: 1 },
      { start: 0, end: 1, head: 0 },
    ];
    expect(ranges(nestPhrases(phrases))).toEqual([
      [0, 1, 0],
      [1, 3, 1],
      [2, 3, 2],
    ]);
  });

  it('parts phrases that cross where no name is cut', () => {
    const name = { start: 2, end: 5 };
    const phrases = [
      { start: 0, end: 4, head: 1 },
      { start: 1, end: 6, head: 4, name },
    ];
    expect(ranges(nestPhrases(phrases))).toEqual([
      [0, 2, 1],
      [2, 6, 4],
    ]);
  });

  it('keeps the name of two phrases with the same words', () => {
    const phrases = [
      { start: 0, end: 3, head: 0 },
      { start: 0, end: 3, head: 2, name: { start: 1, end: 3 } },
    ];
    expect(ranges(nestPhrases(phrases))).toEqual([[0, 3, 2]]);
  });

  it('gives different phrases, nested or disjoint, with their heads, and each name whole', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(2), fc.boolean()), { maxLength: 6 }), (parts) => {
        const phrases = overlapping(parts);
        const nested = nestPhrases(phrases);
        expect(nested.filter(({ name }) => name)).toHaveLength(phrases.filter(({ name }) => name).length);
        for (const [i, a] of nested.entries()) {
          expect(a.start).toBeLessThanOrEqual(a.name?.start ?? a.head);
          expect(a.end).toBeGreaterThanOrEqual(a.name?.end ?? a.head + 1);
          for (const b of nested.slice(i + 1)) {
            expect(b.start >= a.end || (b.end <= a.end && b.end - b.start < a.end - a.start)).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Cores of 1 to 3 words side by side, and around each a phrase that reaches up to four words further. */
function overlapping(parts: readonly (readonly [number, number, boolean])[]): Phrase[] {
  let at = 0;
  return parts.map(([reach, width, isName], i) => {
    const start = at;
    at += width + 1;
    const span = { start: Math.max(0, start - reach), end: at + ((reach * 7 + i) % 5), head: start };
    return isName ? { ...span, name: { start, end: at } } : span;
  });
}
