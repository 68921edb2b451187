import { contradictions as contradictionsOf, indexGraph } from '@dossier/graph';
import { AS_OF_OPTIONS } from '../as-of.ts';
import { defineCommand } from '../command.ts';
import { FILTER_OPTIONS, filterFrom } from '../filter-options.ts';
import { toldBy } from '../finding-rows.ts';
import { GRAPH_USAGE, onlyInput, readGraphInput } from '../graph-input.ts';
import { FORMAT_OPTION, printFound, rowFormat } from '../rows.ts';

export const contradictions = defineCommand({
  name: 'contradictions',
  summary: 'pairs statements that stand against each other',
  usage: GRAPH_USAGE,
  description:
    'denied: said and denied; refused: offered, ordered or asked, and refused; figure: two values of one thing.',
  options: { ...FILTER_OPTIONS, ...AS_OF_OPTIONS, format: FORMAT_OPTION },
  examples: [['dossier contradictions out/cartel-directive.graph.json', 'claims with what stands against them']],
  async run([input, ...more], { format: formatName, ...filter }) {
    const format = rowFormat(formatName, 'contradictions');
    const graph = await readGraphInput(onlyInput('contradictions', input, more), filter);
    const pairs = contradictionsOf(indexGraph(graph), filterFrom(filter));
    await printFound(format, pairs, () =>
      pairs.map(({ kind, claim, counter }) => ({
        kind,
        claim: claim.sentence,
        told: toldBy(claim.sources),
        counter: counter.sentence,
        'counter told': toldBy(counter.sources),
      })),
    );
    return 0;
  },
});
