import { formatGraph } from '@dossier/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatGraphAs } from '../src/format/formats.ts';
import { readGraph } from '../src/format/read-graph.ts';
import { graphToQuads } from '../src/model/graph-to-quads.ts';
import { quadsToGraph } from '../src/read/quads-to-graph.ts';
import { anyGraph } from './graphs.ts';
import { sampleGraph } from './sample-graph.ts';

/** Graphs for each format; more by DOSSIER_FUZZ. */
const RUNS = Number(process.env.DOSSIER_FUZZ ?? 100);
const FORMATS = ['turtle', 'trig', 'ntriples', 'nquads', 'jsonld'] as const;

describe('a graph comes back from RDF as it was', () => {
  it('from its quads', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        expect(quadsToGraph(graphToQuads(graph))).toStrictEqual(graph);
      }),
      { numRuns: 300 },
    );
  });

  it.each(FORMATS)('from %s, even cut into pieces', async (format) => {
    await fc.assert(
      fc.asyncProperty(anyGraph, fc.integer({ min: 1, max: 3000 }), async (graph, size) => {
        const text = formatGraphAs(graph, format);
        const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, i) =>
          text.slice(i * size, i * size + size),
        );
        expect(await readGraph(pieces, format)).toStrictEqual(graph);
      }),
      { numRuns: RUNS },
    );
  });

  it.each(FORMATS)('from %s under another base', async (format) => {
    const text = formatGraphAs(sampleGraph, format, { base: 'https://kg.example.org/x/' });
    expect(await readGraph([text], format)).toStrictEqual(sampleGraph);
  });

  it('from RDF 1.2', async () => {
    const text = formatGraphAs(sampleGraph, 'trig', { rdf12: true });
    expect(await readGraph([text], 'trig')).toStrictEqual(sampleGraph);
  });

  it('from shuffled lines, the byte for byte same graph file', async () => {
    await fc.assert(
      fc.asyncProperty(anyGraph, fc.nat(), async (graph, seed) => {
        const lines = formatGraphAs(graph, 'nquads', { sorted: true }).split('\n');
        lines.sort((a, b) => ((a.length * 7919 + seed) % 101) - ((b.length * 7919 + seed) % 101));
        expect(formatGraph(await readGraph([lines.join('\n')], 'nquads'))).toBe(formatGraph(graph));
      }),
      { numRuns: 50 },
    );
  });

  it('not without the articles’ text', async () => {
    const text = formatGraphAs(sampleGraph, 'turtle', { text: false });
    await expect(readGraph([text], 'turtle')).rejects.toThrow('has no text');
  });

  it.each([
    ['turtle', 'a b'],
    ['turtle', '<urn:a> <urn:b> <urn:c>'],
    ['trig', '<urn:g> { <urn:a> <urn:b> 1 .'],
    ['jsonld', '{"@context": "https://schema.org/", "name": "x"}'],
    ['jsonld', '[{]'],
    ['nquads', '<a> <b> "c'],
  ] as const)('not from broken %s: %s', async (format, text) => {
    await expect(readGraph([text], format, { where: 'x.ttl' })).rejects.toThrow(/^x\.ttl: this is no /);
  });
});
