import { findingRow, indexGraph, timeline as timelineOf } from '@dossier/graph';
import { AS_OF_OPTIONS } from '../as-of.ts';
import { defineCommand } from '../command.ts';
import { FILTER_OPTIONS, filterFrom } from '../filter-options.ts';
import { GRAPH_USAGE, onlyInput, readGraphInput } from '../graph-input.ts';
import { FORMAT_OPTION, printFound, rowFormat } from '../rows.ts';
import { warn } from '../streams.ts';

export const timeline = defineCommand({
  name: 'timeline',
  summary: 'orders statements by when they happened',
  usage: GRAPH_USAGE,
  description:
    'By the time that the text gives; a statement without one is never dated by its article, but counted apart.',
  options: { ...FILTER_OPTIONS, ...AS_OF_OPTIONS, format: FORMAT_OPTION },
  examples: [['dossier timeline out/cartel-directive.graph.json --involving Trump', 'what concerns Trump, in order']],
  async run([input, ...more], { format: formatName, ...filter }) {
    const format = rowFormat(formatName, 'timeline');
    const graph = await readGraphInput(onlyInput('timeline', input, more), filter);
    const { entries, undated } = timelineOf(indexGraph(graph), filterFrom(filter));
    await printFound(format, { entries, undated }, () =>
      entries.map(({ start, end, finding }) => {
        const { subject, relation, object, polarity, modality, source } = findingRow(finding);
        const row = { start, end: end ?? '', subject: subject!, relation: relation!, object: object! };
        return { ...row, polarity: polarity!, modality: modality!, source: source! };
      }),
    );
    if (format !== 'json' && undated.length > 0)
      warn(`${undated.length} statements have no date in the text; --format json lists them.`);
    return 0;
  },
});
