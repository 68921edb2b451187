import { findPaths, indexGraph, type Path } from '@dossier/graph';
import { UsageError } from '@dossier/schema';
import { AS_OF_OPTIONS } from '../as-of.ts';
import { defineCommand } from '../command.ts';
import { FILTER_OPTIONS, filterFrom, numberFrom } from '../filter-options.ts';
import { GRAPH_USAGE, readGraphInput } from '../graph-input.ts';
import { asJson } from '../rows.ts';
import { print, warn } from '../streams.ts';

export const path = defineCommand({
  name: 'path',
  summary: 'shows how two things are connected',
  usage: `${GRAPH_USAGE} FROM TO`,
  description: 'All chains of statements between two entities, told by name or id, the shortest first.',
  options: {
    'max-hops': { type: 'string', value: 'N', default: '3', help: 'so many steps at most, 1 to 8' },
    limit: { type: 'string', short: 'n', value: 'N', default: '10', help: 'so many paths at most' },
    directed: { type: 'boolean', help: 'only from subjects to objects' },
    avoid: { type: 'string', multiple: true, value: 'NAME', help: 'not by way of this; may be repeated' },
    ...FILTER_OPTIONS,
    ...AS_OF_OPTIONS,
    json: { type: 'boolean', help: 'the paths with all their evidence' },
  },
  examples: [
    ['dossier path out/cartel-directive.graph.json Trump Mexico', 'what links the two'],
    ['dossier path corpus Trump Mexico --modality actual --avoid China', 'by facts only, and not by way of China'],
  ],
  async run([input, from, to, ...more], { 'max-hops': maxHops, limit, directed, avoid, json, ...filter }) {
    if (input === undefined || from === undefined || to === undefined || more.length > 0) {
      throw new UsageError('three-inputs', 'a graph and two names are needed.', {
        where: 'dossier path',
        hint: 'E.g. dossier path out/cartel-directive.graph.json Trump Mexico.',
      });
    }
    const { paths, complete } = findPaths(indexGraph(await readGraphInput(input, filter)), [from, to], {
      filter: filterFrom(filter),
      maxHops: numberFrom('--max-hops', maxHops) ?? 3,
      limit: numberFrom('--limit', limit) ?? 10,
      directed: directed ?? false,
      avoid: avoid ?? [],
    });
    if (json) await print(asJson({ paths, complete }));
    else if (paths.length === 0) await print(`nothing links ${from} and ${to} in ${maxHops} steps\n`);
    else await print(paths.map(pathLines).join('\n'));
    if (!complete) warn('there are more paths; --limit and --max-hops show more.');
    return 0;
  },
});

const oneLine = (text: string) => text.replace(/[\p{Cc}\s]+/gu, ' ');

function pathLines({ entities, steps }: Path): string {
  const head = entities.map(({ label }) => oneLine(label)).join(' — ');
  const lines = steps.flatMap((findings) =>
    findings.map(
      ({ sentence, evidence }) => `    ${oneLine(sentence)}\n        “${oneLine(evidence[0]?.quote ?? '')}”`,
    ),
  );
  return `${[head, ...lines].join('\n')}\n`;
}
