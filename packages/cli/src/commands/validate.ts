import { formatReport, validate as validateQuads } from '@dossier/rdf/node';
import { eachInput } from '../batch.ts';
import { defineCommand } from '../command.ts';
import { GRAPH_USAGE, readQuadsInput } from '../graph-input.ts';
import { print } from '../streams.ts';

export const validate = defineCommand({
  name: 'validate',
  summary: 'checks a graph or RDF file against the SHACL shapes',
  usage: `${GRAPH_USAGE}…`,
  description:
    'Checks the shapes, that no statement which is not a fact has a direct rel: edge, and every quote against its text.\n' +
    'RDF is told by its ending (.ttl, .trig, .nt, .nq, .jsonld, also with .gz). Exit code 0 if valid, 1 if not.',
  options: {},
  examples: [['dossier validate out/cartel-directive.ttl', 'a report of what is amiss, if anything']],
  async run(inputs) {
    let invalid = 0;
    const code = await eachInput('validate', inputs, async (input) => {
      const report = await validateQuads(readQuadsInput(input));
      if (!report.conforms) invalid += 1;
      await print(`${input}: ${formatReport(report)}\n`);
    });
    return invalid > 0 ? 1 : code;
  },
});
