import { coOccurring, indexGraph } from '@dossier/graph';
import { UsageError } from '@dossier/schema';
import { AS_OF_OPTIONS } from '../as-of.ts';
import { defineCommand } from '../command.ts';
import { numberFrom } from '../filter-options.ts';
import { GRAPH_USAGE, readGraphInput } from '../graph-input.ts';
import { FORMAT_OPTION, formatRows, rowFormat } from '../rows.ts';
import { print } from '../streams.ts';

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
    if (within !== 'article' && within !== 'quote') {
      throw new UsageError('unknown-place', `there is no «${within}».`, {
        where: 'dossier together --within',
        hint: 'There are article and quote.',
      });
    }
    const found = coOccurring(indexGraph(await readGraphInput(input, asOf)), name, {
      within,
      minArticles: numberFrom('--min-articles', minArticles) ?? 1,
      limit: numberFrom('--limit', limit) ?? 20,
    });
    if (format === 'json') await print(`${JSON.stringify(found, null, 2)}\n`);
    else {
      const rows = found.map(({ entity: { label, type, id }, articles, passages }) => {
        return { label, type, articles: articles.length, quotes: passages.length, quote: passages[0]?.quote ?? '', id };
      });
      await print(formatRows(rows, format));
    }
    return 0;
  },
});
