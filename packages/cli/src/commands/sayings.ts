import { indexGraph, whoSaidWhat } from '@dossier/graph';
import { AS_OF_OPTIONS } from '../as-of.ts';
import { defineCommand } from '../command.ts';
import { FILTER_OPTIONS, filterFrom, numberFrom } from '../filter-options.ts';
import { GRAPH_USAGE, onlyInput, readGraphInput } from '../graph-input.ts';
import { FORMAT_OPTION, printFound, rowFormat } from '../rows.ts';

export const sayings = defineCommand({
  name: 'sayings',
  summary: 'tells who says what',
  usage: GRAPH_USAGE,
  description: 'By nearest source, the one who says most first. What articles say in their own voice has no source.',
  options: {
    named: { type: 'boolean', help: 'only what the articles put into somebody’s mouth' },
    counts: { type: 'boolean', help: 'only the sources and how much each says' },
    ...FILTER_OPTIONS,
    ...AS_OF_OPTIONS,
    limit: { type: 'string', short: 'n', value: 'N', default: '100', help: 'so many statements, or sources, at most' },
    format: FORMAT_OPTION,
  },
  examples: [
    ['dossier sayings out/cartel-directive.graph.json --named', 'who says what, with the quotes'],
    ['dossier sayings corpus --counts --involving Mexico', 'who speaks most of Mexico'],
  ],
  async run([input, ...more], { named, counts, limit, format: formatName, ...filter }) {
    const format = rowFormat(formatName, 'sayings');
    const most = numberFrom('--limit', limit) ?? 100;
    const graph = await readGraphInput(onlyInput('sayings', input, more), filter);
    const said = whoSaidWhat(indexGraph(graph), { ...filterFrom(filter), ...(named && { attributed: true }) });
    const nameOf = (source: (typeof said)[number]['source']) => source?.label ?? (counts ? '(the articles)' : '');
    const rows = () =>
      counts
        ? said.map(({ source, findings }) => ({ source: nameOf(source), statements: findings.length }))
        : said.flatMap(({ source, findings }) =>
            findings.map(({ statement, sentence, evidence }) => ({
              source: nameOf(source),
              says: sentence,
              modality: statement.modality,
              quote: evidence[0]?.quote ?? '',
            })),
          );
    await printFound(format, said.slice(0, most), () => rows().slice(0, most));
    return 0;
  },
});
