import { changesSince, type Finding, indexGraph } from '@dossier/graph';
import { UsageError } from '@dossier/schema';
import { AS_OF_OPTIONS } from '../as-of.ts';
import { defineCommand } from '../command.ts';
import { FILTER_OPTIONS, filterFrom } from '../filter-options.ts';
import { toldBy } from '../finding-rows.ts';
import { GRAPH_USAGE, onlyInput, readGraphInput } from '../graph-input.ts';
import { FORMAT_OPTION, printFound, rowFormat } from '../rows.ts';

export const changes = defineCommand({
  name: 'changes',
  summary: 'tells what articles brought since a day',
  usage: `${GRAPH_USAGE} --since DATE`,
  description:
    'By publication: new: no earlier article says so; again: an earlier one did; reversed: it stands against what was said\n' +
    'before; thing: never mentioned before. Undated articles are neither before nor since.',
  options: {
    since: { type: 'string', value: 'DATE', help: 'the first day that counts as new' },
    ...FILTER_OPTIONS,
    ...AS_OF_OPTIONS,
    format: FORMAT_OPTION,
  },
  examples: [
    ['dossier changes corpus --since 2025-08-18', 'what that day and later ones brought'],
    ['dossier changes corpus --since 2025-08-01 --published-by 2025-08-31 --format csv', 'what August brought'],
  ],
  async run([input, ...more], { since, format: formatName, ...filter }) {
    const format = rowFormat(formatName, 'changes');
    if (since === undefined) {
      throw new UsageError('no-date', 'it is not told since when.', {
        where: 'dossier changes',
        hint: 'Give --since DATE.',
      });
    }
    const graph = await readGraphInput(onlyInput('changes', input, more), filter);
    const { fresh, restated, reversed, entities } = changesSince(indexGraph(graph), since, filterFrom(filter));
    await printFound(format, { fresh, restated, reversed, entities }, () => [
      ...fresh.map((finding) => changeRow('new', finding)),
      ...restated.map((finding) => changeRow('again', finding)),
      ...reversed.map(({ claim, counter }) => changeRow('reversed', counter, claim.sentence)),
      ...entities.map(({ label, type }) => changeRow('thing', { sentence: `${label} (${type})`, sources: [] })),
    ]);
    return 0;
  },
});

const changeRow = (change: string, { sentence, sources }: Pick<Finding, 'sentence' | 'sources'>, against = '') => ({
  change,
  what: sentence,
  told: toldBy(sources),
  against,
});
