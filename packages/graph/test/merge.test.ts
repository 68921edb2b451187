import { formatGraph, type Graph, verifyGraph } from '@dossier/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeGraphs } from '../src/index.ts';
import { anyArticleGraph } from './any-graph.ts';
import { articleGraph } from './build-graph.ts';

const RUNS = { numRuns: 1000 };
const bytes = (...graphs: Graph[]) => formatGraph(mergeGraphs(graphs));

describe('merging is a union', { timeout: 600_000 }, () => {
  it('does not depend on order', () => {
    fc.assert(
      fc.property(anyArticleGraph, anyArticleGraph, (a, b) => {
        expect(bytes(a, b)).toBe(bytes(b, a));
      }),
      RUNS,
    );
  });

  it('does not depend on grouping', () => {
    fc.assert(
      fc.property(anyArticleGraph, anyArticleGraph, anyArticleGraph, (a, b, c) => {
        const together = bytes(a, b, c);
        expect(bytes(mergeGraphs([a, b]), c)).toBe(together);
        expect(bytes(a, mergeGraphs([b, c]))).toBe(together);
      }),
      RUNS,
    );
  });

  it('does not change when a graph is merged again', () => {
    fc.assert(
      fc.property(anyArticleGraph, anyArticleGraph, (a, b) => {
        const once = mergeGraphs([a, b]);
        expect(bytes(once, a, once)).toBe(formatGraph(once));
      }),
      RUNS,
    );
  });

  it('keeps every mention, claim and quote, and quotes nothing wrongly', () => {
    fc.assert(
      fc.property(fc.array(anyArticleGraph, { maxLength: 5 }), (graphs) => {
        const merged = mergeGraphs(graphs);
        expect(verifyGraph(merged)).toEqual([]);
        const ids = (list: Graph[], pick: (graph: Graph) => string[]) => [...new Set(list.flatMap(pick))].sort();
        const facts = (graph: Graph) =>
          graph.statements.flatMap(({ id, evidence }) => evidence.map((one) => id + JSON.stringify(one)));
        const mentions = (graph: Graph) =>
          graph.entities.flatMap((entity) => entity.mentions.map((one) => entity.id + JSON.stringify(one)));
        const names = (graph: Graph) =>
          graph.entities.flatMap(({ id, label, aliases }) => [label, ...aliases].map((name) => id + name));
        for (const pick of [facts, mentions, names]) expect(ids([merged], pick)).toEqual(ids(graphs, pick));
      }),
      RUNS,
    );
  });
});

describe('what merging means', () => {
  const first = articleGraph({
    text: 'Trump threatened Mexico on Monday.',
    published: '2025-02-03',
    types: { Mexico: 'GPE' },
    claims: [{ says: ['Trump', 'threatens', 'Mexico'], confidence: 0.6 }],
  });
  const second = articleGraph({
    text: 'Mr. Trump: Trump has threatened Mexico.',
    published: '2025-02-01',
    types: { Mexico: 'GPE' },
    claims: [{ says: ['Trump', 'threatens', 'Mexico'], confidence: 0.9 }],
  });

  it('lets equal statements join their evidence, earliest article first, with the greatest confidence', () => {
    const { statements, articles } = mergeGraphs([first, second]);
    expect(statements).toHaveLength(1);
    expect(statements[0]!.confidence).toBe(0.9);
    expect(statements[0]!.evidence.map(({ article }) => article)).toEqual([
      second.articles[0]!.id,
      first.articles[0]!.id,
    ]);
    expect(articles.map(({ published }) => published)).toEqual(['2025-02-01', '2025-02-03']);
  });

  it('lets contradicting statements stand side by side', () => {
    const denial = articleGraph({
      text: 'Trump has not threatened Mexico, the White House said.',
      types: { Mexico: 'GPE', 'the White House': 'Organization' },
      claims: [{ says: ['Trump', 'threatens', 'Mexico'], polarity: 'negative', sources: ['the White House'] }],
    });
    const { statements } = mergeGraphs([first, denial]);
    expect(statements.map(({ polarity }) => polarity).sort()).toEqual(['negative', 'positive']);
  });

  it('never invalidates a fact by restating it', () => {
    const before = mergeGraphs([first]).statements[0]!;
    const after = mergeGraphs([first, second]).statements[0]!;
    expect(after.id).toBe(before.id);
    expect(after.polarity).toBe('positive');
    expect(after.evidence).toEqual(expect.arrayContaining(before.evidence));
  });

  it('gives an undated article no date and an undated statement no time', () => {
    const undated = articleGraph({ text: 'Ada met Bo.', claims: [{ says: ['Ada', 'meets', 'Bo'] }] });
    const { articles, statements } = mergeGraphs([undated, first]);
    expect(articles.at(-1)).not.toHaveProperty('published');
    expect(statements.some((statement) => 'time' in statement)).toBe(false);
  });

  it('refuses one article from two extractors', () => {
    const told = { text: 'Ada met Bo.', claims: [{ says: ['Ada', 'meets', 'Bo'] as const }] };
    expect(() => mergeGraphs([articleGraph(told), articleGraph({ ...told, model: 'other' })])).toThrow(
      /two extractors/,
    );
  });

  it('names a linked entity by its fullest name, whichever came first', () => {
    const linked = (name: string) =>
      articleGraph({ text: `${name} met Bo.`, links: { [name]: 'Q1' }, claims: [{ says: [name, 'meets', 'Bo'] }] });
    const { entities } = mergeGraphs([linked('Sheinbaum'), linked('CLAUDIA SHEINBAUM'), linked('Claudia Sheinbaum')]);
    const sheinbaum = entities.find(({ id }) => id === 'wd:Q1')!;
    expect(sheinbaum.label).toBe('Claudia Sheinbaum');
    expect(sheinbaum.aliases).toEqual(['CLAUDIA SHEINBAUM', 'Sheinbaum']);
  });
});
