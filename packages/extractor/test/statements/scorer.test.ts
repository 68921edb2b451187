import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupProposals } from '../../src/statements/candidates.ts';
import { sceneOf } from '../../src/statements/feature-view.ts';
import { type Features, featuresOf } from '../../src/statements/features.ts';
import { propose } from '../../src/statements/propose.ts';
import { type Reading, readingOf } from '../../src/statements/reading.ts';
import { calibrated, createScorer, type Score } from '../../src/statements/scorer.ts';
import weights from '../../src/statements/scorer-weights.json' with { type: 'json' };
import { readLines } from './read-lines.ts';

const LINES = `
  The      the     DT  3 det
  Mexican  Mexican JJ  3 amod
  army     army    NN  4 nsubj organization
  attacked attack  VBD 0 root
  Syria    Syria   NNP 4 obj   place
  in       in      IN  7 case
  2019     2019    CD  4 obl
  +.       .       PU  4 punct`;

function read(lines: string, vectors?: Int8Array): Reading {
  return readingOf({ ...readLines(lines), ...(vectors ? { vectors } : {}) });
}

function candidatesOf(reading: Reading) {
  const scene = sceneOf(reading);
  const scorer = createScorer(reading.analysis, scene.table);
  return {
    scorer,
    features: Array.from(featuresOf(scene, groupProposals(reading, propose(reading))), (each) => each.features),
  };
}

describe('the scorer', () => {
  it('gives probabilities whatever the features and the vectors', () => {
    const byte = fc.integer({ min: -127, max: 127 });
    const words = readLines(LINES).words.length;
    const input = fc.record({
      present: fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 90 }),
      words: fc.array(fc.integer({ min: -1, max: words - 1 }), { minLength: 5, maxLength: 5 }),
    });
    fc.assert(
      fc.property(input, fc.array(byte, { minLength: 7, maxLength: 7 }), (features, cycle) => {
        const vectors = Int8Array.from({ length: words * weights.link.width }, (_, index) => cycle[index % 7]!);
        const { scorer } = candidatesOf(read(LINES, vectors));
        expectProbabilities(scorer(features, 'attacks', 0));
      }),
      { numRuns: 30 },
    );
  });

  function expectProbabilities({ link, named, claim }: Score) {
    const { reversed = 0, relations = [] } = claim ?? {};
    for (const each of [link, named, reversed]) {
      expect(each).toBeGreaterThanOrEqual(0);
      expect(each).toBeLessThanOrEqual(1);
    }
    expect([...relations].reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 4);
  }

  it('holds a plain clause for a statement, with vectors unknown', () => {
    const { scorer, features } = candidatesOf(read(LINES));
    const scores = features.map((each) => scorer(each, 'attacks', 0).link);
    expect(Math.max(...scores)).toBeGreaterThan(0.5);
  });

  it('gives a candidate the same score whatever was scored before it', () => {
    const { scorer, features } = candidatesOf(read(LINES));
    const score = (each: Features) => scorer(each, 'attacks', 0);
    const alone = features.map((each) => candidatesOf(read(LINES)).scorer(each, 'attacks', 0));
    expect(features.map(score)).toEqual(alone);
    expect([...features].reverse().map(score).reverse()).toEqual(alone);
  });

  it('says how often annotators agreed: never less for a greater score', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
        expect(calibrated(Math.max(a, b))).toBeGreaterThanOrEqual(calibrated(Math.min(a, b)));
      }),
    );
  });
});

describe('features', () => {
  it('tell clauses with other words, types or constructions apart, and equal ones not', () => {
    const present = (lines: string) => candidatesOf(read(lines)).features.map((each) => each.present);
    expect(present(LINES)).toEqual(present(LINES));
    for (const [from, to] of [
      ['attack ', 'defend '],
      ['4 obj ', '4 obl '],
      ['army', 'woman'],
    ] as const)
      expect(present(LINES.replaceAll(from, to))).not.toEqual(present(LINES));
  });
});
