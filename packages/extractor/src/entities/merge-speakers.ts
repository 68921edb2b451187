import { quoteAt } from '../clauses/quotes.ts';
import type { SpokenQuote } from '../clauses/speakers.ts';
import { type Tree, wordAt } from '../clauses/tree.ts';
import type { Clusters } from './clusters.ts';

const FIRST_PERSON = new Set(['i', 'me', 'my', 'mine', 'myself', 'we', 'us', 'our', 'ours', 'ourselves']);

/** "We" and "I" between quotation marks are their speaker. */
export function mergeSpeakers(clusters: Clusters, tree: Tree, quotes: readonly SpokenQuote[]): void {
  const at = new Map(clusters.nodes.map((node, index) => [node.head, index]));
  for (const [index, { head, kind }] of clusters.nodes.entries()) {
    if (!isFirstPerson(tree, head, kind)) continue;
    const quote = quoteAt(quotes, head);
    const speaker = quote?.speech ? at.get(quote.speaker) : undefined;
    if (speaker !== undefined) clusters.merge(speaker, index, 'first person of the speaker', 0.9);
  }
}

/** Whether a phrase is a pronoun of the first person. */
export function isFirstPerson(tree: Tree, head: number, kind: string): boolean {
  return kind === 'pronoun' && FIRST_PERSON.has(wordAt(tree, head).form.toLowerCase());
}
