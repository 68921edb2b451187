import type { Article } from '@dossier/schema';
import { compareText, firstDifference } from './compare.ts';
import { instantOf } from './instant.ts';

/** An article's place in canonical order, by its id. */
export type ArticleRanks = ReadonlyMap<string, number>;

/** Canonical order of articles: by moment of publication, undated ones last, then by id. */
export function compareArticles(a: Pick<Article, 'id' | 'published'>, b: Pick<Article, 'id' | 'published'>): number {
  const [first, second] = [instantOf(a.published) ?? Infinity, instantOf(b.published) ?? Infinity];
  return firstDifference(first === second ? 0 : first - second, compareText(a.id, b.id));
}

export function articleRanks(sorted: readonly Article[]): ArticleRanks {
  return new Map(sorted.map(({ id }, rank) => [id, rank]));
}

interface Passage {
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

/** Orders passages by article, then by place; a passage of an article that the graph does not hold comes last, by id. */
export function comparePassages(a: Passage, b: Passage, ranks: ArticleRanks): number {
  if (a.article !== b.article) {
    const [first, second] = [ranks.get(a.article) ?? Infinity, ranks.get(b.article) ?? Infinity];
    return first === second ? compareText(a.article, b.article) : first - second;
  }
  return a.start - b.start || a.end - b.end;
}
