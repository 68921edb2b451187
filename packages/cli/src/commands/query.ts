import { indexGraph, select } from '@dossier/graph';
import { UsageError } from '@dossier/schema';
import { AS_OF_OPTIONS } from '../as-of.ts';
import { defineCommand } from '../command.ts';
import { FILTER_OPTIONS, filterFrom, numberFrom } from '../filter-options.ts';
import { findingRows } from '../finding-rows.ts';
import { GRAPH_USAGE, readGraphInput } from '../graph-input.ts';
import { FORMAT_OPTION, formatRows, rowFormat } from '../rows.ts';
import { print } from '../streams.ts';

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
      .orderBy(orderFrom(order))
      .limit(numberFrom('--limit', limit) ?? 50)
      .findings();
    if (format === 'json') await print(`${JSON.stringify(findings, null, 2)}\n`);
    else {
      const rows = findingRows(findings, format, { articles: graph.articles.length > 1, quotes: quotes ?? false });
      await print(formatRows(rows, format));
    }
    return 0;
  },
});

const ORDERS = ['evidence', 'confidence', 'time', 'published'] as const;

function orderFrom(name: string | undefined): (typeof ORDERS)[number] {
  const order = ORDERS.find((known) => known === name);
  if (order) return order;
  throw new UsageError('unknown-order', `there is no order «${name}».`, {
    where: 'dossier query --order',
    hint: `There are ${ORDERS.join(', ')}.`,
  });
}

/** The one input of a command. @throws UsageError when there is none or are several */
export function onlyInput(command: string, input: string | undefined, more: readonly string[]): string {
  if (input !== undefined && more.length === 0) return input;
  throw new UsageError('one-input', input === undefined ? 'there is no input.' : 'there are several inputs.', {
    where: `dossier ${command}`,
    hint: 'Name one graph file, RDF file or corpus folder.',
  });
}
