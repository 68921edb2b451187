import { centralitiesOf, communitiesOf, componentsOf, type Network, toNetwork } from '@dossier/graph';
import { AS_OF_OPTIONS } from '../as-of.ts';
import { defineCommand } from '../command.ts';
import { numberFrom } from '../filter-options.ts';
import { GRAPH_USAGE, onlyInput, readGraphInput } from '../graph-input.ts';
import { isNetworkFile, readNetworkInput } from '../network-input.ts';
import { FORMAT_OPTION, printFound, rowFormat } from '../rows.ts';

export const network = defineCommand({
  name: 'network',
  summary: 'measures who is central and who belongs together',
  usage: `${GRAPH_USAGE}|GEXF|GRAPHML|CSV…`,
  description:
    'PageRank over the number of statements, communities by the Louvain method, and what hangs together at all. Networks of\n' +
    'other programs can be measured as well: GEXF, GraphML, or CSV tables of nodes and edges (Gephi, Neo4j, Kuzu, Neptune).',
  options: {
    betweenness: { type: 'boolean', help: 'also through how many shortest paths; slow in large networks' },
    resolution: { type: 'string', value: 'N', default: '1', help: 'more than 1 gives smaller communities' },
    seed: { type: 'string', value: 'N', default: '1', help: 'the same seed gives the same communities' },
    ...AS_OF_OPTIONS,
    limit: { type: 'string', short: 'n', value: 'N', default: '25', help: 'so many at most, the most central first' },
    format: FORMAT_OPTION,
  },
  examples: [
    ['dossier network out/cartel-directive.graph.json', 'the most central things and their communities'],
    ['dossier network gephi.gexf --betweenness', 'of a network that Gephi wrote'],
    ['dossier network nodes.csv edges.csv --limit 1000 --format csv', 'of a pair of tables'],
  ],
  async run([input, ...more], { betweenness, resolution, seed, limit, format: formatName, ...asOf }) {
    const format = rowFormat(formatName, 'network');
    const foreign = input !== undefined && isNetworkFile(input);
    const own = foreign
      ? ((await readNetworkInput([input, ...more])) as unknown as Network)
      : toNetwork(await readGraphInput(onlyInput('network', input, more), asOf));
    const {
      degree,
      statements,
      pagerank,
      betweenness: between,
    } = centralitiesOf(own, { betweenness: betweenness ?? false });
    const communities = communitiesOf(own, {
      seed: numberFrom('--seed', seed) ?? 1,
      resolution: numberFrom('--resolution', resolution) ?? 1,
    });
    const components = componentsOf(own);
    const rounded = (value: number) => Number(value.toPrecision(4));
    const rows = own.nodes().map((id) => {
      const { label, type } = own.getNodeAttributes(id);
      return {
        label: String(label ?? id),
        type: String(type ?? ''),
        pagerank: rounded(pagerank.get(id) ?? 0),
        degree: degree.get(id) ?? 0,
        edges: statements.get(id) ?? 0,
        ...(between && { betweenness: rounded(between.get(id) ?? 0) }),
        community: communities.get(id) ?? 0,
        component: components.get(id) ?? 0,
        id,
      };
    });
    const ranked = rows
      .sort((a, b) => b.pagerank - a.pagerank || (a.id < b.id ? -1 : 1))
      .slice(0, numberFrom('--limit', limit) ?? 25);
    await printFound(format, ranked, () => ranked);
    return 0;
  },
});
