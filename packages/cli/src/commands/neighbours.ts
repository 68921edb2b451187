import { type GraphIndex, indexGraph, neighbourhood, neighboursOf, type StatementFilter } from '@dossier/graph';
import { UsageError } from '@dossier/schema';
import { AS_OF_OPTIONS } from '../as-of.ts';
import { defineCommand } from '../command.ts';
import { FILTER_OPTIONS, filterFrom, numberFrom } from '../filter-options.ts';
import { parseFormats, writeFormats } from '../formats.ts';
import { GRAPH_USAGE, readGraphInput } from '../graph-input.ts';
import { outputsFor } from '../outputs.ts';
import { FORMAT_OPTION, printFound, type Row, rowFormat } from '../rows.ts';

export const neighbours = defineCommand({
  name: 'neighbours',
  summary: 'shows what lies around some things',
  usage: `${GRAPH_USAGE} NAME…`,
  description:
    'What statements join a thing to, the most joined first; with --hops N what is so many steps away. --graph FORMAT gives the\n' +
    'part of the graph around it instead, with all its evidence, in any of the formats of dossier build.',
  options: {
    hops: { type: 'string', value: 'N', default: '1', help: 'so many steps away at most' },
    graph: { type: 'string', short: 'g', value: 'FORMAT', help: 'the part of the graph, as json, turtle, html, …' },
    out: { type: 'string', short: 'o', value: 'DIR', help: 'with --graph: write it to this folder' },
    ...FILTER_OPTIONS,
    ...AS_OF_OPTIONS,
    limit: {
      type: 'string',
      short: 'n',
      value: 'N',
      default: '100',
      help: 'so many things at most, nearer ones first',
    },
    format: FORMAT_OPTION,
  },
  examples: [
    ['dossier neighbours out/cartel-directive.graph.json Mexico', 'what is said to join Mexico to what'],
    ['dossier neighbours corpus Mexico Canada --hops 2 --modality actual', 'by facts, two steps away'],
    ['dossier neighbours corpus Mexico --hops 2 --graph html --out out', 'a page to look around in'],
  ],
  async run([input, ...names], { hops, graph, out, limit, format: formatName, ...filter }) {
    const format = rowFormat(formatName, 'neighbours');
    if (input === undefined || names.length === 0) {
      throw new UsageError('input-and-name', 'a graph and a name are needed.', { where: 'dossier neighbours' });
    }
    const formats = graph === undefined ? undefined : parseFormats(graph, out, 'neighbours --graph');
    const index = indexGraph(await readGraphInput(input, filter));
    const reach: Reach = {
      hops: numberFrom('--hops', hops) ?? 1,
      filter: filterFrom(filter),
      limit: numberFrom('--limit', limit) ?? 100,
    };
    if (formats) {
      const part = neighbourhood(index, names, reach).graph;
      await writeFormats(part, formats, {
        name: names.join('-').replace(/[^\p{L}\p{N}-]+/gu, '-'),
        outputs: await outputsFor(out),
      });
      return 0;
    }
    const found = reach.hops <= 1 && names.length === 1 ? joined(index, names[0]!, reach) : around(index, names, reach);
    const items = found.map(({ item }) => item);
    await printFound(format, items, () => found.map(({ row }) => row));
    return 0;
  },
});

interface Reach {
  readonly hops: number;
  readonly filter: StatementFilter;
  readonly limit: number;
}

interface Found {
  readonly item: unknown;
  readonly row: Row;
}

/** The direct neighbours of one thing, with the statements that join them. */
function joined(index: GraphIndex, name: string, reach: Reach): Found[] {
  return neighboursOf(index, name, reach).map((item) => {
    const { entity, findings } = item;
    const { label, type, id } = entity;
    return { item, row: { label, type, statements: findings.length, example: findings[0]!.sentence, id } };
  });
}

/** All things within some steps, and how far they are. */
function around(index: GraphIndex, names: readonly string[], reach: Reach): Found[] {
  const { distances } = neighbourhood(index, names, reach);
  return [...distances].map(([id, steps]) => {
    const { label, type, wikidata } = index.graph.entities[index.entityAt.get(id)!]!;
    const row = { steps, label, type, wikidata: wikidata ?? '', id };
    return { item: row, row };
  });
}
