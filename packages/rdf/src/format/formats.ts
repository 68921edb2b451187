import type { Graph } from '@dossier/schema';
import type { RdfOptions } from '../model/context.ts';
import { graphToQuads, graphToTriples } from '../model/graph-to-quads.ts';
import type { Quad } from '../terms/terms.ts';
import { jsonldChunks } from './jsonld.ts';
import { nquadsChunks, sortedLines } from './nquads.ts';
import { graphPrefixes } from './prefixes.ts';
import { turtleChunks } from './turtle.ts';

/** What is to know of each RDF format; the keys are the formats' names. */
export const RDF_FORMATS = {
  turtle: { mediaType: 'text/turtle', ending: 'ttl', namedGraphs: false },
  trig: { mediaType: 'application/trig', ending: 'trig', namedGraphs: true },
  ntriples: { mediaType: 'application/n-triples', ending: 'nt', namedGraphs: false },
  nquads: { mediaType: 'application/n-quads', ending: 'nq', namedGraphs: true },
  jsonld: { mediaType: 'application/ld+json', ending: 'jsonld', namedGraphs: true },
} as const satisfies Record<string, { mediaType: string; ending: string; namedGraphs: boolean }>;

export type RdfFormat = keyof typeof RDF_FORMATS;

/** How quads are written. */
export interface WriteOptions {
  /** Prefix to namespace, for Turtle, TriG and JSON-LD. */
  readonly prefixes?: Readonly<Record<string, string>> | undefined;
  /** N-Quads and N-Triples only: canonical, each line once and sorted by code points. Holds all lines in memory. */
  readonly sorted?: boolean | undefined;
}

/** How a graph is told and written. */
export type FormatOptions = RdfOptions & Pick<WriteOptions, 'sorted'>;

/** Quads as text of a format, in chunks; memory stays bounded unless they are to be sorted. */
export function writeQuads(quads: Iterable<Quad>, format: RdfFormat, options: WriteOptions = {}): Generator<string> {
  const prefixes = options.prefixes ?? graphPrefixes();
  if (format === 'turtle' || format === 'trig') return turtleChunks(quads, { prefixes });
  if (format === 'jsonld') return jsonldChunks(quads, { prefixes });
  return options.sorted ? sortedChunks(quads) : nquadsChunks(quads);
}

function* sortedChunks(quads: Iterable<Quad>): Generator<string> {
  const lines = sortedLines(quads);
  for (let i = 0; i < lines.length; i += 500) yield `${lines.slice(i, i + 500).join('\n')}\n`;
}

/**
 * A graph as RDF, in chunks of text. Turtle and N-Triples hold no named graphs; their triples tell the article of each statement and
 * evidence all the same, so every format can be read back without loss.
 * @throws InputError when a quote is false, a span outside its text, or a character cannot be kept in RDF.
 */
export function formatGraphChunks(graph: Graph, format: RdfFormat, options: FormatOptions = {}): Generator<string> {
  const quads = RDF_FORMATS[format].namedGraphs ? graphToQuads(graph, options) : graphToTriples(graph, options);
  return writeQuads(quads, format, { prefixes: graphPrefixes(options.base), sorted: options.sorted });
}

/** A graph as RDF: `formatGraphChunks` in one string. */
export function formatGraphAs(graph: Graph, format: RdfFormat, options: FormatOptions = {}): string {
  return [...formatGraphChunks(graph, format, options)].join('');
}
