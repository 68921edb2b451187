import type { Entity, Mention } from '@dossier/schema';
import { groupBy } from '../merge/group-by.ts';
import { type ArticleInfo, type Proof, withoutText } from './finding.ts';
import type { GraphIndex } from './graph-index.ts';
import { positionsOf } from './names.ts';
import { posted } from './postings.ts';

/** An entity that is mentioned where another is. */
export interface CoOccurrence {
  readonly entity: Entity;
  /** The articles that mention both. */
  readonly articles: readonly ArticleInfo[];
  /** Quotes of statements that mention both, whatever they say of the two. */
  readonly passages: readonly Proof[];
}

/** Where both have to be mentioned, and how often. */
export interface CoOccurrenceOptions {
  readonly within?: 'article' | 'quote';
  /** In how many articles at least; 1 when not given. */
  readonly minArticles?: number;
  readonly limit?: number;
}

/**
 * The entities that are mentioned together with one (by id or exact name), in most articles first: an association that no
 * statement need express.
 */
export function coOccurring(index: GraphIndex, idOrName: string, options: CoOccurrenceOptions = {}): CoOccurrence[] {
  const { within = 'article', minArticles = 1, limit = 20 } = options;
  const own = new Set(positionsOf(index.names(), index.entityAt, idOrName));
  const passages = quotedPassages(index, own);
  const shared = new Map<number, Set<number>>();
  const add = (entity: number, article: number) => {
    if (!own.has(entity)) shared.set(entity, (shared.get(entity) ?? new Set()).add(article));
  };
  if (within === 'article') {
    for (const article of articlesOf(index, own))
      for (const entity of posted(index.mentionedIn(), article)) add(entity, article);
  } else {
    for (const { article, entities } of passages) for (const entity of entities) add(entity, article);
  }
  return [...shared]
    .filter(([, articles]) => articles.size >= minArticles)
    .sort(([a, inA], [b, inB]) => inB.size - inA.size || a - b)
    .slice(0, limit)
    .map(([entity, articles]) => ({
      entity: index.graph.entities[entity]!,
      articles: [...articles].sort((a, b) => a - b).map((article) => withoutText(index.graph.articles[article]!)),
      passages: passages.filter(({ entities }) => entities.has(entity)).map(({ proof }) => proof),
    }));
}

function articlesOf({ graph, articleAt }: GraphIndex, positions: Iterable<number>): Set<number> {
  const mentions = [...positions].flatMap((position) => graph.entities[position]!.mentions);
  return new Set(mentions.flatMap(({ article }) => articleAt.get(article) ?? []));
}

interface Passage {
  readonly article: number;
  readonly proof: Proof;
  readonly entities: ReadonlySet<number>;
}

/** The quoted passages that mention some entities, each once, with all whom they mention. */
function quotedPassages(index: GraphIndex, wanted: ReadonlySet<number>): Passage[] {
  const { graph, articleAt } = index;
  const found = new Map<string, Passage>();
  const mentions = mentionsByArticle(graph.entities);
  for (const article of [...articlesOf(index, wanted)].sort((a, b) => a - b)) {
    const { id } = graph.articles[article]!;
    const mentioned = [...posted(index.mentionedIn(), article)].map((entity) => ({
      entity,
      own: mentions(entity).get(id) ?? [],
    }));
    for (const position of posted(index.byArticle(), article)) {
      for (const { article: own, start, end, quote } of graph.statements[position]!.evidence) {
        if (articleAt.get(own) !== article || found.has(`${article} ${start} ${end}`)) continue;
        const inside = mentioned.filter((other) => other.own.some((one) => one.start >= start && one.end <= end));
        const entities = new Set(inside.map(({ entity }) => entity));
        if (![...wanted].some((one) => entities.has(one))) continue;
        const proof = { article: withoutText(graph.articles[article]!), start, end, quote };
        found.set(`${article} ${start} ${end}`, { article, proof, entities });
      }
    }
  }
  return [...found.values()];
}

/** Gives an entity's mentions by article; each entity's are sorted out once. */
function mentionsByArticle(entities: readonly Entity[]): (position: number) => ReadonlyMap<string, readonly Mention[]> {
  const known = new Map<number, Map<string, Mention[]>>();
  return (position) => {
    const own = known.get(position) ?? groupBy(entities[position]!.mentions, ({ article }) => article);
    known.set(position, own);
    return own;
  };
}
