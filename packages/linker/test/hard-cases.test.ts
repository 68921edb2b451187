import { describe, expect, it } from 'vitest';
import { shippedGazetteer } from '../src/index.node.ts';
import { createLinker, linkGraph } from '../src/index.ts';
import { HARD_CASES } from './hard-cases.ts';
import { markedGraph } from './marked-text.ts';

const linker = createLinker(shippedGazetteer());

describe('hard cases with the shipped gazetteer', () => {
  it('are forty or more', () => expect(HARD_CASES.length).toBeGreaterThanOrEqual(40));

  it.each(HARD_CASES)('$why', ({ text, links = {}, one = [], apart = [] }) => {
    const before = markedGraph(text);
    const after = linkGraph(before, linker);
    const linkOf = (name: string) => {
      const start = before.entities.find(({ label }) => label === name)?.mentions[0]?.start;
      return after.entities.find(({ mentions }) => mentions.some((mention) => mention.start === start));
    };
    for (const [name, id] of Object.entries(links)) {
      expect(`${name}: ${linkOf(name)?.wikidata ?? null}`).toBe(`${name}: ${id}`);
    }
    expect(new Set(one.map((name) => linkOf(name)?.id)).size).toBe(one.length > 0 ? 1 : 0);
    expect(new Set(apart.map((name) => linkOf(name)?.id)).size).toBe(apart.length);
  });
});
