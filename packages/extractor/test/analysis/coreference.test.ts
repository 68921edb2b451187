import { describe, expect, it } from 'vitest';
import {
  chainsOf,
  findAntecedents,
  mentionBucket,
  type Referrer,
  sentenceBucket,
  stringMatch,
} from '../../src/analysis/coreference.ts';
import type { MentionPairs } from '../../src/encoder/encoder.ts';

const referrer = (form: string, head: number, kind = 1): Referrer => ({
  head,
  sentence: head,
  form,
  kind,
  onePerson: true,
  name: kind === 1 ? [form] : undefined,
});
const vectors = (size: number) => ({
  values: Array.from({ length: size }, () => new Float32Array(2)),
  rows: Int32Array.from({ length: size }, (_, i) => i),
});

/** Says yes where the features say that the names are the same. */
const sameName = async ({ match }: MentionPairs) => Float32Array.from(match, (value) => (value % 4 === 3 ? 1 : -1));

describe('findAntecedents', () => {
  it('takes the nearest of the best candidates', async () => {
    const mentions = ['ann', 'bob', 'ann', 'ann'].map((form, i) => referrer(form, i));
    expect([...(await findAntecedents(mentions, vectors(4), sameName))]).toEqual([-1, -1, 0, 2]);
  });

  it('finds a name again from any distance', async () => {
    const mentions = ['ann', ...Array.from({ length: 500 }, (_, i) => `x${i}`), 'ann'].map((form, i) =>
      referrer(form, i),
    );
    expect((await findAntecedents(mentions, vectors(502), sameName))[501]).toBe(0);
  });

  it('gives "he" and "she" the best antecedent there is, but never one that the other has', async () => {
    const mentions = ['ann', 'he', 'she', 'it'].map((form, i) => referrer(form, i, i === 0 ? 1 : 0));
    const unsure = async ({ match }: MentionPairs) => new Float32Array(match.length).fill(-5);
    expect([...(await findAntecedents(mentions, vectors(4), unsure))]).toEqual([-1, 0, -1, -1]);
  });

  it('compares each mention with a bounded number of others', async () => {
    const count = async (size: number) => {
      let pairs = 0;
      const mentions = Array.from({ length: size }, (_, i) => referrer('ann', i));
      await findAntecedents(mentions, vectors(size), async (input) => {
        pairs += input.match.length;
        return new Float32Array(input.match.length);
      });
      return pairs;
    };
    expect((await count(4000)) / (await count(1000))).toBeLessThan(4.5);
  });
});

describe('features of pairs', () => {
  it('puts distances into buckets: the first few exactly, then by powers of two', () => {
    expect([1, 2, 3, 4, 5, 7, 8, 15, 16, 64, 9999].map(mentionBucket)).toEqual([0, 1, 2, 3, 4, 4, 5, 5, 6, 8, 9]);
    expect([0, 1, 2, 3, 4, 7, 8, 16, 999].map(sentenceBucket)).toEqual([0, 1, 2, 3, 4, 4, 5, 6, 7]);
  });

  it('tells equal names, equal heads, a head within a name, and none of these', () => {
    const roe = { form: 'jane', name: ['jane', 'roe'] };
    expect(stringMatch(roe, { form: 'jane', name: ['jane', 'roe'] })).toBe(3);
    expect(stringMatch(roe, { form: 'jane', name: undefined })).toBe(1);
    expect(stringMatch({ form: 'roe', name: ['roe'] }, roe)).toBe(2);
    expect(stringMatch(roe, { form: 'doe', name: ['doe'] })).toBe(0);
  });
});

it('links antecedents into chains in the order of the mentions', () => {
  expect(chainsOf([2, -1, -1, 1, 0])).toEqual([
    [0, 2, 4],
    [1, 3],
  ]);
});
