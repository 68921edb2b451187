import { findEntities, indexGraph } from '@dossier/graph';
import { suspiciousPairs } from '@dossier/linker';
import type { Entity } from '@dossier/schema';
import { defineCommand } from '../command.ts';
import { numberFrom } from '../filter-options.ts';
import { readGraphInput } from '../graph-input.ts';
import { FORMAT_OPTION, formatRows, rowFormat } from '../rows.ts';
import { print } from '../streams.ts';
import { onlyInput } from './query.ts';

export const entities = defineCommand({
  name: 'entities',
  summary: 'lists the things of a graph, or those of a name',
  usage: 'GRAPH|CORPUS',
  options: {
    name: { type: 'string', value: 'NAME', help: 'only those that go by a name like this, the best match first' },
    merges: { type: 'boolean', help: 'which names were taken as one thing, and why' },
    duplicates: { type: 'boolean', help: 'pairs that look like one thing and are two' },
    limit: { type: 'string', short: 'n', value: 'N', default: '1000', help: 'so many at most' },
    format: FORMAT_OPTION,
  },
  examples: [
    ['dossier entities out/cartel-directive.graph.json', 'all, in order of first mention'],
    ['dossier entities out/cartel-directive.graph.json --name "department of defense"', 'who goes by that name'],
    ['dossier entities out/cartel-directive.graph.json --merges', 'why two names are one node'],
  ],
  async run([input, ...more], { name, merges, duplicates, limit, format: formatName }) {
    const format = rowFormat(formatName, 'entities');
    const graph = await readGraphInput(onlyInput('entities', input, more));
    const most = numberFrom('--limit', limit) ?? 1000;
    if (merges) {
      const labels = new Map(graph.entities.map(({ id, label }) => [id, label]));
      const rows = (graph.merges ?? []).slice(0, most).map(({ into, from, reason, score }) => {
        return { name: from, 'taken as': labels.get(into) ?? into, because: reason, score };
      });
      await print(format === 'json' ? `${JSON.stringify(graph.merges ?? [], null, 2)}\n` : formatRows(rows, format));
      return 0;
    }
    if (duplicates) {
      const pairs = suspiciousPairs(graph).slice(0, most);
      const rows = pairs.map(({ labels: [one, other], reason, score }) => ({ one, other, because: reason, score }));
      await print(format === 'json' ? `${JSON.stringify(pairs, null, 2)}\n` : formatRows(rows, format));
      return 0;
    }
    const found =
      name === undefined
        ? graph.entities.slice(0, most)
        : findEntities(indexGraph(graph), name, most).map(({ entity }) => entity);
    await print(format === 'json' ? `${JSON.stringify(found, null, 2)}\n` : formatRows(found.map(entityRow), format));
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
