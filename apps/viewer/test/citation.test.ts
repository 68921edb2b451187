import { verifyGraph } from '@dossier/schema';
import { describe, expect, it } from 'vitest';
import { citeClaims } from '../src/core/citation.ts';
import { openDossier } from '../src/core/dossier.ts';
import { claimLine, verbOf } from '../src/core/phrase.ts';
import { subsetGraph } from '../src/core/subset.ts';
import { harbourExample } from '../src/examples/harbour.ts';
import { dossier } from './arbitrary.ts';

const denial = dossier.claims.find(({ statement }) => statement.predicate === 'did not cause')!;

describe('a cited statement', () => {
  it('says what, who says so, and quotes the sentence with its source', () => {
    const text = citeClaims(dossier, [denial], 'https://example.org/#a');
    expect(text).toBe(
      [
        '**Helvar Shipping** did not cause **oil spill** (denied; according to Tomas Brandt; contested)',
        '> Helvar Shipping did not cause the oil spill, its chief executive Tomas Brandt told reporters on Tuesday.\n>\n> — “Helvar rejects blame for Varnholm spill”, Harbour Wire, 3 Mar 2026',
        '[Open this view](https://example.org/#a)\n',
      ].join('\n\n'),
    );
  });

  it('cannot smuggle markup or addresses of another scheme into Markdown', () => {
    const graph = harbourExample();
    const [article] = graph.articles;
    const evil = { ...article!, title: '[x](javascript:alert(1)) <b>', url: 'javascript:alert(1)' };
    const own = openDossier({ ...graph, articles: [evil, ...graph.articles.slice(1)] });
    const cited = citeClaims(own, [own.claims[0]!]);
    expect(cited).toContain('\\[x\\](javascript:alert(1)) \\<b\\>');
    expect(cited).not.toContain('<javascript');
  });
});

describe('a statement in words', () => {
  it('never reads like a fact when it is none', () => {
    const { statement } = denial;
    expect(verbOf({ ...statement, predicate: 'cause' })).toBe('does not affect');
    expect(verbOf({ ...statement, predicate: 'cause', polarity: 'positive', modality: 'possible' })).toBe(
      'might affect',
    );
    expect(verbOf({ ...statement, predicate: 'may cause', polarity: 'positive', modality: 'possible' })).toBe(
      'may cause',
    );
    expect(verbOf({ ...statement, predicate: '', polarity: 'positive' })).toBe('affects');
  });

  it('tells its source and its time in one line', () => {
    const plan = dossier.claims.find(({ statement }) => statement.predicate === 'may pass')!;
    expect(claimLine(dossier, plan)).toBe(
      'Parliament may pass Harbour Act (possible; according to Ada Lindqvist; Apr 2026)',
    );
  });
});

describe('what is shown, as a graph', () => {
  it('is whole by itself, whatever part it is', () => {
    for (let bit = 0; bit < dossier.claims.length; bit++) {
      const mask = Uint8Array.from(dossier.claims, ({ index }) => Number(index % (bit + 2) === 0));
      const graph = subsetGraph(dossier, mask);
      expect(verifyGraph(graph)).toEqual([]);
      expect(graph.statements.length).toBe(mask.reduce((a, b) => a + b, 0));
    }
  });

  it('is the graph itself, but for entities without statements, when all is shown', () => {
    const all = subsetGraph(dossier, new Uint8Array(dossier.claims.length).fill(1));
    expect(all.statements).toEqual(dossier.graph.statements);
    expect(all.articles).toEqual(dossier.graph.articles);
  });
});
