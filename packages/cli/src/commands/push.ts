import { graphToParts } from '@dossier/rdf';
import {
  credentialsFrom,
  deleteArticle,
  fileJournal,
  partsOfQuads,
  push as pushParts,
  quadsOfFile,
  STORE_KINDS,
  type StoreKind,
} from '@dossier/rdf/node';
import { UsageError } from '@dossier/schema';
import { defineCommand } from '../command.ts';
import { isCorpus, readGraphInput } from '../graph-input.ts';
import { print } from '../streams.ts';

export const push = defineCommand({
  name: 'push',
  summary: 'brings a graph into a triple store',
  usage: 'GRAPH|CORPUS|RDF URL',
  description:
    'Each article is one named graph, replaced as a whole; what is there already and equal is not sent again. Interrupted,\n' +
    'it goes on with --resume. Credentials come from DOSSIER_STORE_USER and DOSSIER_STORE_PASSWORD, or DOSSIER_STORE_TOKEN.',
  options: {
    store: { type: 'string', value: 'KIND', help: `${STORE_KINDS.join(', ')} (default: told by the address)` },
    add: { type: 'boolean', help: 'add to what the store holds of an article instead of replacing it' },
    'dry-run': { type: 'boolean', help: 'only tell what would be sent' },
    resume: { type: 'boolean', help: 'go on where an earlier push was cut off' },
    'no-verify': { type: 'boolean', help: 'do not compare the store’s graphs by hash afterwards' },
    delete: { type: 'string', value: 'ARTICLE', help: 'instead: take this article’s graph out of the store' },
  },
  examples: [
    ['dossier push out/cartel-directive.graph.json http://localhost:3030/ds', 'into a Fuseki of your own'],
    ['dossier push corpus http://localhost:7878 --dry-run', 'what would be sent to an Oxigraph server'],
  ],
  async run([input, url, ...more], options) {
    const deletes = options.delete !== undefined;
    const address = deletes ? input : url;
    if (input === undefined || address === undefined || more.length > 0 || (deletes && url !== undefined)) {
      throw new UsageError(
        'input-and-url',
        deletes ? 'one address is needed.' : 'an input and an address are needed.',
        {
          where: 'dossier push',
          hint: 'See dossier push --help.',
        },
      );
    }
    const store = storeKind(options.store);
    const common = { ...(store ? { store } : {}), credentials: credentialsFrom(process.env) };
    if (options.delete !== undefined) {
      await deleteArticle(options.delete, address, common);
      await print(`deleted ${options.delete}\n`);
      return 0;
    }
    const dryRun = options['dry-run'] ?? false;
    const parts = isCorpus(input)
      ? graphToParts(await readGraphInput(input))
      : await partsOfQuads(await quadsOfFile(input));
    const report = await pushParts(parts, address, {
      ...common,
      mode: options.add ? 'add' : 'replace',
      dryRun,
      verify: !options['no-verify'],
      ...(dryRun
        ? {}
        : { journal: fileJournal(`${input.replace(/[\\/]$/, '')}.push`, { resume: options.resume ?? false }) }),
      onProgress: ({ phase, quads }) => {
        if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${phase} ${quads} quads`);
      },
    });
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
    for (const line of report.plan) await print(`${line}\n`);
    await print(
      `${report.graphs} graphs, ${report.quads} quads, ${report.requests} requests, ${report.skipped} skipped\n`,
    );
    for (const { graph, missing, extra } of report.differences) {
      await print(`differs: ${graph} lacks ${missing} triples and has ${extra} others\n`);
    }
    return report.differences.length > 0 ? 1 : 0;
  },
});

function storeKind(name: string | undefined): StoreKind | undefined {
  if (name === undefined) return undefined;
  const kind = STORE_KINDS.find((known) => known === name);
  if (kind) return kind;
  throw new UsageError('unknown-store', `there is no store «${name}».`, {
    where: 'dossier push --store',
    hint: `There are ${STORE_KINDS.join(', ')}.`,
  });
}
