import {
  EXPORT_FORMATS,
  type ExportFormat,
  exportGraph,
  graphFileChunks,
  graphLineChunks,
  type NodeValues,
} from '@dossier/graph';
import {
  formatGraphChunks,
  graphToNanopubs,
  ontologyTurtle,
  RDF_FORMATS,
  type RdfFormat,
  shapesTurtle,
  writeQuads,
} from '@dossier/rdf';
import { type Graph, UsageError } from '@dossier/schema';
import type { Option } from './command.ts';
import type { Outputs } from './outputs.ts';
import { publicationFrom, type RdfFlags, rdfOptionsFrom } from './rdf-options.ts';

const RDF_NAMES = Object.keys(RDF_FORMATS) as RdfFormat[];

/** The formats that graphs are written in. */
const FORMAT_NAMES = ['json', 'ndjson', 'html', ...RDF_NAMES, 'nanopub', ...EXPORT_FORMATS] as const;
type FormatName = (typeof FORMAT_NAMES)[number];

/** A format, and whether its files are compressed. */
export interface Format {
  readonly name: FormatName;
  readonly gzip: boolean;
}

/** The option of every command that writes graphs. */
export const FORMATS_OPTION = {
  type: 'string',
  short: 'f',
  value: 'LIST',
  default: 'json',
  help: `one or, with --out, several of ${FORMAT_NAMES.join(', ')}; with .gz after it compressed, as in nquads.gz`,
} as const satisfies Option;

/** Writes the ontology beside the graphs. */
export const ONTOLOGY_OPTION = {
  type: 'boolean',
  help: 'also write Dossier’s ontology and SHACL shapes (Turtle); alone, the ontology goes to stdout',
} as const satisfies Option;

/** One file of a graph. */
interface GraphFile {
  readonly ending: string;
  readonly chunks: () => Iterable<string | Uint8Array>;
}

/** What a graph is written with. */
export interface FormatChoice {
  /** What an HTML page calls the graph. */
  readonly name: string;
  readonly rdf?: RdfFlags;
  /** Numbers to put on nodes in the formats of graph tools. */
  readonly values?: NodeValues;
}

/** Formats of several files, which cannot go to stdout. */
const isSeveral = ({ name }: Format) => name.startsWith('csv') || name === 'parquet';

async function filesOf(
  graph: Graph,
  format: FormatName,
  { name, rdf = {}, values = {} }: FormatChoice,
): Promise<GraphFile[]> {
  if (format === 'json') return [{ ending: '.graph.json', chunks: () => graphFileChunks(graph) }];
  if (format === 'ndjson') return [{ ending: '.ndjson', chunks: () => graphLineChunks(graph) }];
  if (format === 'nanopub') {
    const options = { ...rdfOptionsFrom(rdf), ...publicationFrom(rdf) };
    return [{ ending: '.nanopub.trig', chunks: () => writeQuads(nanopubQuads(graph, options), 'trig') }];
  }
  if (format === 'html') {
    // The viewer brings a bundler along: loaded only when asked for.
    const { viewerPage } = await import('./viewer-page.ts');
    const page = await viewerPage(graph, name);
    return [{ ending: '.html', chunks: () => [page] }];
  }
  const syntax = RDF_NAMES.find((known) => known === format);
  if (!syntax) return exportGraph(graph, format as ExportFormat, values);
  return [
    { ending: `.${RDF_FORMATS[syntax].ending}`, chunks: () => formatGraphChunks(graph, syntax, rdfOptionsFrom(rdf)) },
  ];
}

function* nanopubQuads(graph: Graph, options: Parameters<typeof graphToNanopubs>[1]) {
  for (const { quads } of graphToNanopubs(graph, options)) yield* quads;
}

/** Writes a graph in each of some formats; answers the files' paths. */
export async function writeFormats(
  graph: Graph,
  formats: readonly Format[],
  { outputs, ...choice }: FormatChoice & { readonly outputs: Outputs },
): Promise<string[]> {
  const written: string[] = [];
  for (const { name, gzip } of formats) {
    for (const { ending, chunks } of await filesOf(graph, name, choice)) {
      const file = await outputs.write(choice.name, `${ending}${gzip ? '.gz' : ''}`, chunks());
      if (file !== undefined) written.push(file);
    }
  }
  return written;
}

/** Writes the ontology and the shapes; the ontology alone where results go to stdout. */
export async function writeOntology(outputs: Outputs, toFolder: boolean): Promise<void> {
  await outputs.write('dossier', '.ontology.ttl', [ontologyTurtle()]);
  if (toFolder) await outputs.write('dossier', '.shapes.ttl', [shapesTurtle()]);
}

/**
 * Reads a list of formats such as `json,turtle,nquads.gz`.
 * @throws UsageError for one that does not exist, or for several files that would all go to stdout
 */
export function parseFormats(list: string, out: string | undefined, command: string): Format[] {
  const where = `dossier ${command} --format`;
  const formats = list.split(',').map((item): Format => {
    const gzip = item.trim().endsWith('.gz');
    const wanted = gzip ? item.trim().slice(0, -3) : item.trim();
    const name = FORMAT_NAMES.find((known) => known === wanted);
    if (name) return { name, gzip };
    throw new UsageError('unknown-format', `there is no format «${wanted}».`, {
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
