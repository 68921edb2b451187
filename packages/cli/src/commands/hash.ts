import { canonicalHash } from '@dossier/rdf/node';
import { eachInput } from '../batch.ts';
import { defineCommand } from '../command.ts';
import { GRAPH_USAGE, readQuadsInput } from '../graph-input.ts';
import { RDF_OPTIONS, rdfOptionsFrom } from '../rdf-options.ts';
import { print } from '../streams.ts';

const { base, rdf12, 'no-text': noText, 'same-as': sameAs, license } = RDF_OPTIONS;

export const hash = defineCommand({
  name: 'hash',
  summary: 'names RDF by what it says: the SHA-256 of its canonical N-Quads',
  usage: `${GRAPH_USAGE}…`,
  description:
    'The same for the same triples in whatever format, order or store (RDFC-1.0). Without blank nodes, as Dossier writes RDF, it\n' +
    'is also what LC_ALL=C sort -u FILE.nq | sha256sum gives.',
  options: { base, rdf12, 'no-text': noText, 'same-as': sameAs, license },
  examples: [['dossier hash out/cartel-directive.nq out/cartel-directive.trig', 'two equal lines']],
  run: (inputs, options) =>
    eachInput('hash', inputs, async (input) => {
      const quads = [];
      for await (const quad of readQuadsInput(input, rdfOptionsFrom(options))) quads.push(quad);
      await print(`${await canonicalHash(quads)}  ${input}\n`);
    }),
});
