import type { Graph } from '@dossier/schema';
import { parseJsonld } from '../read/parse-jsonld.ts';
import { n3Reader, type ParseOptions } from '../read/parse-n3.ts';
import { quadsToGraph, type ReadOptions } from '../read/quads-to-graph.ts';
import type { Quad } from '../terms/terms.ts';
import type { RdfFormat } from './formats.ts';

/** Text in pieces, at hand or arriving. */
export type Chunks = Iterable<string> | AsyncIterable<string>;

/**
 * The quads of RDF in any format, while it is read.
 * @throws InputError with the place where the syntax is wrong.
 */
export async function* parseRdf(chunks: Chunks, format: RdfFormat, options: ParseOptions = {}): AsyncGenerator<Quad> {
  if (format === 'jsonld') return yield* parseJsonld(chunks, options);
  const reader = n3Reader(format, options);
  for await (const chunk of chunks) yield* reader.feed(chunk);
  yield* reader.end();
}

/**
 * A graph from RDF that `formatGraphAs` wrote, in any format and order, through any reader or store that keeps what it is given.
 * @throws InputError when the syntax is wrong, or the RDF holds no whole graph.
 */
export async function readGraph(chunks: Chunks, format: RdfFormat, options: ReadOptions = {}): Promise<Graph> {
  const quads: Quad[] = [];
  for await (const quad of parseRdf(chunks, format, options)) quads.push(quad);
  return quadsToGraph(quads, options);
}
