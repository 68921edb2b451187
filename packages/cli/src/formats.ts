import { EXPORT_FORMATS, type ExportFile, type ExportFormat, exportGraph, graphFileChunks } from '@dossier/graph';
import { formatGraphChunks, RDF_FORMATS, type RdfFormat } from '@dossier/rdf';
import { type Graph, UsageError } from '@dossier/schema';
import type { Option } from './command.ts';

const RDF_NAMES = Object.keys(RDF_FORMATS) as RdfFormat[];

/** The formats that graphs are written in. */
const FORMAT_NAMES = ['json', 'ndjson', 'html', ...RDF_NAMES, ...EXPORT_FORMATS] as const;
export type Format = (typeof FORMAT_NAMES)[number];

/** The option of every command that writes graphs. */
export const FORMATS_OPTION = {
  type: 'string',
  short: 'f',
  value: 'LIST',
  default: 'json',
  help: `one or, with --out, several of ${FORMAT_NAMES.join(', ')}`,
} as const satisfies Option;

/** Formats of several files, which cannot go to stdout. */
const isSeveral = (format: Format) => format.startsWith('csv') || format === 'parquet';

/**
 * A graph in one format, as the files that make it up.
 * @param name what an HTML page calls the graph
 */
export async function filesOf(graph: Graph, format: Format, name: string): Promise<ExportFile[]> {
  if (format === 'json') return [{ ending: '.graph.json', chunks: () => graphFileChunks(graph) }];
  if (format === 'ndjson') return [{ ending: '.ndjson', chunks: () => [`${JSON.stringify(graph)}\n`] }];
  if (format === 'html') {
    // The viewer brings a bundler along: loaded only when asked for.
    const { viewerPage } = await import('./viewer-page.ts');
    const page = await viewerPage(graph, name);
    return [{ ending: '.html', chunks: () => [page] }];
  }
  const rdf = RDF_NAMES.find((name) => name === format);
  if (!rdf) return exportGraph(graph, format as ExportFormat);
  return [{ ending: `.${RDF_FORMATS[rdf].ending}`, chunks: () => formatGraphChunks(graph, rdf) }];
}

/**
 * Reads a list of formats such as `json,turtle`.
 * @throws UsageError for one that does not exist, or for several files that would all go to stdout
 */
export function parseFormats(list: string, out: string | undefined, command: string): Format[] {
  const where = `dossier ${command} --format`;
  const formats = list.split(',').map((name) => {
    const format = FORMAT_NAMES.find((known) => known === name.trim());
    if (format) return format;
    throw new UsageError('unknown-format', `there is no format «${name}».`, {
      where,
      hint: `There are ${FORMAT_NAMES.join(', ')}.`,
    });
  });
  if (out === undefined && (formats.length > 1 || formats.some(isSeveral))) {
    throw new UsageError('formats-to-stdout', `${list} is several files, which cannot go to stdout.`, {
      where,
      hint: 'Give --out DIR as well.',
    });
  }
  return formats;
}
