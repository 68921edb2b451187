import { type Graph, RELATION_NAMES } from '@dossier/schema';
import { relationshipType } from './csv.ts';
import { cypherString } from './escape.ts';
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

const BATCH = 200;

/**
 * Writes Cypher statements, each ended by a semicolon and a line break, that put a graph into a database (Neo4j, Memgraph, ...):
 * nodes are `:Entity` and their type, relationships have the relation as their type. Running them again changes nothing.
 */
export function* cypherChunks(graph: Graph, values: NodeValues = {}): Generator<string> {
  yield '// Neo4j: CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n';
  const nodes = nodeColumns(values).filter(({ name }) => name !== 'id');
  const rows = nodeRows(graph);
  for (const batch of batches(rows)) {
    const list = batch.map((row) => literal([{ name: 'id', of: ({ id }: NodeRow) => id }, ...nodes], row));
    yield `UNWIND [${list.join(', ')}] AS row MERGE (n:Entity {id: row.id}) SET ${assign('n', nodes)};\n`;
  }
  for (const type of [...new Set(rows.map((row) => row.type))].sort()) {
    yield `MATCH (n:Entity) WHERE n.type = ${cypherString(type)} SET n:${type};\n`;
  }
  const edges = EDGE_COLUMNS.filter(({ name }) => !['id', 'source', 'target'].includes(name));
  const byRelation = new Map(RELATION_NAMES.map((relation) => [relation as string, [] as EdgeRow[]]));
  for (const row of edgeRows(graph)) {
    const pending = byRelation.get(row.statement.relation)!;
    pending.push(row);
    if (pending.length === BATCH) yield relationships(pending.splice(0), edges);
  }
  for (const pending of byRelation.values()) if (pending.length > 0) yield relationships(pending, edges);
}

function relationships(rows: readonly EdgeRow[], columns: readonly Column<EdgeRow>[]): string {
  const keys = EDGE_COLUMNS.filter(({ name }) => ['id', 'source', 'target'].includes(name));
  const list = rows.map((row) => literal([...keys, ...columns], row));
  const type = relationshipType(rows[0]!.statement.relation);
  return (
    `UNWIND [${list.join(', ')}] AS row MATCH (a:Entity {id: row.source}), (b:Entity {id: row.target}) ` +
    `MERGE (a)-[r:${type} {id: row.id}]->(b) SET ${assign('r', columns)};\n`
  );
}

const assign = (variable: string, columns: readonly { readonly name: string }[]) =>
  columns.map(({ name }) => `${variable}.${quoted(name)} = row.${quoted(name)}`).join(', ');

/** Names of columns are ours or a caller's, and some are words of the language. */
const quoted = (name: string) => `\`${name.replaceAll('`', '')}\``;

/** A map with the same fields in every row, as some databases need it; what is not told is an empty string or 0. */
function literal<T>(columns: readonly Pick<Column<T>, 'name' | 'of'>[], row: T): string {
  const fields = columns.map(({ name, of, ...column }) => {
    const value = of(row) ?? ('type' in column && column.type !== 'string' ? 0 : '');
    return `${quoted(name)}: ${typeof value === 'number' ? numeral(value, column) : cypherString(value)}`;
  });
  return `{${fields.join(', ')}}`;
}

/** A whole number in a column of fractions is written as a fraction. */
const numeral = (value: number, column: object) =>
  'type' in column && column.type === 'double' && Number.isInteger(value) ? value.toFixed(1) : String(value);

function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += BATCH) yield items.slice(at, at + BATCH);
}
