import { graphToParts, RDF_FORMATS } from '@dossier/rdf';
import {
  credentialsFrom,
  deleteArticle,
  fileJournal,
  type PushPart,
  type PushReport,
  partsOfQuads,
  push as pushParts,
  rdfFormatOf,
  STORE_KINDS,
} from '@dossier/rdf/node';
import { UsageError } from '@dossier/schema';
import { choiceFrom } from '../choices.ts';
import { defineCommand } from '../command.ts';
import { numberFrom } from '../filter-options.ts';
import { GRAPH_USAGE, isCorpus, readGraphInput, readQuadsInput } from '../graph-input.ts';
import { RDF_OPTIONS, type RdfFlags, rdfOptionsFrom } from '../rdf-options.ts';
import { print } from '../streams.ts';

const { base, rdf12, 'no-text': noText, 'same-as': sameAs, license } = RDF_OPTIONS;

export const push = defineCommand({
  name: 'push',
  summary: 'brings a graph into a triple store',
  usage: `${GRAPH_USAGE} URL`,
  description:
    'Each article is one named graph, replaced as a whole and read back to be compared. Interrupted, it goes on with --resume.\n' +
    'Credentials come from DOSSIER_STORE_USER and DOSSIER_STORE_PASSWORD, or DOSSIER_STORE_TOKEN.',
  options: {
    store: { type: 'string', value: 'KIND', help: `${STORE_KINDS.join(', ')} (default: told by the address)` },
    add: { type: 'boolean', help: 'add to what the store holds of an article instead of replacing it' },
    'dry-run': { type: 'boolean', help: 'only tell what would be sent' },
    resume: { type: 'boolean', help: 'go on where an earlier push was cut off' },
    'no-verify': { type: 'boolean', help: 'do not compare the store’s graphs by hash afterwards' },
    chunk: { type: 'string', value: 'N', default: '10000', help: 'some so many quads in one request' },
    graph: {
      type: 'string',
      value: 'IRI',
      help: 'put triples that are in no named graph into this one (an ontology, say)',
    },
    base,
    rdf12,
    'no-text': noText,
    'same-as': sameAs,
    license,
    delete: { type: 'string', value: 'ARTICLE', help: 'instead: take this article’s graph out of the store' },
  },
  examples: [
    ['dossier push out/cartel-directive.graph.json http://localhost:3030/ds', 'into a Fuseki of your own'],
    ['dossier push corpus http://localhost:7878 --dry-run', 'what would be sent to an Oxigraph server'],
    ['dossier push dossier.ttl http://localhost:3030/ds --graph https://w3id.org/dossier/ns', 'the ontology, too'],
    ['dossier push --delete article/abc http://localhost:3030/ds', 'takes an article out again'],
  ],
  async run([input, url, ...more], options) {
    const deletes = options.delete !== undefined;
    const address = deletes ? input : url;
    if (input === undefined || address === undefined || more.length > 0 || (deletes && url !== undefined)) {
      throw new UsageError('input-and-url', `${deletes ? 'one address is' : 'an input and an address are'} needed.`, {
        where: 'dossier push',
        hint: 'See dossier push --help.',
      });
    }
    const store =
      options.store === undefined ? undefined : choiceFrom('dossier push --store', options.store, STORE_KINDS);
    const common = { ...(store ? { store } : {}), credentials: credentialsFrom(process.env) };
    if (options.delete !== undefined) {
      await deleteArticle(options.delete, address, { ...common, base: options.base });
      await print(`deleted ${options.delete}\n`);
      return 0;
    }
    const dryRun = options['dry-run'] ?? false;
    const journal = `${input === '-' ? 'stdin' : input.replace(/[\\/]$/, '')}.push`;
    const report = await pushParts(await partsOf(input, options), address, {
      ...common,
      mode: options.add ? 'add' : 'replace',
      chunk: numberFrom('--chunk', options.chunk) ?? 10_000,
      dryRun,
      verify: !options['no-verify'],
      ...(dryRun ? {} : { journal: fileJournal(journal, { resume: options.resume ?? false }) }),
      onProgress: ({ phase, quads }) => {
        if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${phase} ${quads} quads`);
      },
    });
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
    await printReport(report);
    return report.differences.length > 0 ? 1 : 0;
  },
});

/** Graphs are told anew; RDF with named graphs goes as it is, and that without them where the user says. */
async function partsOf(
  input: string,
  { graph, ...rdf }: RdfFlags & { readonly graph?: string },
): Promise<Iterable<PushPart>> {
  const format = isCorpus(input) ? undefined : rdfFormatOf(input);
  const foreign = format !== undefined && (RDF_FORMATS[format].namedGraphs || graph !== undefined);
  return foreign
    ? partsOfQuads(readQuadsInput(input), { defaultGraph: graph })
    : graphToParts(await readGraphInput(input), rdfOptionsFrom(rdf));
}

async function printReport({ plan, graphs, quads, requests, skipped, differences }: PushReport): Promise<void> {
  for (const line of plan) await print(`${line}\n`);
  await print(`${graphs} graphs, ${quads} quads, ${requests} requests, ${skipped} skipped\n`);
  for (const { graph, missing, extra } of differences) {
    await print(`differs: ${graph} lacks ${missing} triples and has ${extra} others\n`);
  }
}
