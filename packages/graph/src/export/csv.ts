import type { Graph } from '@dossier/schema';
import { csvField, spreadsheetField } from './escape.ts';
import {
  type Column,
  EDGE_COLUMNS,
  type EdgeRow,
  edgeRows,
  type NodeRow,
  type NodeValues,
  nodeColumns,
  nodeRows,
} from './rows.ts';

/**
 * For whom a pair of CSV files is: people and pandas (`plain`; what a spreadsheet would take for a formula is quoted), Neo4j's
 * `neo4j-admin database import`, Kuzu's `COPY`, or Amazon Neptune's bulk loader (Gremlin).
 */
export type CsvDialect = 'plain' | 'neo4j' | 'kuzu' | 'neptune';

type Field = (value: string | number | undefined) => string;

interface DialectInfo {
  readonly nodes: (columns: readonly Column<NodeRow>[]) => readonly Headed<NodeRow>[];
  readonly edges: readonly Headed<EdgeRow>[];
  readonly field: Field;
}

/** A column under the header that a dialect gives it. */
interface Headed<T> {
  readonly header: string;
  readonly of: Column<T>['of'];
}

const headed = <T>(columns: readonly Column<T>[], header: (column: Column<T>) => string): Headed<T>[] =>
  columns.map((column) => ({ header: header(column), of: column.of }));

const without = <T>(columns: readonly Column<T>[], ...names: string[]) =>
  columns.filter(({ name }) => !names.includes(name));

const NEO4J_TYPES = { string: '', int: ':int', double: ':double' } as const;
const NEPTUNE_TYPES = { string: ':String', int: ':Int', double: ':Double' } as const;

/** A relation as Neo4j writes the types of relationships: `holdsRole` becomes `HOLDS_ROLE`. */
export const relationshipType = (relation: string): string => relation.replace(/([A-Z])/g, '_$1').toUpperCase();

const DIALECTS: Readonly<Record<CsvDialect, DialectInfo>> = {
  plain: {
    nodes: (columns) => headed(columns, ({ name }) => name),
    edges: headed(EDGE_COLUMNS, ({ name }) => name),
    field: spreadsheetField,
  },
  neo4j: {
    nodes: (columns) => [
      { header: 'id:ID', of: ({ id }) => id },
      ...headed(without(columns, 'id'), ({ name, type }) => `${name}${NEO4J_TYPES[type]}`),
      { header: ':LABEL', of: ({ type }) => `Entity;${type}` },
    ],
    edges: [
      { header: ':START_ID', of: ({ source }) => source },
      { header: ':END_ID', of: ({ target }) => target },
      { header: ':TYPE', of: ({ statement }) => relationshipType(statement.relation) },
      ...headed(without(EDGE_COLUMNS, 'source', 'target'), ({ name, type }) => `${name}${NEO4J_TYPES[type]}`),
    ],
    field: csvField,
  },
  kuzu: {
    nodes: (columns) => headed(columns, ({ name }) => name),
    edges: headed(
      [
        ...EDGE_COLUMNS.filter(({ name }) => name === 'source' || name === 'target'),
        ...without(EDGE_COLUMNS, 'source', 'target'),
      ],
      ({ name }) => (name === 'source' ? 'from' : name === 'target' ? 'to' : name),
    ),
    field: csvField,
  },
  neptune: {
    nodes: (columns) => [
      { header: '~id', of: ({ id }) => id },
      { header: '~label', of: ({ type }) => type },
      ...headed(without(columns, 'id', 'type'), ({ name, type }) => `${name}${NEPTUNE_TYPES[type]}`),
    ],
    edges: [
      { header: '~id', of: ({ id }) => id },
      { header: '~from', of: ({ source }) => source },
      { header: '~to', of: ({ target }) => target },
      { header: '~label', of: ({ statement }) => statement.relation },
      ...headed(
        without(EDGE_COLUMNS, 'id', 'source', 'target', 'relation'),
        ({ name, type }) => `${name}${NEPTUNE_TYPES[type]}`,
      ),
    ],
    field: csvField,
  },
};

/** Writes a graph's nodes as CSV. */
export function* nodeCsvChunks(
  graph: Graph,
  dialect: CsvDialect = 'plain',
  values: NodeValues = {},
): Generator<string> {
  const { nodes, field } = DIALECTS[dialect];
  yield* csvChunks(nodes(nodeColumns(values)), nodeRows(graph), field);
}

/** Writes a graph's statements as CSV. */
export function* edgeCsvChunks(graph: Graph, dialect: CsvDialect = 'plain'): Generator<string> {
  const { edges, field } = DIALECTS[dialect];
  yield* csvChunks(edges, edgeRows(graph), field);
}

function* csvChunks<T>(columns: readonly Headed<T>[], rows: Iterable<T>, field: Field): Generator<string> {
  yield `${columns.map(({ header }) => csvField(header)).join(',')}\n`;
  for (const row of rows) yield `${columns.map(({ of }) => field(of(row))).join(',')}\n`;
}

/** Any rows as CSV, with the fields' names from the first; for the answers of queries. */
export function rowsToCsv(rows: readonly Readonly<Record<string, string | number>>[]): string {
  type Row = Readonly<Record<string, string | number>>;
  const columns = Object.keys(rows[0] ?? {}).map((name): Headed<Row> => ({ header: name, of: (row) => row[name] }));
  return [...csvChunks(columns, rows, spreadsheetField)].join('');
}
