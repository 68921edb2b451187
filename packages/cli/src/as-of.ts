import { happenedBy, publishedBy, restrictGraph } from '@dossier/graph';
import { extractedBy } from '@dossier/graph/node';
import { type Graph, UsageError } from '@dossier/schema';
import type { Option, Values } from './command.ts';

/** The options of every command that asks a graph as it stood on a day. */
export const AS_OF_OPTIONS = {
  'published-by': { type: 'string', value: 'DATE', help: 'as of then: only articles published by the end of that day' },
  'happened-by': { type: 'string', value: 'DATE', help: 'as of then: only what the texts date to that day or before' },
  'extracted-by': { type: 'string', value: 'DATE', help: 'as of then: only records put into the corpus by that day' },
} as const satisfies Record<string, Option>;

export type AsOf = Values<typeof AS_OF_OPTIONS>;

/** The entry of a corpus, as far as its time is concerned. */
type Entry = Parameters<ReturnType<typeof extractedBy>>[0];

/**
 * Which records of a corpus count: the graph is built from these alone, as it would have been then.
 * @throws UsageError when a date is none
 */
export function recordsAsOf({ 'published-by': published, 'extracted-by': extracted }: AsOf): (entry: Entry) => boolean {
  const byPublication = published === undefined ? undefined : publishedBy(published);
  const byExtraction = extracted === undefined ? undefined : extractedBy(extracted);
  return (entry) => (byPublication?.(entry.article) ?? true) && (byExtraction?.(entry) ?? true);
}

/**
 * The part of a graph that was there on a day.
 * @throws UsageError when a date is none, or when the graph is no corpus and so does not know when it was extracted
 */
export function graphAsOf(graph: Graph, asOf: AsOf, isCorpus: boolean): Graph {
  const { 'published-by': published, 'happened-by': happened, 'extracted-by': extracted } = asOf;
  if (extracted !== undefined && !isCorpus) {
    throw new UsageError('no-corpus', 'only a corpus knows when its articles were extracted.', {
      where: '--extracted-by',
      hint: 'Give a corpus folder, or use --published-by.',
    });
  }
  const articles = published === undefined || isCorpus ? undefined : publishedBy(published);
  const statements = happened === undefined ? undefined : happenedBy(happened);
  return articles || statements
    ? restrictGraph(graph, { ...(articles && { articles }), ...(statements && { statements }) })
    : graph;
}
