import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import type { Analysis } from '../../src/analysis/analysis.ts';
import { tokenise } from '../../src/document/tokenise.ts';
import { handMadeEncoder, KNOWN_WORDS } from './hand-made-encoder.ts';

const texts = fc
  .array(fc.constantFrom(...KNOWN_WORDS, '.', 'The', 'Ann', '\n\n'), { maxLength: 120 })
  .map((words) => words.join(' '));

function expectTrees({ words, sentences }: Analysis): void {
  for (const { start, end } of sentences) {
    const roots = words.slice(start, end).filter(({ head }) => head < 0);
    expect(roots).toHaveLength(1);
    for (let i = start; i < end; i += 1) {
      let up = i;
      let steps = 0;
      while (words[up]!.head >= 0 && steps <= end - start) {
        up = words[up]!.head;
        expect(up >= start && up < end).toBe(true);
        steps += 1;
      }
      expect(steps).toBeLessThan(end - start);
    }
  }
}

function expectMentions({ words, sentences, mentions, chains }: Analysis): void {
  for (const [i, mention] of mentions.entries()) {
    const sentence = sentences[words[mention.head]!.sentence]!;
    expect(mention.start >= sentence.start && mention.end <= sentence.end).toBe(true);
    expect(mention.head >= mention.start && mention.head < mention.end).toBe(true);
    if (mention.name)
      expect(
        mention.name.start >= mention.start && mention.name.end <= mention.end && mention.name.start < mention.name.end,
      ).toBe(true);
    for (const other of mentions.slice(0, i)) {
      const nested = mention.start >= other.start && mention.end <= other.end;
      expect(nested || mention.start >= other.end).toBe(true);
      expect(mention.head).not.toBe(other.head);
    }
  }
  expect(chains.flat().sort((a, b) => a - b)).toEqual(mentions.map((_, i) => i));
  for (const [chain, members] of chains.entries()) for (const i of members) expect(mentions[i]!.chain).toBe(chain);
}

describe('analyse', () => {
  it('always gives trees with one root, nested or disjoint mentions and chains of all mentions', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const analysis = await analyse(tokenise(text), handMadeEncoder(64));
        expectTrees(analysis);
        expectMentions(analysis);
      }),
    );
  });

  it('keeps words as exact slices of the text and sentences without gaps', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { document, words, sentences } = await analyse(tokenise(text), handMadeEncoder(32));
        expect(words.map(({ start, end }) => ({ start, end }))).toEqual(document.tokens);
        for (const word of words) expect(text.slice(word.start, word.end)).toBe(word.form);
        expect(sentences.map(({ start }) => start)).toEqual(
          [0, ...sentences.map(({ end }) => end)].slice(0, sentences.length),
        );
        expect(sentences.at(-1)?.end ?? 0).toBe(words.length);
      }),
    );
  });

  it('gives the same analysis whatever the windows', async () => {
    // Sentences that fit into the smallest window; longer ones have to be cut where a window ends.
    const sentence = fc.array(fc.constantFrom('the', 'Ann', 'bob', 'sees', 'Rome', ','), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(sentence, { maxLength: 25 }),
        fc.integer({ min: 16, max: 80 }),
        async (sentences, size) => {
          const document = tokenise(sentences.map((words) => `${words.join(' ')} .`).join(' '));
          const whole = await analyse(document, handMadeEncoder(10_000));
          expect(await analyse(document, handMadeEncoder(size))).toEqual(whole);
        },
      ),
    );
  });

  it('reads a sentence that is longer than a window', async () => {
    const document = tokenise('Ann sees the city , '.repeat(40));
    const analysis = await analyse(document, handMadeEncoder(32));
    expectTrees(analysis);
    const given = await analyse(
      { ...document, sentences: [{ start: 0, end: document.tokens.length }] },
      handMadeEncoder(32),
    );
    expect(given.sentences).toEqual([{ start: 0, end: document.tokens.length }]);
    expectTrees(given);
    expectMentions(given);
  });

  it('keeps the sentences that the document brings, however long', async () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(lengths, fc.integer({ min: 16, max: 64 }), async (sizes, windowSize) => {
        let end = 0;
        const sentences = sizes.map((size) => {
          const start = end;
          end += size;
          return { start, end };
        });
        const document = tokenise(Array.from({ length: end }, (_, i) => KNOWN_WORDS[(i * i) % 8]).join(' '));
        const analysis = await analyse({ ...document, sentences }, handMadeEncoder(windowSize));
        expect(analysis.sentences).toEqual(sentences);
        expectTrees(analysis);
      }),
    );
  });

  it('reads a long document window by window, each not far from full', async () => {
    const encoder = handMadeEncoder(64);
    const document = tokenise('Ann sees the city . '.repeat(400));
    await analyse(document, encoder);
    expect(encoder.windows.length).toBeLessThan((2 * document.tokens.length) / 64 + 1);
    for (const { ids } of encoder.windows) expect(ids.length).toBeLessThanOrEqual(64);
  });

  it('gives a vector for each word', async () => {
    const { vectors, words } = await analyse(tokenise('Ann sees Rome .'), handMadeEncoder(64));
    expect(vectors).toHaveLength(3 * words.length);
  });

  it('gives an empty analysis of a text without words', async () => {
    const analysis = await analyse(tokenise(' \n '), handMadeEncoder(64));
    expect(analysis).toMatchObject({ words: [], sentences: [], mentions: [], chains: [], roles: [] });
  });
});
