import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { formatGraph } from '@dossier/schema';
import { afterAll, describe, expect, it } from 'vitest';
import { quadsOfFile, rdfFormatOf, textChunks, writeChunks } from '../src/files/rdf-files.node.ts';
import { formatGraphChunks, RDF_FORMATS, type RdfFormat } from '../src/format/formats.ts';
import { hashQuads } from '../src/format/hash.ts';
import { readGraph } from '../src/format/read-graph.ts';
import { graphToQuads } from '../src/model/graph-to-quads.ts';
import type { Quad } from '../src/terms/terms.ts';
import { sampleGraph } from './sample-graph.ts';

const folder = mkdtempSync(join(tmpdir(), 'dossier files-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function all(path: string): Promise<Quad[]> {
  const quads: Quad[] = [];
  for await (const quad of quadsOfFile(path)) quads.push(quad);
  return quads;
}

describe('RDF files', () => {
  it.each(Object.keys(RDF_FORMATS) as RdfFormat[])('of %s are written and read, gzipped too', async (format) => {
    const path = join(folder, `g.${RDF_FORMATS[format].ending}`);
    await writeChunks(path, formatGraphChunks(sampleGraph, format));
    await writeChunks(`${path}.gz`, formatGraphChunks(sampleGraph, format));
    expect(rdfFormatOf(`${path}.gz`)).toBe(format);
    expect(gunzipSync(readFileSync(`${path}.gz`)).equals(readFileSync(path))).toBe(true);
    expect(await readGraph(textChunks(`${path}.gz`), format)).toStrictEqual(sampleGraph);
  });

  it('may be graph files', async () => {
    const path = join(folder, 'x.graph.json');
    writeFileSync(path, formatGraph(sampleGraph));
    expect(hashQuads(await all(path))).toBe(hashQuads(graphToQuads(sampleGraph)));
  });

  it('appear when they are whole', async () => {
    const path = join(folder, 'broken.nq');
    const chunks = function* () {
      yield 'a';
      throw new Error('cut');
    };
    await expect(writeChunks(path, chunks())).rejects.toThrow('cut');
    expect(() => readFileSync(path)).toThrow();
    expect(() => readFileSync(`${path}.part`)).toThrow();
  });

  it.each([
    ['nowhere.ttl', 'cannot be read'],
    ['x.docx', 'does not tell what it is'],
  ])('that are none give a plain error: %s', async (name, problem) => {
    await expect(all(join(folder, name))).rejects.toThrow(problem);
  });

  it('that are no UTF-8 are refused', async () => {
    const path = join(folder, 'latin1.nt');
    writeFileSync(path, Buffer.from([0x3c, 0xe9, 0x3e]));
    await expect(all(path)).rejects.toThrow('cannot be read');
  });
});
