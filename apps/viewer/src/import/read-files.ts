import { mergeGraphs } from '@dossier/graph';
import { readGraph } from '@dossier/rdf';
import { type Graph, InputError, parseGraph } from '@dossier/schema';
import { readCsv } from './csv.ts';
import { type FileFormat, formatOf, KNOWN_ENDINGS } from './formats.ts';
import { readGexf } from './gexf.ts';
import { readGraphMl } from './graphml.ts';
import type { ForeignNetwork, Progress } from './network.ts';
import { type NamedTable, tablesToNetwork } from './tables.ts';
import { type ImportNotes, networkToGraph } from './to-graph.ts';

/** A graph, the name it goes by, and what is to be said of a file of another program. */
export interface Opened {
  readonly graph: Graph;
  readonly name: string;
  readonly notes?: ImportNotes;
}

/** A file as far as reading goes. */
export type TextFile = Pick<File, 'name' | 'text'>;

/** Tells what is going on, in words, and how far it is. */
export type Report = (what: string, share: number) => void;

/** A part of what is opened: a finished graph, or a table that may need another one. */
type Part = { readonly graph: Graph; readonly notes?: ImportNotes } | { readonly table: NamedTable };

/**
 * Reads files that were dropped or picked; several become one graph, tables of nodes and of edges together one network.
 * @throws InputError when a file is of no format that we read, broken or too large
 */
export async function readFiles(files: readonly TextFile[], report: Report = () => undefined): Promise<Opened> {
  const [first, ...rest] = files;
  if (!first) throw new InputError('no-file', 'no file was given.');
  const parts: Part[] = [];
  for (const file of files) {
    report(`Reading ${file.name} …`, 0);
    parts.push(await readPart(await file.text(), file.name, (share) => report(`Reading ${file.name} …`, share)));
  }
  const made = joinTables(parts);
  report('Putting it together …', 1);
  const name = plainName(first.name);
  const graph = made.length === 1 ? made[0]!.graph : mergeGraphs(made.map((part) => part.graph));
  const notes = mergeNotes(made.flatMap((part) => part.notes ?? []));
  return { graph, name: rest.length === 0 ? name : `${name} and ${rest.length} more`, ...(notes ? { notes } : {}) };
}

function plainName(file: string): string {
  return file.replace(/(?:\.(?:graph|nodes|edges))?\.[a-z]+$/i, '');
}

async function readPart(text: string, name: string, onProgress: Progress): Promise<Part> {
  const format = formatOf(text, name);
  if (!format) throw unknownFormat(text, name);
  if (text.includes('\0')) throw new InputError('binary', 'this is no text.', { where: name });
  if (format === 'csv') return { table: { name, table: readCsv(text, name, onProgress) } };
  return readText(text, name, { format, onProgress });
}

interface Reading {
  readonly format: Exclude<FileFormat, 'csv'>;
  readonly onProgress: Progress;
}

async function readText(text: string, name: string, { format, onProgress }: Reading): Promise<Part> {
  if (format === 'json') return { graph: parseGraph(text, name) };
  if (format === 'gexf') return networkToGraph(checked(readGexf(text, name, onProgress), name), plainName(name));
  if (format === 'graphml') return networkToGraph(checked(readGraphMl(text, name, onProgress), name), plainName(name));
  try {
    return { graph: await readGraph([text], format) };
  } catch (error) {
    if (!(error instanceof InputError) || error.where !== undefined) throw error;
    throw new InputError(error.code, error.message, { where: name });
  }
}

/** A file without any edge shows nothing; better to say so than to open an empty page. */
function checked(network: ForeignNetwork, where: string): ForeignNetwork {
  if (network.edges.length > 0) return network;
  throw new InputError('no-edges', `it holds ${network.nodes.length} nodes and no edge.`, { where });
}

function joinTables(parts: readonly Part[]): { readonly graph: Graph; readonly notes?: ImportNotes }[] {
  const tables = parts.flatMap((part) => ('table' in part ? [part.table] : []));
  const graphs = parts.flatMap((part) => ('graph' in part ? [part] : []));
  if (tables.length === 0) return graphs;
  return [...graphs, networkToGraph(tablesToNetwork(tables), plainName(tables[0]!.name))];
}

function mergeNotes(notes: readonly ImportNotes[]): ImportNotes | undefined {
  if (notes.length < 2) return notes[0];
  return {
    places: new Map(notes.flatMap(({ places }) => [...places])),
    undirected: new Set(notes.flatMap(({ undirected }) => [...undirected])),
    quoted: notes.reduce((sum, { quoted }) => sum + quoted, 0),
  };
}

function unknownFormat(text: string, where: string): InputError {
  const prose = /\.(?:txt|md|html?)$/i.test(where) && !text.includes('\0');
  const hint = prose
    ? 'To make a graph of an article, paste its text into the page of dossier view, or run dossier extract.'
    : `Give a graph file of dossier, RDF, or a network: ${KNOWN_ENDINGS.map((ending) => `.${ending}`).join(', ')}.`;
  return new InputError('unknown-format', 'this is no graph that the viewer reads.', { where, hint });
}
