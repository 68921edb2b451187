import { formatGraph, type Graph, verifyGraph } from '@dossier/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCorrections, CORRECTIONS_FORMAT, type Corrections, mergeGraphs, parseCorrections } from '../src/index.ts';
import { anyArticleGraph } from './any-graph.ts';
import { articleGraph } from './build-graph.ts';

const corrections = (parts: Omit<Corrections, 'format'>): Corrections => ({ format: CORRECTIONS_FORMAT, ...parts });
const labelled = (graph: Graph, label: string) => graph.entities.find((entity) => entity.label === label)!;
const idOf = (graph: Graph, label: string) => labelled(graph, label).id;

describe('corrections', () => {
  const dgia = articleGraph({
    text: 'DGIA raided Dover. Bo of the D.G.I.A. denied it.',
    types: { DGIA: 'Organization', 'D.G.I.A.': 'Organization', Dover: 'GPE' },
    claims: [
      { says: ['DGIA', 'coerces', 'Dover'], quote: 'DGIA raided Dover.' },
      { says: ['D.G.I.A.', 'coerces', 'Dover'], quote: 'Bo of the D.G.I.A. denied it.' },
      { says: ['Bo', 'memberOf', 'D.G.I.A.'], quote: 'Bo of the D.G.I.A. denied it.' },
    ],
  });

  it('pins two spellings to one entity, joins their statements and says so', () => {
    const [into, from] = [idOf(dgia, 'DGIA'), idOf(dgia, 'D.G.I.A.')];
    const { graph, unused } = applyCorrections(dgia, corrections({ pin: [{ into, from, reason: 'same agency' }] }));
    expect(unused).toEqual([]);
    expect(graph.entities.map(({ label }) => label).sort()).toEqual(['Bo', 'DGIA', 'Dover']);
    expect(labelled(graph, 'DGIA').aliases).toEqual(['D.G.I.A.']);
    expect(graph.statements.find(({ relation }) => relation === 'coerces')!.evidence).toHaveLength(2);
    expect(graph.merges).toEqual([{ into, from: 'D.G.I.A.', reason: 'pinned: same agency', score: 1 }]);
  });

  it('splits two people of one name, with the statements that rest on each', () => {
    const one = articleGraph({ text: 'John Smith met Bo.', claims: [{ says: ['John Smith', 'meets', 'Bo'] }] });
    const two = articleGraph({
      text: 'John Smith, the baker, met Bo.',
      claims: [{ says: ['John Smith', 'meets', 'Bo'] }],
    });
    const merged = mergeGraphs([one, two]);
    expect(merged.statements).toHaveLength(1);
    const forbid = [{ entity: idOf(merged, 'John Smith'), name: 'John Smith', article: two.articles[0]!.id }];
    const { graph } = applyCorrections(merged, corrections({ forbid }));
    expect(graph.entities.filter(({ label }) => label === 'John Smith')).toHaveLength(2);
    expect(graph.statements.map(({ evidence }) => evidence.length)).toEqual([1, 1]);
    expect(verifyGraph(graph)).toEqual([]);
  });

  it('pins and forbids links by name, on each build and in one article alone', () => {
    const said = (text: string, links?: Record<string, string>) =>
      articleGraph({
        text,
        types: { Georgia: 'GPE' },
        ...(links && { links }),
        claims: [{ says: ['Georgia', 'meets', 'Bo'] }],
      });
    const [country, state] = [
      said('Georgia met Bo.', { Georgia: 'Q230' }),
      said('In Atlanta Georgia met Bo.', { Georgia: 'Q230' }),
    ];
    const links = {
      pin: [{ name: 'georgia', article: state.articles[0]!.id, wikidata: 'Q1428', reason: 'Atlanta' }],
      forbid: [],
    };
    const { graph, unused } = applyCorrections(mergeGraphs([country, state]), corrections({ links }));
    expect(unused).toEqual([]);
    expect(graph.entities.flatMap(({ wikidata }) => wikidata ?? []).sort()).toEqual(['Q1428', 'Q230']);
    expect(graph.statements.filter(({ relation }) => relation === 'meets')).toHaveLength(2);
    expect(graph.merges?.at(-1)).toMatchObject({ into: 'wd:Q1428', reason: 'pinned link: Atlanta' });
    expect(verifyGraph(graph)).toEqual([]);

    const banned = { pin: [], forbid: [{ name: 'Georgia', wikidata: 'Q230' }, { name: 'Tbilisi' }] };
    const without = applyCorrections(country, corrections({ links: banned }));
    expect(labelled(without.graph, 'Georgia').wikidata).toBeUndefined();
    expect(without.unused).toEqual(['forbid the link of «Tbilisi»']);
  });

  it('undoes a wrong link and lets the entity be what its name says', () => {
    const linked = articleGraph({
      text: 'Georgia voted. Georgia met Bo.',
      types: { Georgia: 'GPE' },
      links: { Georgia: 'Q230' },
      claims: [{ says: ['Georgia', 'meets', 'Bo'] }],
    });
    const plain = articleGraph({
      text: 'Georgia met Bo.',
      types: { Georgia: 'GPE' },
      claims: [{ says: ['Georgia', 'meets', 'Bo'] }],
    });
    const { graph } = applyCorrections(linked, corrections({ unlink: [{ entity: 'wd:Q230' }] }));
    expect(graph.entities.map(({ id }) => id)).toContain(idOf(plain, 'Georgia'));
    expect(graph.statements[0]!.id).toBe(plain.statements[0]!.id);
    expect(labelled(graph, 'Georgia')).not.toHaveProperty('wikidata');
  });

  it('retypes into the entity of that type and name, and relabels', () => {
    const { graph, unused } = applyCorrections(
      dgia,
      corrections({
        retype: [{ entity: idOf(dgia, 'Dover'), type: 'Location' }],
        relabel: [{ entity: idOf(dgia, 'Dover'), label: 'Port of Dover' }],
      }),
    );
    expect(unused).toEqual([]);
    const dover = labelled(graph, 'Port of Dover');
    expect(dover.id).toMatch(/^location\/dover-/);
    expect(dover).toMatchObject({ type: 'Location', aliases: ['Dover'] });
  });

  it('tells which corrections met nothing', () => {
    const asked = corrections({ pin: [{ into: 'x', from: 'y' }], relabel: [{ entity: 'z', label: 'Z' }] });
    expect(applyCorrections(dgia, asked).unused).toEqual(['pin y to x', 'relabel z']);
  });

  it('explains what is wrong with a file', () => {
    expect(() => parseCorrections('{"format":"dossier-corrections/1","pinn":[]}')).toThrow(/pinn/);
    expect(() => parseCorrections('{')).toThrow(/no JSON/);
  });

  it('drops no quote, and leaves a graph alone when there are none', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(anyArticleGraph, anyArticleGraph, fc.nat(), fc.nat(), (a, b, i, j) => {
        const merged = mergeGraphs([a, b]);
        expect(formatGraph(applyCorrections(merged, corrections({})).graph)).toBe(formatGraph(merged));
        const pick = (n: number) => merged.entities[n % Math.max(1, merged.entities.length)];
        const [one, other] = [pick(i), pick(j)];
        if (one === undefined || other === undefined) return;
        const asked = corrections({
          pin: [{ into: one.id, from: other.id }],
          forbid: [{ entity: one.id, name: one.label }],
          unlink: one.wikidata ? [{ entity: one.id }] : [],
          retype: [{ entity: other.id, type: 'Group' }],
        });
        const { graph } = applyCorrections(merged, asked);
        expect(verifyGraph(graph)).toEqual([]);
        const quotes = (g: Graph) =>
          new Set(g.statements.flatMap(({ evidence }) => evidence.map((e) => JSON.stringify(e))));
        expect(quotes(graph)).toEqual(quotes(merged));
      }),
      { numRuns: 1000 },
    );
  });
});
