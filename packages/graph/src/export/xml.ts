import type { Graph } from '@dossier/schema';
import { endOf, instantOf } from '../merge/instant.ts';
import { escapeXml } from './escape.ts';
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

/** Fields that a format has a place of its own for. */
const OWN = new Set(['id', 'label', 'source', 'target', 'x', 'y']);

/**
 * Writes GEXF 1.3 for Gephi: edges carry the time that the text tells, so that Gephi's timeline works; a layout given as the
 * values `x` and `y` becomes positions.
 */
export function* gexfChunks(graph: Graph, values: NodeValues = {}): Generator<string> {
  const nodes = nodeColumns(values).filter(({ name }) => !OWN.has(name));
  const edges = EDGE_COLUMNS.filter(({ name }) => !OWN.has(name));
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n';
  yield '<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">\n';
  yield* gexfAttributes('node', nodes);
  yield* gexfAttributes('edge', edges);
  yield '<nodes>\n';
  for (const row of nodeRows(graph)) {
    const [x, y] = [values.x?.get(row.id), values.y?.get(row.id)];
    const position = x === undefined || y === undefined ? '' : `<viz:position x="${x}" y="${y}" z="0"/>`;
    yield `<node id="${escapeXml(row.id)}" label="${escapeXml(row.label)}">${gexfValues(nodes, row)}${position}</node>\n`;
  }
  yield '</nodes>\n<edges>\n';
  for (const row of edgeRows(graph)) {
    const ends = `source="${escapeXml(row.source)}" target="${escapeXml(row.target)}"`;
    const label = escapeXml(row.statement.relation);
    yield `<edge id="${escapeXml(row.id)}" ${ends} label="${label}"${spell(row)}>${gexfValues(edges, row)}</edge>\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

const GEXF_TYPES = { string: 'string', int: 'integer', double: 'double' } as const;

function* gexfAttributes<T>(kind: 'node' | 'edge', columns: readonly Column<T>[]): Generator<string> {
  yield `<attributes class="${kind}" mode="static">\n`;
  for (const { name, type } of columns) {
    yield `<attribute id="${escapeXml(name)}" title="${escapeXml(name)}" type="${GEXF_TYPES[type]}"/>\n`;
  }
  yield '</attributes>\n';
}

function gexfValues<T>(columns: readonly Column<T>[], row: T): string {
  const values = columns.flatMap(({ name, of }) => {
    const value = of(row);
    return value === undefined || value === ''
      ? []
      : [`<attvalue for="${escapeXml(name)}" value="${escapeXml(String(value))}"/>`];
  });
  return `<attvalues>${values.join('')}</attvalues>`;
}

/** The days between which an edge holds; none when its text tells no time. */
function spell({ statement: { time } }: EdgeRow): string {
  const day = (moment: number | undefined) =>
    moment === undefined ? undefined : new Date(moment).toISOString().slice(0, 10);
  const [start, end] = [day(instantOf(time?.start)), day(endOf(time?.end ?? time?.start))];
  return `${start === undefined ? '' : ` start="${start}"`}${end === undefined ? '' : ` end="${end}"`}`;
}

/** Writes GraphML with typed attributes (igraph, networkx, yEd, Gephi, Cytoscape). */
export function* graphMlChunks(graph: Graph, values: NodeValues = {}): Generator<string> {
  const nodes = nodeColumns(values).filter(({ name }) => name !== 'id');
  const edges = EDGE_COLUMNS.filter(({ name }) => !['id', 'source', 'target'].includes(name));
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield* graphMlKeys('node', nodes);
  yield* graphMlKeys('edge', edges);
  yield '<graph edgedefault="directed">\n';
  for (const row of nodeRows(graph))
    yield `<node id="${escapeXml(row.id)}">${graphMlData('node', nodes, row)}</node>\n`;
  for (const row of edgeRows(graph)) {
    const ends = `source="${escapeXml(row.source)}" target="${escapeXml(row.target)}"`;
    yield `<edge id="${escapeXml(row.id)}" ${ends}>${graphMlData('edge', edges, row)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

function* graphMlKeys<T>(kind: 'node' | 'edge', columns: readonly Column<T>[]): Generator<string> {
  for (const { name, type } of columns) {
    const plain = escapeXml(name);
    yield `<key id="${kind}.${plain}" for="${kind}" attr.name="${plain}" attr.type="${type}"/>\n`;
  }
}

function graphMlData<T extends NodeRow | EdgeRow>(
  kind: 'node' | 'edge',
  columns: readonly Column<T>[],
  row: T,
): string {
  return columns
    .flatMap(({ name, of }) => {
      const value = of(row);
      return value === undefined || value === ''
        ? []
        : [`<data key="${kind}.${escapeXml(name)}">${escapeXml(String(value))}</data>`];
    })
    .join('');
}
