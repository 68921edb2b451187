import { InputError } from '@dossier/schema';
import type { Table } from './csv.ts';
import { addField, type ForeignEdge, type ForeignNetwork, type ForeignNode, fieldOf, placeOf } from './network.ts';

/** A table and the name of its file. */
export interface NamedTable {
  readonly name: string;
  readonly table: Table;
}

const SOURCE = ['source', 'from', 'subject', 'src', 'start_id', 'from_id', 'source_id', 'sender', 'head', 'node1'];
const TARGET = ['target', 'to', 'object', 'dst', 'end_id', 'to_id', 'target_id', 'receiver', 'tail', 'node2'];
const EDGE_LABEL = ['label', 'predicate', 'relation', 'relationship', 'edge', 'name', 'class'];
const NODE_LABEL = ['label', 'name', 'title'];
const NODE_ID = ['id', 'node', 'node_id', 'key', ...NODE_LABEL];

/**
 * Makes one network of tables: those with two ends in their columns are edges, those with an id are nodes. A table of two columns
 * without names that we know is a list of edges, its first row among them.
 * @throws InputError when a table is neither, or there are only nodes
 */
export function tablesToNetwork(tables: readonly NamedTable[]): ForeignNetwork {
  const nodes: ForeignNode[] = [];
  const edges: ForeignEdge[] = [];
  for (const { name, table } of tables) {
    const header = table.header.map(plainHeader);
    if (first(header, SOURCE) >= 0 && first(header, TARGET) >= 0) addEdges(edges, header, table.rows);
    else if (first(header, NODE_ID) >= 0) addNodes(nodes, header, table.rows);
    else if (isEdgeList(table)) addEdges(edges, ['source', 'target', 'weight'], [table.header, ...table.rows]);
    else throw unknownColumns(name, table);
  }
  if (edges.length > 0) return { nodes, edges };
  const hint = 'Give the table of edges together with it.';
  throw new InputError('no-edges', 'this is a table of nodes only.', { where: tables[0]!.name, hint });
}

/** Column names as graph databases and people write them: `:START_ID`, `~from`, `mentions:int`, `Source`. */
function plainHeader(name: string): string {
  const lower = name.toLowerCase().replace(/\((?:[^)]*)\)$/, '');
  if (lower === ':type') return 'relation';
  if (lower === ':label' || lower === '~label') return 'class';
  const bare = lower.replace(/^[:~]/, '');
  return bare.replace(/:(?:id|string|int|integer|long|float|double|boolean|date|datetime)(?:\[\])?$/, '');
}

function first(header: readonly string[], names: readonly string[]): number {
  return names.map((name) => header.indexOf(name)).find((at) => at >= 0) ?? -1;
}

function isEdgeList({ header, rows }: Table): boolean {
  const numbered =
    header.length === 3 && [header, ...rows.slice(0, 20)].every((row) => Number.isFinite(Number(row[2])));
  return header.length === 2 || numbered;
}

function addNodes(nodes: ForeignNode[], header: readonly string[], rows: Table['rows']): void {
  const at = first(header, NODE_ID);
  for (const row of rows) {
    const id = row[at]?.trim() ?? '';
    if (id === '') continue;
    const fields = fieldsOf(header, row);
    nodes.push({
      id,
      label: fieldOf(fields, ...NODE_LABEL) ?? id,
      fields,
      ...placeOf(fields.get('x'), fields.get('y')),
    });
  }
}

function addEdges(edges: ForeignEdge[], header: readonly string[], rows: Table['rows']): void {
  const [from, to, own] = [first(header, SOURCE), first(header, TARGET), header.indexOf('id')];
  for (const row of rows) {
    const [source, target] = [row[from]?.trim() ?? '', row[to]?.trim() ?? ''];
    if (source === '' || target === '') continue;
    const fields = fieldsOf(header, row);
    edges.push({
      id: row[own]?.trim() || undefined,
      source,
      target,
      label: fieldOf(fields, ...EDGE_LABEL) ?? '',
      directed: !/^(?:undirected|false)$/i.test(fieldOf(fields, 'directed', 'type') ?? ''),
      fields,
    });
  }
}

function fieldsOf(header: readonly string[], row: readonly string[]): Map<string, string> {
  const fields = new Map<string, string>();
  header.forEach((name, i) => {
    // Our own tables put an apostrophe before what a spreadsheet would take for a formula.
    addField(fields, name, (row[i] ?? '').replace(/^'(?=[=+\-@\t\r])/, ''));
  });
  return fields;
}

function unknownColumns(where: string, { header }: Table): InputError {
  const given = header.slice(0, 8).map((name) => `«${name.slice(0, 30)}»`);
  return new InputError('unknown-columns', `none of its columns says what is linked to what (${given.join(', ')}).`, {
    where,
    hint: 'Name two of them source and target; a table of nodes needs id and label.',
  });
}
