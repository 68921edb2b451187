import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { mergeGraphs } from '@dossier/graph';
import { buildCorpus, openCorpus } from '@dossier/graph/node';
import { graphToQuads, parseRdf, type Quad, type RdfOptions, readGraph } from '@dossier/rdf';
import { rdfFormatOf, textChunks } from '@dossier/rdf/node';
import { type Graph, InputError, parseGraph, UsageError } from '@dossier/schema';
import { type AsOf, graphAsOf, recordsAsOf } from './as-of.ts';
import { warn } from './streams.ts';

/** What the help calls a graph that a command reads. */
export const GRAPH_USAGE = 'GRAPH|CORPUS|RDF';

/** Whether a path is a corpus folder. */
export const isCorpus = (path: string): boolean => existsSync(join(path, 'dossier-corpus.json'));

/** The one input of a command. @throws UsageError when there is none or are several */
export function onlyInput(command: string, input: string | undefined, more: readonly string[]): string {
  if (input !== undefined && more.length === 0) return input;
  throw new UsageError('one-input', input === undefined ? 'there is no input.' : 'there are several inputs.', {
    where: `dossier ${command}`,
    hint: 'Name one graph file, RDF file or corpus folder.',
  });
}

/** The call lacks its corpus. */
export const noCorpus = (command: string): UsageError =>
  new UsageError('no-corpus', 'the corpus folder is missing.', {
    where: `dossier ${command}`,
    hint: `See dossier ${command} --help.`,
  });

/** A graph, and whether some of what it was to be made of could not be read. */
export interface ReadGraph {
  readonly graph: Graph;
  readonly faulty: boolean;
}

/**
 * The graph that a user names: a graph file, NDJSON of graphs, RDF that Dossier wrote (each also gzipped), `-` for a graph or NDJSON
 * on stdin, or a corpus folder, which is built. Damaged records of a corpus are told on stderr; the rest stands.
 * @param asOf the days whose graph is meant
 * @throws InputError when it is none of these
 */
export async function readGraphInput(path: string, asOf: AsOf = {}): Promise<Graph> {
  return (await readBuiltGraph(path, asOf, true)).graph;
}

/** The same, with what went wrong; `corrections` tells whether a corpus replays its corrections. */
export async function readBuiltGraph(path: string, asOf: AsOf, corrections: boolean): Promise<ReadGraph> {
  if (!isCorpus(path)) return { graph: graphAsOf(await fileGraph(path), asOf, false), faulty: false };
  const { graph, faults, unused } = buildCorpus(openCorpus(path), { where: recordsAsOf(asOf), corrections });
  for (const { message } of faults) warn(message);
  for (const note of unused) warn(`${path}: this correction met nothing: ${note}`);
  return { graph: graphAsOf(graph, asOf, true), faulty: faults.length > 0 };
}

async function fileGraph(path: string): Promise<Graph> {
  const format = path === '-' ? undefined : rdfFormatOf(path);
  if (format !== undefined) return readGraph(textChunks(path), format, { where: path });
  const where = path === '-' ? 'stdin' : path;
  return isLines(path) ? mergeGraphs(await graphsOfLines(path, where)) : wholeGraph(path, where);
}

const isLines = (path: string) => /\.(?:ndjson|jsonl)(?:\.gz)?$/i.test(path);

/** Text that Node can hold in one string, less some room. */
const LONGEST = 500_000_000;

async function wholeGraph(path: string, where: string): Promise<Graph> {
  const pieces: string[] = [];
  let length = 0;
  for await (const chunk of chunksOf(path)) {
    pieces.push(chunk);
    length += chunk.length;
    if (length > LONGEST) {
      throw new InputError('too-large', 'this graph is larger than a text may be.', {
        where,
        hint: 'Write it by dossier build --format ndjson or nquads, which are read in pieces.',
      });
    }
  }
  const text = pieces.join('');
  const [first = '', second] = path === '-' ? text.trimEnd().split('\n', 2) : [''];
  // On stdin, what dossier extract --format ndjson wrote: a whole graph in the first line and another in the next.
  if (second !== undefined && first.endsWith('}'))
    return mergeGraphs(text.split('\n').flatMap((line, i) => lineGraph(line, `${where}, line ${i + 1}`)));
  return parseGraph(text, where);
}

async function graphsOfLines(path: string, where: string): Promise<Graph[]> {
  const graphs: Graph[] = [];
  let rest = '';
  let number = 0;
  const take = (line: string) => {
    number += 1;
    graphs.push(...lineGraph(line, `${where}, line ${number}`));
  };
  for await (const chunk of chunksOf(path)) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    for (const line of lines) take(line);
  }
  take(rest);
  return graphs;
}

/** The graph in a line; none where the line is empty or tells, in the place of a graph, what went wrong. */
function lineGraph(line: string, where: string): Graph[] {
  if (line.trim() === '') return [];
  const failed = /^\{"format":"[^"]*","error":/.test(line);
  if (failed) warn(`${where}: this article could not be extracted; it is left out.`);
  return failed ? [] : [parseGraph(line, where)];
}

async function* chunksOf(path: string): AsyncGenerator<string> {
  if (path !== '-') return yield* textChunks(path);
  const decoder = new TextDecoder();
  for await (const chunk of process.stdin) yield decoder.decode(chunk as Buffer, { stream: true });
}

/** The quads of what a user names; of RDF while it is read, whatever it holds. */
export async function* readQuadsInput(path: string, options: RdfOptions = {}): AsyncGenerator<Quad> {
  const format = rdfFormatOf(path);
  if (format === undefined || isCorpus(path)) yield* graphToQuads(await readGraphInput(path), options);
  else yield* parseRdf(textChunks(path), format, { where: path });
}
