import {
  centralitiesOf,
  communitiesOf,
  componentsOf,
  type Layout,
  layoutOf,
  layoutValues,
  type NodeValues,
  toNetwork,
  valuesFrom,
} from '@dossier/graph';
import type { Graph } from '@dossier/schema';
import type { Option, Values } from './command.ts';
import { numberFrom } from './filter-options.ts';
import { readNetworkInput } from './network-input.ts';

/** What goes onto the nodes in the formats of graph tools. */
export const NODE_VALUE_OPTIONS = {
  measures: { type: 'boolean', help: 'graph tools: degree, PageRank, community and component of each node' },
  layout: { type: 'boolean', help: 'graph tools: places by ForceAtlas2; a corpus keeps them for the next time' },
  seed: { type: 'string', value: 'N', default: '1', help: 'of layout and communities: the same seed, the same result' },
  values: {
    type: 'string',
    multiple: true,
    value: 'FILE',
    help: 'graph tools: numbers and places from GEXF, GraphML or CSV that Gephi or igraph wrote',
  },
} as const satisfies Record<string, Option>;

type NodeValueFlags = Values<typeof NODE_VALUE_OPTIONS>;

/** Values for nodes, and the layout where one was made. */
export interface NodeValueResult {
  readonly values: NodeValues;
  readonly layout?: Layout;
}

/**
 * Measures a graph, lays it out and reads what another program found, as the command line asks.
 * @param from places to start from
 */
export async function nodeValuesOf(
  graph: Graph,
  flags: NodeValueFlags,
  from: Layout | undefined,
): Promise<NodeValueResult> {
  const seed = numberFrom('--seed', flags.seed) ?? 1;
  const foreign = flags.values === undefined ? {} : valuesFrom(await readNetworkInput(flags.values));
  if (!flags.measures && !flags.layout) return { values: foreign };
  const network = toNetwork(graph);
  const layout = flags.layout ? layoutOf(network, { seed, ...(from && { from }) }) : undefined;
  const measures = flags.measures ? measuresOf(network, seed) : {};
  return { values: { ...measures, ...(layout && layoutValues(layout)), ...foreign }, ...(layout && { layout }) };
}

function measuresOf(network: ReturnType<typeof toNetwork>, seed: number): NodeValues {
  const { degree, pagerank } = centralitiesOf(network);
  return { degree, pagerank, community: communitiesOf(network, { seed }), component: componentsOf(network) };
}
