import { mergeGraphs } from '@dossier/graph';
import { RDF_FORMATS, type RdfFormat, readGraph } from '@dossier/rdf';
import { type Graph, InputError, parseGraph } from '@dossier/schema';

/** A graph and the name it goes by. */
export interface Opened {
  readonly graph: Graph;
  readonly name: string;
}

const ENDINGS = new Map(
  Object.entries(RDF_FORMATS).map(([format, { ending }]) => [ending as string, format as RdfFormat]),
);

/**
 * Reads files that were dropped or picked; several become one graph.
 * @throws InputError when a file is of no format that we read, or broken.
 */
export async function openFiles(files: readonly Pick<File, 'name' | 'text'>[]): Promise<Opened> {
  const [first, ...rest] = files;
  if (!first) throw new InputError('no-file', 'no file was given.');
  const graphs = await Promise.all(files.map(async (file) => readText(await file.text(), file.name)));
  const name = first.name.replace(/(?:\.graph)?\.[a-z]+$/i, '');
  if (rest.length === 0) return { graph: graphs[0]!, name };
  return { graph: mergeGraphs(graphs), name: `${name} and ${rest.length} more` };
}

/** Reads one file's text by its ending, or by what it begins with. */
async function readText(text: string, name: string): Promise<Graph> {
  const format = formatOf(text, name);
  if (format === 'json') return parseGraph(text, name);
  if (format) return readGraph([text], format);
  throw new InputError('unknown-format', 'this is no graph that the viewer reads.', {
    where: name,
    hint: `Give a graph file of dossier (.json) or RDF (${[...ENDINGS.keys()].map((ending) => `.${ending}`).join(', ')}).`,
  });
}

function formatOf(text: string, name: string): RdfFormat | 'json' | undefined {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const known = ENDINGS.get(ending);
  if (known) return known;
  const start = text.slice(0, 2000).trimStart();
  if (/^[{[]/.test(start)) return /"@(?:context|graph|id)"/.test(start) ? 'jsonld' : 'json';
  if (/^(?:@prefix|@base|prefix |base )/i.test(start)) return 'trig';
  return /^<[^>]+>\s+<[^>]+>/.test(start) ? 'nquads' : undefined;
}
