import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { formatGraphAs, type RdfFormat } from '../src/format/formats.ts';
import { sortedLines } from '../src/format/nquads.ts';
import { graphToQuads, graphToTriples } from '../src/model/graph-to-quads.ts';
import { parseN3 } from '../src/read/parse-n3.ts';
import { hostileGraph } from './hostile-graph.ts';
import { sampleGraph } from './sample-graph.ts';

const folder = mkdtempSync(join(tmpdir(), 'dossier-rdf-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Other people's readers of RDF: how to make each print N-Quads or N-Triples of a file. */
const READERS = {
  rapper: (format: RdfFormat, file: string) => ['-q', '-i', format === 'jsonld' ? '' : format, '-o', 'nquads', file],
  serdi: (format: RdfFormat, file: string) => ['-i', format, '-o', 'nquads', file],
};

const graphs = { sample: sampleGraph, hostile: hostileGraph };

describe.each(Object.keys(READERS) as (keyof typeof READERS)[])('%s', (reader) => {
  const missing = spawnSync(reader, ['--version']).error !== undefined;
  for (const [name, graph] of Object.entries(graphs)) {
    it.for(['turtle', 'trig', 'ntriples', 'nquads'] as const)(
      `reads the ${name} graph from %s as it was written`,
      (format, { skip }) => {
        if (missing) skip(`${reader} is not installed (apt-get install raptor2-utils serdi)`);
        const file = join(folder, `${name}.${format}`);
        writeFileSync(file, formatGraphAs(graph, format));
        const output = execFileSync(reader, READERS[reader](format, file), { encoding: 'utf8', maxBuffer: 1e8 });
        const own = format === 'turtle' || format === 'ntriples' ? graphToTriples(graph) : graphToQuads(graph);
        expect(sortedLines(parseN3([output], 'nquads'))).toEqual(sortedLines(own));
        expect(readFileSync(file, 'utf8')).not.toContain('\r');
      },
    );
  }
});
