import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanningTree } from '../../src/analysis/spanning-tree.ts';

/** The best sum of any tree with one root, by trying all. */
function bestSum(scores: readonly number[], size: number): number {
  let best = Number.NEGATIVE_INFINITY;
  const heads = new Array<number>(size).fill(-1);
  const isTree = () =>
    heads.filter((head) => head < 0).length === 1 &&
    heads.every((_, word) => {
      let up = word;
      for (let steps = 0; steps < size && heads[up]! >= 0; steps += 1) up = heads[up]!;
      return heads[up]! < 0;
    });
  const choose = (word: number, sum: number): void => {
    if (word === size) {
      if (sum > best && isTree()) best = sum;
      return;
    }
    for (let head = -1; head < size; head += 1) {
      if (head === word) continue;
      heads[word] = head;
      choose(word + 1, sum + scores[word * (size + 1) + head + 1]!);
    }
  };
  choose(0, 0);
  return best;
}

const problems = fc
  .integer({ min: 1, max: 5 })
  .chain((size) =>
    fc.tuple(
      fc.constant(size),
      fc.array(fc.integer({ min: -20, max: 20 }), { minLength: size * (size + 1), maxLength: size * (size + 1) }),
    ),
  );

describe('spanningTree', () => {
  it('finds the tree of greatest score with exactly one root', () => {
    fc.assert(
      fc.property(problems, ([size, scores]) => {
        const heads = spanningTree(scores, size);
        const sum = [...heads].reduce((total, head, word) => total + scores[word * (size + 1) + head + 1]!, 0);
        expect([...heads].filter((head) => head < 0)).toHaveLength(1);
        expect(sum).toBe(bestSum(scores, size));
      }),
      { numRuns: 300 },
    );
  });

  it('breaks a cycle where it costs least', () => {
    // Word 0 and word 1 prefer each other; only word 1 can bear the root.
    const scores = [-9, 0, 5, 1, 4, 0];
    expect([...spanningTree(scores, 2)]).toEqual([1, -1]);
  });

  it('takes differences below a 64th for ties, which the first head wins', () => {
    expect([...spanningTree([9, 0, 0, 0, 0, 1, 0, 1.001, 0, 1, 1.001, 0], 3)]).toEqual([-1, 0, 0]);
  });

  it('takes long sentences', () => {
    const size = 250;
    const scores = Float32Array.from({ length: size * (size + 1) }, (_, i) => ((i * 7919) % 1009) / 100);
    const heads = spanningTree(scores, size);
    expect([...heads].filter((head) => head < 0)).toHaveLength(1);
  });
});
