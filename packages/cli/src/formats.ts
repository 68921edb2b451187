import { formatGraphAs } from '@dossier/rdf';
import { formatGraph, type Graph } from '@dossier/schema';

interface FormatInfo {
  /** What a file's name ends in, after the article's. */
  readonly ending: string;
  readonly write: (graph: Graph) => string;
}

/** The formats that graphs are written in. */
export const FORMATS = {
  json: { ending: '.graph.json', write: formatGraph },
  ndjson: { ending: '.ndjson', write: (graph) => `${JSON.stringify(graph)}\n` },
  turtle: { ending: '.ttl', write: (graph) => formatGraphAs(graph, 'turtle') },
  trig: { ending: '.trig', write: (graph) => formatGraphAs(graph, 'trig') },
  ntriples: { ending: '.nt', write: (graph) => formatGraphAs(graph, 'ntriples') },
  nquads: { ending: '.nq', write: (graph) => formatGraphAs(graph, 'nquads') },
  jsonld: { ending: '.jsonld', write: (graph) => formatGraphAs(graph, 'jsonld') },
} as const satisfies Record<string, FormatInfo>;

export type Format = keyof typeof FORMATS;
