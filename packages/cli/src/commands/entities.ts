import { articleGraphs, findEntities, indexGraph } from '@dossier/graph';
import { createLinker, decideLinks, suspiciousPairs } from '@dossier/linker';
import { shippedGazetteer } from '@dossier/linker/node';
import type { Entity, Graph, Merge } from '@dossier/schema';
import { AS_OF_OPTIONS } from '../as-of.ts';
import { defineCommand } from '../command.ts';
import { numberFrom } from '../filter-options.ts';
import { GRAPH_USAGE, onlyInput, readGraphInput } from '../graph-input.ts';
import { FORMAT_OPTION, printFound, rowFormat } from '../rows.ts';

export const entities = defineCommand({
  name: 'entities',
  summary: 'lists the things of a graph, or those of a name',
  usage: GRAPH_USAGE,
  options: {
    name: { type: 'string', value: 'NAME', help: 'only those that go by a name like this, the best match first' },
    merges: { type: 'boolean', help: 'which names were taken as one thing, and why' },
    links: {
      type: 'boolean',
      help: 'which things are linked to Wikidata and why, and why the other named ones are not',
    },
    duplicates: { type: 'boolean', help: 'pairs that look like one thing and are two' },
    ...AS_OF_OPTIONS,
    limit: { type: 'string', short: 'n', value: 'N', default: '1000', help: 'so many at most' },
    format: FORMAT_OPTION,
  },
  examples: [
    ['dossier entities out/cartel-directive.graph.json', 'all, in order of first mention'],
    ['dossier entities out/cartel-directive.graph.json --name "department of defense"', 'who goes by that name'],
    ['dossier entities out/cartel-directive.graph.json --merges', 'why two names are one node'],
    ['dossier entities out/cartel-directive.graph.json --links', 'why a node is this thing of Wikidata, or none'],
  ],
  async run([input, ...more], { name, merges, links, duplicates, limit, format: formatName, ...asOf }) {
    const format = rowFormat(formatName, 'entities');
    const graph = await readGraphInput(onlyInput('entities', input, more), asOf);
    const most = numberFrom('--limit', limit) ?? 1000;
    if (merges) {
      const found = (graph.merges ?? []).slice(0, most);
      await printFound(format, found, () => found.map(mergeRow(graph)));
    } else if (links) {
      const found = [...linksOf(graph), ...unlinkedOf(graph)].slice(0, most);
      await printFound(format, found, () => found);
    } else if (duplicates) {
      const found = suspiciousPairs(graph).slice(0, most);
      await printFound(format, found, () =>
        found.map(({ labels: [one, other], reason, score }) => ({ one, other, because: reason, score })),
      );
    } else {
      const found =
        name === undefined
          ? graph.entities.slice(0, most)
          : findEntities(indexGraph(graph), name, most).map(({ entity }) => entity);
      await printFound(format, found, () => found.map(entityRow));
    }
    return 0;
  },
});

const entityRow = ({ label, type, wikidata, mentions, aliases, id }: Entity) => ({
  label,
  type,
  wikidata: wikidata ?? '',
  mentions: mentions.length,
  aliases: aliases.join(' | '),
  id,
});

function mergeRow({ entities: all }: Graph) {
  const labels = new Map(all.map(({ id, label }) => [id, label]));
  return ({ into, from, reason, score }: Merge) => ({
    name: from,
    'taken as': labels.get(into) ?? into,
    because: reason,
    score,
  });
}

type LinkRow = {
  readonly name: string;
  readonly wikidata: string;
  readonly because: string;
  readonly score: number | '';
};

/** The links of a graph, with the reasons that were recorded when they were made. */
function linksOf({ entities: all, merges = [] }: Graph): LinkRow[] {
  const reasons = new Map(
    merges.filter(({ reason }) => /^(linked|pinned link)\b/.test(reason)).map((one) => [one.into, one]),
  );
  return all.flatMap(({ id, label, wikidata }) => {
    if (wikidata === undefined) return [];
    const { reason = 'came with the graph', score = '' } = reasons.get(id) ?? {};
    return [{ name: label, wikidata, because: reason, score }];
  });
}

/** What the shipped gazetteer says of the named things that have no link: nothing, or whom it thought of. */
function unlinkedOf(graph: Graph): LinkRow[] {
  const linker = createLinker(shippedGazetteer());
  const labels = new Map(graph.entities.map(({ id, label }) => [id, label]));
  return [...articleGraphs(graph)].flatMap((article) =>
    decideLinks(article, linker).flatMap(({ entity, link, reason, candidates }) => {
      if (link !== undefined) return [];
      const [best] = candidates;
      const rival = best === undefined ? '' : `; the likeliest is ${best.label} (${best.id})`;
      return [{ name: labels.get(entity) ?? entity, wikidata: '', because: `${reason}${rival}`, score: '' as const }];
    }),
  );
}
