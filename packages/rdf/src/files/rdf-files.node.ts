import { createReadStream, createWriteStream } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip, gunzipSync } from 'node:zlib';
import { InputError, parseGraph, UsageError } from '@dossier/schema';
import { RDF_FORMATS, type RdfFormat } from '../format/formats.ts';
import { parseRdf } from '../format/read-graph.ts';
import type { RdfOptions } from '../model/context.ts';
import { graphToQuads } from '../model/graph-to-quads.ts';
import type { Quad } from '../terms/terms.ts';

/** The RDF format that a file's name tells, a `.gz` at its end left out of account; undefined when it tells none. */
export function rdfFormatOf(path: string): RdfFormat | undefined {
  const name = path.toLowerCase().replace(/\.gz$/, '');
  const formats = Object.keys(RDF_FORMATS) as RdfFormat[];
  return formats.find((format) => name.endsWith(`.${RDF_FORMATS[format].ending}`));
}

/**
 * The text of a file in pieces; unzipped where it is gzip, whatever its name.
 * @throws InputError when it cannot be read or is no UTF-8.
 */
export async function* textChunks(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    const zipped = await isGzip(path);
    const source = createReadStream(path);
    const bytes = zipped ? source.pipe(createGunzip()) : source;
    if (zipped) source.on('error', (error) => bytes.destroy(error));
    for await (const chunk of bytes) yield decoder.decode(chunk as Buffer, { stream: true });
    yield decoder.decode();
  } catch (error) {
    throw new InputError('unreadable', `it cannot be read (${(error as Error).message}).`, { where: path });
  }
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}

/**
 * The quads of an RDF file while it is read, or those of a graph file.
 * @throws InputError when the file is neither, UsageError when its name tells no format.
 */
export async function* quadsOfFile(path: string, options: RdfOptions = {}): AsyncGenerator<Quad> {
  const format = rdfFormatOf(path);
  if (format) return yield* parseRdf(textChunks(path), format, { where: path });
  if (/\.json(?:\.gz)?$/i.test(path)) return yield* graphToQuads(parseGraph(await wholeText(path), path), options);
  const endings = Object.values(RDF_FORMATS).map(({ ending }) => `.${ending}`);
  throw new UsageError('unknown-format', 'its name does not tell what it is.', {
    where: path,
    hint: `Give a graph file (.json) or RDF (${endings.join(', ')}; also with .gz).`,
  });
}

async function wholeText(path: string): Promise<string> {
  const bytes = await readFile(path);
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** Writes text in pieces to a file, gzipped where its name ends in `.gz`; the file appears when it is whole. */
export async function writeChunks(path: string, chunks: Iterable<string> | AsyncIterable<string>): Promise<void> {
  const part = `${path}.part`;
  const stages = path.endsWith('.gz') ? [createGzip()] : [];
  try {
    await pipeline([Readable.from(chunks), ...stages, createWriteStream(part)]);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
