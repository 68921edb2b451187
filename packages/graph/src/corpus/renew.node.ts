import { type Article, DossierError, type Graph } from '@dossier/schema';
import { type Added, addRecord, type Corpus, type CorpusEntry, type Listing } from './corpus.node.ts';
import { readRecord } from './record.node.ts';

/** The records that another extractor, version or model made than the one given. */
export function outdatedRecords({ entries }: Listing, extractor: Article['extractor']): CorpusEntry[] {
  return entries.filter(
    ({ article: { extractor: own } }) =>
      own.name !== extractor.name || own.version !== extractor.version || own.model !== extractor.model,
  );
}

/** What came of extracting one article anew. */
export type Renewed = { readonly entry: CorpusEntry } & ({ readonly added: Added } | { readonly fault: DossierError });

/** How to extract, and the time of adding (ISO 8601). */
export interface RenewOptions {
  readonly extract: (article: Article) => Graph | Promise<Graph>;
  readonly added: string;
}

/**
 * Extracts articles of a corpus anew, one after the other. Each new record is there for good before the next is begun, so that
 * the work can be broken off and taken up again by asking for the outdated records once more.
 */
export async function* renewRecords(
  corpus: Corpus,
  entries: Iterable<CorpusEntry>,
  { extract, added }: RenewOptions,
): AsyncGenerator<Renewed> {
  for (const entry of entries) {
    try {
      const article = readRecord(entry.file, entry.name).graph.articles[0]!;
      yield { entry, added: addRecord(corpus, await extract(article), { added }) };
    } catch (error) {
      if (!(error instanceof DossierError)) throw error;
      yield { entry, fault: error };
    }
  }
}
