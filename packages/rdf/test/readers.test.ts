/// <reference path="../src/format/rdf-canonize-module.d.ts" />
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonize } from 'rdf-canonize';
import { afterAll, describe, expect, it } from 'vitest';
import { formatGraphAs, RDF_FORMATS, type RdfFormat } from '../src/format/formats.ts';
import { hashLines, hashQuads } from '../src/format/hash.ts';
import { sortedLines } from '../src/format/nquads.ts';
import { parseRdf } from '../src/format/read-graph.ts';
import { graphToQuads, graphToTriples } from '../src/model/graph-to-quads.ts';
import { parseN3 } from '../src/read/parse-n3.ts';
import type { Quad } from '../src/terms/terms.ts';
import { hostileGraph } from './hostile-graph.ts';
import { sampleGraph } from './sample-graph.ts';
import { MISSING, type Reader, readBy } from './tools.ts';

const folder = mkdtempSync(join(tmpdir(), 'dossier-rdf-'));
afterAll(() => rmSync(folder, { recursive: true }));

const GRAPHS = { sample: sampleGraph, hostile: hostileGraph };
const FORMATS = Object.keys(RDF_FORMATS) as RdfFormat[];
/** What a reader has no syntax for. */
const LACKS: Partial<Record<Reader, RdfFormat>> = { rapper: 'jsonld', serdi: 'jsonld' };

describe.each(['rapper', 'serdi', 'riot', 'rdflib', 'pyoxigraph'] as const)('%s', (reader) => {
  const formats = FORMATS.filter((format) => LACKS[reader] !== format);
  // A JVM takes seconds to start; the hostile graph is the harder one.
  const graphs = reader === 'riot' ? { hostile: hostileGraph } : GRAPHS;
  for (const [name, graph] of Object.entries(graphs)) {
    it.for(formats)(`reads the ${name} graph from %s as it was written`, (format, { skip }) => {
      if (MISSING[reader]) return skip(MISSING[reader]);
      const file = join(folder, `${name}.${RDF_FORMATS[format].ending}`);
      writeFileSync(file, formatGraphAs(graph, format));
      const own = RDF_FORMATS[format].namedGraphs ? graphToQuads(graph) : graphToTriples(graph);
      expect(sortedLines(parseN3([readBy(reader, format, file)], 'nquads'))).toEqual(sortedLines(own));
    });
  }
});

describe('the hash of a graph', () => {
  it.each(Object.entries(GRAPHS))(
    'of the %s graph is one through all formats, and that of RDFC-1.0',
    async (_, graph) => {
      const hash = hashQuads(graphToQuads(graph));
      for (const format of ['trig', 'nquads', 'jsonld'] as const) {
        const quads: Quad[] = [];
        for await (const quad of parseRdf([formatGraphAs(graph, format)], format)) quads.push(quad);
        expect(hashQuads(quads)).toBe(hash);
      }
      const canonical = await canonize(formatGraphAs(graph, 'nquads'), {
        algorithm: 'RDFC-1.0',
        inputFormat: 'application/n-quads',
      });
      expect(canonical).toBe(formatGraphAs(graph, 'nquads', { sorted: true }));
      expect(hashLines(canonical.split('\n').slice(0, -1))).toBe(hash);
    },
  );
});
