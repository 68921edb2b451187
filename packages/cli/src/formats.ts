import { formatGraphAs } from '@dossier/rdf';
import { formatGraph, type Graph, UsageError } from '@dossier/schema';

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

/**
 * Reads a list of formats such as `json,turtle`.
 * @throws UsageError for one that does not exist, or for several that would all go to stdout
 */
export function parseFormats(list: string, out: string | undefined, command: string): Format[] {
  const where = `dossier ${command} --format`;
  const formats = list.split(',').map((name) => name.trim());
  for (const name of formats) {
    if (Object.hasOwn(FORMATS, name)) continue;
    throw new UsageError('unknown-format', `there is no format «${name}».`, {
      where,
      hint: `There are ${Object.keys(FORMATS).join(', ')}.`,
    });
  }
  if (formats.length > 1 && out === undefined) {
    throw new UsageError('formats-to-stdout', 'several formats cannot go to stdout.', {
      where,
      hint: 'Give --out DIR as well.',
    });
  }
  return formats as Format[];
}
