import { type CsvPair, type ForeignNetwork, readCsvNetwork, readNetwork } from '@dossier/graph';
import { textChunks } from '@dossier/rdf/node';
import { UsageError } from '@dossier/schema';

const ENDINGS = /\.(gexf|graphml|csv)(?:\.gz)?$/i;

/** Whether a file's name tells that a graph tool wrote it. */
export const isNetworkFile = (path: string): boolean => ENDINGS.test(path);

/**
 * A network that Gephi, igraph, networkx, Neo4j or Dossier wrote: GEXF, GraphML, or CSV tables of nodes and edges, which are told by
 * their columns.
 * @throws UsageError when the name of a file tells none of these; InputError when the content is not as the name says
 */
export async function readNetworkInput(paths: readonly string[]): Promise<ForeignNetwork> {
  const [first = '', ...more] = paths;
  const format = ENDINGS.exec(first)?.[1]?.toLowerCase();
  if (format === undefined || (format !== 'csv' && more.length > 0)) {
    throw new UsageError('no-network', 'one GEXF or GraphML file, or CSV tables of nodes and edges are needed.', {
      where: paths.join(', '),
      hint: 'Their names end in .gexf, .graphml or .csv.',
    });
  }
  if (format !== 'csv') return readNetwork(await textOf(first), format as 'gexf' | 'graphml', first);
  let pair: CsvPair = {};
  for (const path of paths) pair = { ...pair, ...tableOf(await textOf(path)) };
  return readCsvNetwork(pair, paths.join(', '));
}

/** A table of edges has two ends in its header. */
const EDGE_HEADER = /^[^\n]*(?:^|[,"])(?:source|from|~from|[^,"\n]*:start_id)(?:[,"(]|\r?\n|$)/i;

const tableOf = (text: string): CsvPair => (EDGE_HEADER.test(text) ? { edges: text } : { nodes: text });

async function textOf(path: string): Promise<string> {
  let text = '';
  for await (const chunk of textChunks(path)) text += chunk;
  return text;
}
