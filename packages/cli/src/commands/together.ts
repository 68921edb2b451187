import { coOccurring, indexGraph } from '@dossier/graph';
import { UsageError } from '@dossier/schema';
import { AS_OF_OPTIONS } from '../as-of.ts';
import { choiceFrom } from '../choices.ts';
import { defineCommand } from '../command.ts';
import { numberFrom } from '../filter-options.ts';
import { GRAPH_USAGE, readGraphInput } from '../graph-input.ts';
import { FORMAT_OPTION, printFound, rowFormat } from '../rows.ts';

export const together = defineCommand({
  name: 'together',
  summary: 'tells what is mentioned together with a thing',
  usage: `${GRAPH_USAGE} NAME`,
  description: 'An association that no statement need express: in the same articles, or in the same quotes.',
  options: {
    within: { type: 'string', value: 'NAME', default: 'article', help: 'article or quote' },
    'min-articles': { type: 'string', value: 'N', default: '1', help: 'in at least so many articles' },
    ...AS_OF_OPTIONS,
    limit: { type: 'string', short: 'n', value: 'N', default: '20', help: 'so many at most' },
    format: FORMAT_OPTION,
  },
  examples: [
    ['dossier together out/cartel-directive.graph.json Mexico', 'in the same article'],
    ['dossier together corpus Mexico --within quote --min-articles 2', 'in one quote, in two articles or more'],
  ],
  async run([input, name, ...more], { within, 'min-articles': minArticles, limit, format: formatName, ...asOf }) {
    const format = rowFormat(formatName, 'together');
    if (input === undefined || name === undefined || more.length > 0) {
      throw new UsageError('input-and-name', 'a graph and one name are needed.', { where: 'dossier together' });
    }
    const found = coOccurring(indexGraph(await readGraphInput(input, asOf)), name, {
      within: choiceFrom('dossier together --within', within, ['article', 'quote']),
      minArticles: numberFrom('--min-articles', minArticles) ?? 1,
      limit: numberFrom('--limit', limit) ?? 20,
    });
    await printFound(format, found, () =>
      found.map(({ entity: { label, type, id }, articles, passages }) => {
        return { label, type, articles: articles.length, quotes: passages.length, quote: passages[0]?.quote ?? '', id };
      }),
    );
    return 0;
  },
});
