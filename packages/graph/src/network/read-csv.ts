import { InputError } from '@dossier/schema';
import { MultiDirectedGraph } from 'graphology';
import type { ForeignNetwork } from './read-network.ts';

/** The two tables of a network; the one of nodes may be missing. */
export interface CsvPair {
  readonly nodes?: string | undefined;
  readonly edges?: string | undefined;
}

/**
 * Reads a network from a table of nodes, one of edges, or both: those that `exportGraph` writes (plain, Neo4j, Kuzu, Neptune), or
 * those that Gephi writes. It gives no statements, as `readNetwork` does not.
 * @throws InputError when a table lacks the columns that tell nodes or ends
 */
export function readCsvNetwork({ nodes, edges }: CsvPair, where = 'csv'): ForeignNetwork {
  const network: ForeignNetwork = new MultiDirectedGraph();
  if (nodes !== undefined) {
    const { header, rows } = tableOf(nodes);
    const id = columnOf(header, ['id', '~id', ':id'], where);
    for (const row of rows) network.mergeNode(idIn(row, id, where), attributesOf(header, row));
  }
  if (edges !== undefined) {
    const { header, rows } = tableOf(edges);
    const [from, to] = [
      columnOf(header, ['source', 'from', '~from', ':start_id'], where),
      columnOf(header, ['target', 'to', '~to', ':end_id'], where),
    ];
    for (const row of rows) {
      const [source] = network.mergeNode(idIn(row, from, where));
      const [target] = network.mergeNode(idIn(row, to, where));
      network.addDirectedEdge(source, target, attributesOf(header, row));
    }
  }
  return network;
}

/** A row may lack its last fields, but not what it is of. */
function idIn(row: readonly string[], at: number, where: string): string {
  const id = row[at];
  if (id) return id;
  throw new InputError('not-a-network', `this row names no node: ${row.join(',').slice(0, 80)}.`, { where });
}

interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function tableOf(text: string): Table {
  const [header = [], ...rows] = parseCsv(text);
  return { header, rows };
}

/** `id:ID`, `name:ID(Person)`, `Id` and `~id` all tell the same: what kind of column it is stands before or after a colon. */
function columnOf(header: readonly string[], names: readonly string[], where: string): number {
  const plain = header.map((name) => name.toLowerCase().replace(/\(.*\)$/, ''));
  const at = plain.findIndex(
    (name) => names.includes(name) || names.some((own) => own.startsWith(':') && name.endsWith(own)),
  );
  if (at >= 0) return at;
  throw new InputError('not-a-network', `this table has no column ${names.join(' or ')}.`, { where });
}

const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

function attributesOf(header: readonly string[], row: readonly string[]): Record<string, unknown> {
  const fields = header.map((name, i) => {
    const value = row[i] ?? '';
    const plain = name.replace(/^[~:]|:.*$/g, '').toLowerCase() || name;
    return { name: plain, value: NUMBER.test(value) ? Number(value) : value, special: /^[~:]/.test(name) };
  });
  // A property `label` says more than Neo4j's `:LABEL` or Neptune's `~label`, so it is set last.
  const ordered = [...fields.filter(({ special }) => special), ...fields.filter(({ special }) => !special)];
  return Object.fromEntries(ordered.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]));
}

/** The records of CSV (RFC 4180); a field in quotes may hold commas and line breaks. */
function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\r|\n|$)/gy;
  field.lastIndex = text.startsWith('\ufeff') ? 1 : 0;
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (match === null) throw new InputError('not-csv', 'a quote is opened and not closed, or stands inside a field.');
    const [, quoted, plain = '', end] = match;
    record.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',' && field.lastIndex < text.length) continue;
    if (end === ',') record.push('');
    records.push(record);
    record = [];
  }
  return records.filter((fields) => fields.length > 1 || fields[0] !== '');
}
