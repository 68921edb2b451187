import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneEditApart, searchIndex } from '../src/core/search.ts';
import { dossier } from './arbitrary.ts';

const index = searchIndex(dossier);
const found = (query: string) =>
  index.search(query).flatMap((hit) => (hit.kind === 'node' ? dossier.nodes[hit.node]!.label : []));

describe('search', () => {
  it('finds entities by any of their names, the best match first', () => {
    expect(found('Brandt')[0]).toBe('Tomas Brandt');
    expect(found('coast gu')[0]).toBe('Norland Coast Guard');
    expect(found('harbour act')[0]).toBe('Harbour Act');
  });

  it('minds neither case nor accents', () => {
    expect(found('BRÀNDT')[0]).toBe('Tomas Brandt');
  });

  it('forgives one wrong letter in a name', () => {
    expect(found('lindquist')[0]).toBe('Ada Lindqvist');
    expect(found('hlevar')[0]).toBe('Helvar Shipping');
  });

  it('finds statements by the words of their quotes, and where these stand', () => {
    const hits = index.search('criticised campaign').filter((hit) => hit.kind === 'quote');
    expect(hits.length).toBe(1);
    const [hit] = hits;
    expect(hit!.quote.slice(hit!.start, hit!.end)).toBe('criticised');
  });

  it('gives every hit at a place where the first word really stands', () => {
    const word = fc.constantFrom(
      ...dossier.claims.flatMap(({ statement }) => statement.evidence[0]!.quote.split(/[^\p{L}]+/u).filter(Boolean)),
    );
    fc.assert(
      fc.property(word, fc.integer({ min: 1, max: 8 }), (whole, length) => {
        const typed = whole.slice(0, length);
        for (const hit of index.search(typed)) {
          const text = hit.kind === 'node' ? hit.name : hit.quote;
          if (hit.kind === 'quote') expect(text.slice(hit.start, hit.end).toLowerCase()).toBe(typed.toLowerCase());
          expect(hit.start >= 0 && hit.end <= text.length).toBe(true);
        }
      }),
    );
  });

  it('finds nothing for nothing', () => {
    expect(index.search('  ')).toEqual([]);
    expect(index.search('zzzzqq')).toEqual([]);
  });

  it('tells words that are one edit apart from others', () => {
    for (const [a, b] of [
      ['lind', 'lnid'],
      ['abc', 'abcd'],
      ['abc', 'bc'],
      ['abc', 'axc'],
      ['abc', 'abc'],
    ] as const)
      expect(oneEditApart(a, b)).toBe(true);
    for (const [a, b] of [
      ['abcd', 'ab'],
      ['abc', 'xyz'],
      ['abcd', 'badc'],
    ] as const)
      expect(oneEditApart(a, b)).toBe(false);
  });
});
