import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatGraphAs } from '../src/format/formats.ts';
import { graphToQuads } from '../src/model/graph-to-quads.ts';
import { parseN3 } from '../src/read/parse-n3.ts';
import { quadsToGraph } from '../src/read/quads-to-graph.ts';
import { anyGraph } from './graphs.ts';

describe('a graph comes back from RDF as it was', () => {
  it('from its quads', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        expect(quadsToGraph(graphToQuads(graph))).toStrictEqual(graph);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['turtle', 'trig', 'ntriples', 'nquads'] as const)('from %s', (format) => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        expect(quadsToGraph(parseN3([formatGraphAs(graph, format)], format))).toStrictEqual(graph);
      }),
      { numRuns: 200 },
    );
  });
});
