import type { Graph } from '@dossier/schema';
import { type CsvDialect, edgeCsvChunks, nodeCsvChunks } from './csv.ts';
import { cypherChunks } from './cypher.ts';
import { dotChunks, mermaidChunks } from './drawings.ts';
import { kuzuSchema } from './kuzu-schema.ts';
import { parquetTables } from './parquet.ts';
import type { NodeValues } from './rows.ts';
import { gexfChunks, graphMlChunks } from './xml.ts';

/** One file of an export. */
export interface ExportFile {
  /** What its name ends in: `.gexf`, `.nodes.csv`, ... */
  readonly ending: string;
  /** Its content in pieces, text as UTF-8; made anew at each call. */
  readonly chunks: () => Iterable<string | Uint8Array>;
}

type Export = (graph: Graph, values: NodeValues) => ExportFile[];

const csv =
  (dialect: CsvDialect): Export =>
  (graph, values) => [
    { ending: '.nodes.csv', chunks: () => nodeCsvChunks(graph, dialect, values) },
    { ending: '.edges.csv', chunks: () => edgeCsvChunks(graph, dialect) },
  ];

const EXPORTS = {
  gexf: (graph, values) => [{ ending: '.gexf', chunks: () => gexfChunks(graph, values) }],
  graphml: (graph, values) => [{ ending: '.graphml', chunks: () => graphMlChunks(graph, values) }],
  csv: csv('plain'),
  'csv-neo4j': csv('neo4j'),
  'csv-kuzu': (graph, values) => [
    ...csv('kuzu')(graph, values),
    { ending: '.schema.cypher', chunks: () => [kuzuSchema(values)] },
  ],
  'csv-neptune': csv('neptune'),
  cypher: (graph, values) => [{ ending: '.cypher', chunks: () => cypherChunks(graph, values) }],
  dot: (graph) => [{ ending: '.dot', chunks: () => dotChunks(graph) }],
  mermaid: (graph) => [{ ending: '.mmd', chunks: () => mermaidChunks(graph) }],
  parquet: (graph, values) =>
    parquetTables(graph, values).map(({ name, chunks }) => ({ ending: `.${name}.parquet`, chunks })),
} as const satisfies Record<string, Export>;

/** A format for graph tools and databases. */
export type ExportFormat = keyof typeof EXPORTS;

export const EXPORT_FORMATS = Object.keys(EXPORTS) as [ExportFormat, ...ExportFormat[]];

/**
 * Writes a graph for a graph tool or database. Nodes are entities and literal values, edges are statements, and every edge has
 * its first quote with it; whatever the texts hold is escaped.
 * @param values numbers to put on nodes, such as a layout or communities
 */
export function exportGraph(graph: Graph, format: ExportFormat, values: NodeValues = {}): ExportFile[] {
  return EXPORTS[format](graph, values);
}
