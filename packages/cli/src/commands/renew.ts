import {
  type Corpus,
  type CorpusEntry,
  listCorpus,
  openCorpus,
  outdatedRecords,
  renewRecords,
} from '@dossier/graph/node';
import { defineCommand } from '../command.ts';
import { EXTRACTION_OPTIONS, type Extraction, startExtraction } from '../extraction.ts';
import { numberFrom } from '../filter-options.ts';
import { noCorpus } from '../graph-input.ts';
import { startProgress } from '../progress.ts';
import { print, warn } from '../streams.ts';

export const renew = defineCommand({
  name: 'renew',
  summary: 'extracts the articles of a corpus anew that an older version or model read',
  usage: 'CORPUS',
  description:
    'The texts are in the corpus. Each new record is there for good before the next is begun: broken off, the next call goes on.',
  options: {
    'dry-run': { type: 'boolean', help: 'only tell which are outdated' },
    all: { type: 'boolean', help: 'all articles, whoever read them' },
    limit: { type: 'string', short: 'n', value: 'N', help: 'so many at most, this time' },
    ...EXTRACTION_OPTIONS,
  },
  examples: [
    ['dossier renew corpus --dry-run', 'what another version or model made'],
    ['dossier renew corpus', 'reads those articles again'],
  ],
  async run([folder], options) {
    if (folder === undefined) throw noCorpus('renew');
    const corpus = openCorpus(folder);
    const listing = listCorpus(corpus);
    for (const { message } of listing.faults) warn(message);
    const extraction = await startExtraction(options);
    try {
      const wanted = options.all ? listing.entries : outdatedRecords(listing, extraction.extractor);
      const entries = wanted.slice(0, numberFrom('--limit', options.limit));
      if (options['dry-run']) {
        for (const { article } of entries)
          await print(`${article.id}  ${article.extractor.version} ${article.extractor.model}\n`);
        await print(`${entries.length} of ${listing.entries.length} records are outdated.\n`);
        return listing.faults.length > 0 ? 1 : 0;
      }
      const failed = await renewAll(corpus, entries, extraction);
      await print(`${folder}: ${entries.length - failed} of ${listing.entries.length} records renewed.\n`);
      return failed + listing.faults.length > 0 ? 1 : 0;
    } finally {
      await extraction.close();
    }
  },
});

/** Extracts articles anew; answers how many could not be. */
async function renewAll(corpus: Corpus, entries: readonly CorpusEntry[], extraction: Extraction): Promise<number> {
  const progress = startProgress(entries.length);
  let failed = 0;
  const renewed = renewRecords(corpus, entries, {
    extract: async ({ extractor: _, language: __, ...article }) =>
      (await extraction.extract(article, article.id)).graph,
    added: new Date().toISOString(),
  });
  for await (const one of renewed) {
    progress.step(one.entry.article.id);
    if (!('fault' in one)) continue;
    failed += 1;
    warn(one.fault.message);
  }
  progress.done();
  return failed;
}
