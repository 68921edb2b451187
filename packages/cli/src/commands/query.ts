import { indexGraph, select } from '@dossier/graph';
import { AS_OF_OPTIONS } from '../as-of.ts';
import { choiceFrom } from '../choices.ts';
import { defineCommand } from '../command.ts';
import { FILTER_OPTIONS, filterFrom, numberFrom } from '../filter-options.ts';
import { findingRows } from '../finding-rows.ts';
import { GRAPH_USAGE, onlyInput, readGraphInput } from '../graph-input.ts';
import { FORMAT_OPTION, printFound, rowFormat } from '../rows.ts';

export const query = defineCommand({
  name: 'query',
  summary: 'finds statements in a graph or corpus',
  usage: GRAPH_USAGE,
  description:
    'All conditions must hold; of a repeated one any will do. JSON holds the whole of each statement with its evidence.',
  options: {
    ...FILTER_OPTIONS,
    ...AS_OF_OPTIONS,
    order: { type: 'string', value: 'NAME', default: 'evidence', help: 'evidence, confidence, time or published' },
    limit: { type: 'string', short: 'n', value: 'N', default: '50', help: 'so many at most' },
    quotes: { type: 'boolean', short: 'q', help: 'in tables: the first quote of each' },
    format: FORMAT_OPTION,
  },
  examples: [
    ['dossier query out/cartel-directive.graph.json --subject Trump', 'what Trump does'],
    ['dossier query out/cartel-directive.graph.json --relation rejects --quotes', 'who refuses what, with the quotes'],
    ['dossier query out/cartel-directive.graph.json --modality possible --format csv', 'what may be, as CSV'],
    [
      'dossier query corpus --published-by 2025-06-30 --involving Mexico',
      'what was known of Mexico at the end of June',
    ],
  ],
  async run([input, ...more], { order, limit, quotes, format: formatName, ...filter }) {
    const format = rowFormat(formatName, 'query');
    const graph = await readGraphInput(onlyInput('query', input, more), filter);
    const findings = select(indexGraph(graph), filterFrom(filter))
      .orderBy(choiceFrom('dossier query --order', order, ORDERS))
      .limit(numberFrom('--limit', limit) ?? 50)
      .findings();
    const columns = { articles: graph.articles.length > 1, quotes: quotes ?? false };
    await printFound(format, findings, () => findingRows(findings, format, columns));
    return 0;
  },
});

const ORDERS = ['evidence', 'confidence', 'time', 'published'] as const;
