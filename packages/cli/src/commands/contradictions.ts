import { contradictions as contradictionsOf, type Finding, indexGraph } from '@dossier/graph';
import { defineCommand } from '../command.ts';
import { FILTER_OPTIONS, filterFrom } from '../filter-options.ts';
import { readGraphInput } from '../graph-input.ts';
import { FORMAT_OPTION, formatRows, rowFormat } from '../rows.ts';
import { print } from '../streams.ts';
import { onlyInput } from './query.ts';

export const contradictions = defineCommand({
  name: 'contradictions',
  summary: 'pairs statements that stand against each other',
  usage: 'GRAPH|CORPUS',
  description:
    'denied: said and denied; refused: offered, ordered or asked, and refused; figure: two values of one thing.',
  options: { ...FILTER_OPTIONS, format: FORMAT_OPTION },
  examples: [['dossier contradictions out/cartel-directive.graph.json', 'claims with what stands against them']],
  async run([input, ...more], { format: formatName, ...filter }) {
    const format = rowFormat(formatName, 'contradictions');
    const graph = await readGraphInput(onlyInput('contradictions', input, more));
    const pairs = contradictionsOf(indexGraph(graph), filterFrom(filter));
    if (format === 'json') await print(`${JSON.stringify(pairs, null, 2)}\n`);
    else {
      const rows = pairs.map(({ kind, claim, counter }) => ({
        kind,
        claim: claim.sentence,
        told: toldBy(claim),
        counter: counter.sentence,
        'counter told': toldBy(counter),
      }));
      await print(formatRows(rows, format));
    }
    return 0;
  },
});

const toldBy = ({ sources }: Finding): string =>
  sources.map(([first]) => first?.publisher ?? first?.url ?? first?.title ?? first?.id ?? '').join(', ');
