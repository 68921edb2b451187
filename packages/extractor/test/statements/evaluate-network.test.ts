import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEvaluator } from '../../src/statements/evaluate-network.ts';
import { hashText } from '../../src/statements/hash.ts';
import { readMeanings, readNetwork } from '../../src/statements/network.ts';
import { type Reading, readingOf } from '../../src/statements/reading.ts';
import { readWords } from '../../src/statements/word-table.ts';
import { readLines } from './read-lines.ts';

const SIZES = { hidden: 8, view: 6, width: 8, factor: 2 };
const MEANING = 4;
const FEATURES = [11, -7, 40];
const WORDS = [0, 2, 1, 1, -1];

type Matrix = readonly (readonly number[])[];

/** Numbers that binary fractions hold exactly, the same for the same seed. */
function numbers(seed: number) {
  let state = seed;
  const next = () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x3c6ef372;
    return ((state >>> 8) % 255) - 127;
  };
  const matrix = (rows: number, columns: number): number[][] =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, next));
  return { matrix };
}

const base64 = (array: Float32Array | Int32Array | Int8Array) => Buffer.from(array.buffer).toString('base64');
const floats = (rows: Matrix) => base64(Float32Array.from(rows.flat()));
const bytes = (rows: Matrix) => base64(Int8Array.from(rows.flat()));
const times = (rows: Matrix, vector: readonly number[]) =>
  rows.map((row) => row.reduce((sum, each, column) => sum + each * vector[column]!, 0));
const sum = (...vectors: readonly (readonly number[])[]) =>
  vectors.reduce((total, vector) => total.map((each, index) => each + vector[index]!));
const product = (a: readonly number[], b: readonly number[]) => a.map((each, index) => each * b[index]!);

function weightsOf(seed: number) {
  const { matrix } = numbers(seed);
  const { hidden, view, width, factor } = SIZES;
  return {
    embeddings: matrix(FEATURES.length, hidden),
    bias: matrix(1, hidden),
    projection: matrix(view, width),
    meaning: matrix(view, MEANING),
    roles: WORDS.map(() => matrix(hidden, view)),
    factors: [0, 1, 2].map(() => matrix(factor, view)),
    products: matrix(hidden, 3 * factor),
    heads: matrix(3, hidden),
    headBias: matrix(1, 3),
    known: matrix(1, MEANING),
    vectors: matrix(3, width),
  };
}

const ones = (count: number) => floats([Array.from({ length: count }, () => 1)]);

function evaluatorOf(weights: ReturnType<typeof weightsOf>, reading: Reading) {
  const { embeddings, bias, projection, meaning, roles, factors, products, heads, headBias, known, vectors } = weights;
  const network = readNetwork({
    ...SIZES,
    features: base64(Int32Array.from(FEATURES)),
    embeddings: bytes(embeddings),
    scales: ones(embeddings.length),
    bias: floats(bias),
    projection: bytes(projection),
    projectionScales: ones(projection.length),
    meaning: floats(meaning),
    roles: roles.map(floats),
    factors: factors.map(floats),
    products: floats(products),
    heads: floats(heads),
    headBias: floats(headBias),
  });
  const lemmas = base64(Int32Array.of(hashText('attack')));
  const meanings = readMeanings({ width: MEANING, lemmas, bytes: bytes(known), scales: ones(1) });
  const { words } = reading.analysis;
  return createEvaluator({ network, meanings }, { words, vectors: Int8Array.from(vectors.flat()) }, readWords(reading));
}

test('a candidate gets what its features, words and products sum up to, by plain arithmetic', () => {
  const reading = readingOf(
    readLines(`
    Iran     Iran   NNP 2 nsubj place
    attacked attack VBD 0 root
    Iraq     Iraq   NNP 2 obj   place`),
  );
  fc.assert(
    fc.property(fc.integer(), fc.subarray([...FEATURES, 12]), (seed, present) => {
      const weights = weightsOf(seed);
      const views = weights.vectors.map((vector, word) =>
        sum(
          times(weights.projection, vector),
          word === 1 ? times(weights.meaning, weights.known[0]!) : [0, 0, 0, 0, 0, 0],
        ),
      );
      const [subject, object, predicate] = weights.factors.map((factor, place) => times(factor, views[WORDS[place]!]!));
      const hidden = sum(
        weights.bias[0]!,
        ...FEATURES.flatMap((hash, row) => (present.includes(hash) ? [weights.embeddings[row]!] : [])),
        ...weights.roles.flatMap((role, place) => (WORDS[place]! < 0 ? [] : [times(role, views[WORDS[place]!]!)])),
        times(weights.products, [
          ...product(subject!, object!),
          ...product(subject!, predicate!),
          ...product(object!, predicate!),
        ]),
      );
      const expected = sum(
        times(
          weights.heads,
          hidden.map((each) => Math.max(each, 0)),
        ),
        weights.headBias[0]!,
      );
      expect([...evaluatorOf(weights, reading)({ present, words: WORDS })]).toEqual(expected);
    }),
  );
});
