import { indexGraph, search as searchGraph } from '@dossier/graph';
import { UsageError } from '@dossier/schema';
import { AS_OF_OPTIONS } from '../as-of.ts';
import { defineCommand } from '../command.ts';
import { numberFrom } from '../filter-options.ts';
import { GRAPH_USAGE, readGraphInput } from '../graph-input.ts';
import { FORMAT_OPTION, printFound, rowFormat } from '../rows.ts';

export const search = defineCommand({
  name: 'search',
  summary: 'searches names and quotes, the best first',
  usage: `${GRAPH_USAGE} WORDS…`,
  description: 'Full text over labels, aliases and quotes; case and accents do not matter, and names may be misspelt.',
  options: {
    ...AS_OF_OPTIONS,
    limit: { type: 'string', short: 'n', value: 'N', default: '10', help: 'so many names and so many quotes at most' },
    format: FORMAT_OPTION,
  },
  examples: [['dossier search out/cartel-directive.graph.json drug cartels', 'things and quotes that speak of them']],
  async run([input, ...words], { limit, format: formatName, ...asOf }) {
    const format = rowFormat(formatName, 'search');
    if (input === undefined || words.length === 0) {
      throw new UsageError('input-and-words', 'a graph and some words are needed.', { where: 'dossier search' });
    }
    const index = indexGraph(await readGraphInput(input, asOf));
    const { entities, quotes } = searchGraph(index, words.join(' '), numberFrom('--limit', limit) ?? 10);
    await printFound(format, { entities, quotes }, () => [
      ...entities.map(({ entity: { label, type, id } }) => ({ found: type as string, what: label, quote: '', id })),
      ...quotes.map(({ finding: { statement, sentence, evidence } }) => {
        return { found: 'statement', what: sentence, quote: evidence[0]?.quote ?? '', id: statement.id };
      }),
    ]);
    return 0;
  },
});
