import { EDGE_COLUMNS, type NodeValues, nodeColumns } from './rows.ts';

const TYPES = { string: 'STRING', int: 'INT64', double: 'DOUBLE' } as const;

/** The tables of Kuzu into which the pair of CSV files goes, and the commands that read it (with the files' names to fill in). */
export function kuzuSchema(values: NodeValues = {}): string {
  const fields = (columns: readonly { readonly name: string; readonly type: keyof typeof TYPES }[]) =>
    columns.map(({ name, type }) => `\`${name}\` ${TYPES[type]}`).join(', ');
  const edges = EDGE_COLUMNS.filter(({ name }) => name !== 'source' && name !== 'target');
  return [
    `CREATE NODE TABLE Entity(${fields(nodeColumns(values))}, PRIMARY KEY(\`id\`));`,
    `CREATE REL TABLE Statement(FROM Entity TO Entity, ${fields(edges)});`,
    '// COPY Entity FROM "NAME.nodes.csv" (HEADER=true, PARALLEL=false, ESCAPE=\'"\');',
    '// COPY Statement FROM "NAME.edges.csv" (HEADER=true, PARALLEL=false, ESCAPE=\'"\');',
    '',
  ].join('\n');
}
