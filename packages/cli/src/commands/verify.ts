import { verifyGraph } from '@dossier/schema';
import { eachInput } from '../batch.ts';
import { defineCommand } from '../command.ts';
import { GRAPH_USAGE, readGraphInput } from '../graph-input.ts';
import { print } from '../streams.ts';

const SHOWN = 20;

export const verify = defineCommand({
  name: 'verify',
  summary: 're-slices every quote of a graph from its text',
  usage: `${GRAPH_USAGE}…`,
  description:
    'Checks that each quote, cue and mention of a graph file is exactly what the text holds at its offsets, and that\n' +
    'every id the graph uses is in it. Exit code 0 if all evidence stands, 1 if not.',
  options: {},
  examples: [['dossier verify out/cartel-directive.graph.json', 'checks the sample article’s graph']],
  async run(inputs) {
    let faulty = 0;
    const code = await eachInput('verify', inputs, async (file) => {
      const graph = await readGraphInput(file);
      const faults = verifyGraph(graph);
      const quotes = graph.statements.reduce((count, { evidence }) => count + evidence.length, 0);
      if (faults.length === 0) {
        await print(`${file}: all ${quotes} quotes of ${graph.statements.length} statements stand.\n`);
        return;
      }
      faulty += 1;
      await print(`${file}: ${faults.length} faults\n`);
      for (const { id, problem } of faults.slice(0, SHOWN)) await print(`  ${id} ${problem}\n`);
      if (faults.length > SHOWN) await print(`  … and ${faults.length - SHOWN} more\n`);
    });
    return faulty > 0 ? 1 : code;
  },
});
