import { type Finding, findingOf } from './finding.ts';
import type { GraphIndex } from './graph-index.ts';
import { type EntityHit, findByName } from './names.ts';
import { bestHolding } from './word-index.ts';

/** A statement found by the words of its quotes, and how well they fit. */
export interface QuoteHit {
  readonly finding: Finding;
  readonly score: number;
}

/** What a search found, the best first. */
export interface SearchHits {
  readonly entities: readonly EntityHit[];
  readonly quotes: readonly QuoteHit[];
}

/** Finds entities by their labels and aliases: exact names first, then parts, beginnings and misspellings. */
export function findEntities(index: GraphIndex, name: string, limit = 10): EntityHit[] {
  return findByName(index.names(), name, limit);
}

/** Searches labels, aliases and quotes; case and accents do not matter. */
export function search(index: GraphIndex, query: string, limit = 10): SearchHits {
  return {
    entities: findEntities(index, query, limit),
    quotes: bestHolding(index.quotes(), query, limit).map(({ position, score }) => ({
      finding: findingOf(index, index.graph.statements[position]!),
      score,
    })),
  };
}
