import { InputError } from '@dossier/schema';
import { MultiDirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphMl } from 'graphology-graphml';
import { type NodeValues, nodeColumns } from '../export/rows.ts';
import { LAYOUT_FORMAT, type Layout } from './layout.ts';

/** A network of whatever attributes, as another program wrote it. */
export type ForeignNetwork = MultiDirectedGraph<Record<string, unknown>, Record<string, unknown>>;

/**
 * Reads a network that Gephi, networkx or another program wrote, for its measures and its layout. It gives no statements: what
 * comes back without quotes proves nothing, so it never enters a graph.
 * @throws InputError when the text is not of the format
 */
export function readNetwork(text: string, format: 'gexf' | 'graphml', where: string = format): ForeignNetwork {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw unreadable(format, where, 'it declares a document type');
  try {
    const parse = format === 'gexf' ? parseGexf : parseGraphMl;
    const read = parse(MultiDirectedGraph, text, { addMissingNodes: true });
    return read as unknown as ForeignNetwork;
  } catch (error) {
    throw unreadable(format, where, (error as Error).message);
  }
}

const unreadable = (format: string, where: string, why: string) =>
  new InputError('not-a-network', `this cannot be read as ${format} (${why}).`, { where });

/** The numbers that another program put on nodes (positions, communities, centralities), as values for an export. */
export function valuesFrom(network: ForeignNetwork): NodeValues {
  const values = new Map<string, Map<string, number>>();
  network.forEachNode((node, attributes) => {
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value !== 'number' || OWN_COLUMNS.has(name)) continue;
      values.set(name, (values.get(name) ?? new Map<string, number>()).set(node, value));
    }
  });
  return Object.fromEntries(values);
}

/** What every export has anyway. */
const OWN_COLUMNS = new Set(nodeColumns().map(({ name }) => name));

/** The places of a network's nodes, as a layout for our own graph; nodes without one are left out. */
export function layoutFrom(network: ForeignNetwork): Layout {
  const positions: Layout['positions'] = {};
  network.forEachNode((node, { x, y }) => {
    if (typeof x === 'number' && typeof y === 'number') positions[node] = [x, y];
  });
  return { format: LAYOUT_FORMAT, seed: 0, positions };
}
