import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DossierError, type Graph, UsageError } from '@dossier/schema';
import { compareArticles } from '../merge/article-order.ts';
import { applyCorrections } from '../merge/corrections.ts';
import { type Corrections, parseCorrections } from '../merge/corrections-file.ts';
import { endOf, instantOf } from '../merge/instant.ts';
import { mergeCanonical } from '../merge/merge.ts';
import { asFault, type Corpus, type CorpusEntry, currentRecord, type Listing, listCorpus } from './corpus.node.ts';
import { readRecord } from './record.node.ts';

/** The graph of a corpus, with what could not be read and the corrections that met nothing. */
export interface Built {
  readonly graph: Graph;
  readonly faults: readonly DossierError[];
  readonly unused: readonly string[];
}

/** Which records to build from; all when not given. `publishedBy` and `extractedBy` make such conditions. */
export interface BuildOptions {
  readonly where?: (entry: CorpusEntry) => boolean;
  /** Whether to replay `corrections.json`; by default it is, when there. */
  readonly corrections?: boolean;
}

/**
 * Builds the graph of a corpus: a pure fold over its records, so that it depends on nothing but which records there are. A
 * record that is damaged or foreign is named in `faults` and left out.
 * @throws InputError when `corrections.json` makes no sense
 */
export function buildCorpus(corpus: Corpus, { where = () => true, corrections = true }: BuildOptions = {}): Built {
  const { entries, faults: listed } = listCorpus(corpus);
  const faults = [...listed];
  // In the order of the articles, so that mentions and evidence come sorted.
  const wanted = entries.filter(where).sort((a, b) => compareArticles(a.article, b.article));
  const merged = mergeCanonical(recordGraphs(corpus, wanted, faults));
  const replayed = corrections ? readCorrections(corpus) : undefined;
  if (replayed === undefined) return { graph: merged, faults, unused: [] };
  return { faults, ...applyCorrections(merged, replayed) };
}

function* recordGraphs(corpus: Corpus, entries: readonly CorpusEntry[], faults: DossierError[]): Generator<Graph> {
  for (const entry of entries) {
    const graph = graphOf(corpus, entry, faults);
    if (graph) yield graph;
  }
}

function graphOf(corpus: Corpus, entry: CorpusEntry, faults: DossierError[]): Graph | undefined {
  try {
    return readRecord(entry.file, entry.name).graph;
  } catch (error) {
    const fault = asFault(error, entry.file);
    if (fault) faults.push(fault);
    // Gone since the listing: another writer took the article away, or put another record in its place.
    const instead = fault ? undefined : currentRecord(corpus, entry.article.id);
    return instead && graphOf(corpus, instead, faults);
  }
}

/** The user's corrections of a corpus, if there are any. */
export function readCorrections({ folder }: Corpus): Corrections | undefined {
  const path = join(folder, 'corrections.json');
  return existsSync(path) ? parseCorrections(readFileSync(path, 'utf8'), path) : undefined;
}

/**
 * Tells whether a record was put into the corpus by the end of a day or moment (ISO 8601).
 * @throws UsageError when the date is none
 */
export function extractedBy(date: string): (entry: CorpusEntry) => boolean {
  const limit = endOf(date);
  if (limit === undefined)
    throw new UsageError('not-a-date', `«${date}» is no date.`, { hint: 'Write it as YYYY-MM-DD.' });
  return ({ added }) => (instantOf(added) ?? Number.POSITIVE_INFINITY) <= limit;
}

/** The ids of the articles that a user means by an id or an address, in the order of the listing. */
export function findArticles({ entries }: Listing, idOrUrl: string): string[] {
  return entries
    .filter(({ article: { id, url } }) => id === idOrUrl || url === idOrUrl)
    .map(({ article }) => article.id);
}
