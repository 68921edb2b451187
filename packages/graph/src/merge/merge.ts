import { type Article, GRAPH_FORMAT, type Graph, InputError, type Merge } from '@dossier/schema';
import { type ArticleRanks, articleRanks, compareArticles } from './article-order.ts';
import { compareText, distinct, firstDifference } from './compare.ts';
import { entityUnion } from './entity-union.ts';
import { statementUnion } from './statement-union.ts';

/**
 * Joins graphs into one. Ids are hashes of content, so this is a union by id: entities of one id join their mentions and
 * aliases, statements of one id their evidence. The answer does not depend on the order or the grouping of the graphs nor on
 * repetitions (it is associative, commutative and idempotent), and its lists are in canonical order: articles by date of
 * publication, entities by first mention, statements by first evidence.
 * @throws InputError when two graphs hold the same article in two texts or from two extractors: their offsets or claims
 * would not fit together.
 */
export function mergeGraphs(graphs: Iterable<Graph>): Graph {
  return unite(graphs, false);
}

/**
 * Merges graphs that are as a merge gave them (read back from a file or not) and that nobody else uses: the same, for less
 * time and memory, as their parts are taken and not copied. It is fastest when the articles come in canonical order.
 */
export function mergeCanonical(graphs: Iterable<Graph>): Graph {
  return unite(graphs, true);
}

function unite(graphs: Iterable<Graph>, canonical: boolean): Graph {
  const articles = new Map<string, Article>();
  const entities = entityUnion(canonical);
  const statements = statementUnion(canonical);
  const merges: Merge[] = [];
  for (const graph of graphs) {
    for (const article of graph.articles) addArticle(articles, article);
    for (const entity of graph.entities) entities.add(entity);
    for (const statement of graph.statements) statements.add(statement);
    if (graph.merges) for (const merge of graph.merges) merges.push(merge);
  }
  const sorted = [...articles.values()].sort(compareArticles);
  const ranks: ArticleRanks = articleRanks(sorted);
  return {
    format: GRAPH_FORMAT,
    articles: sorted.map(plainArticle),
    entities: entities.list(ranks),
    statements: statements.list(ranks),
    ...(merges.length === 0 ? {} : { merges: distinct(merges.map(plainMerge)).sort(compareMerges) }),
  };
}

/** The same article under two sets of metadata keeps the one whose JSON is the lesser, so that order does not matter. */
function addArticle(articles: Map<string, Article>, article: Article): void {
  const known = articles.get(article.id);
  if (known === undefined) articles.set(article.id, article);
  if (known === undefined || known === article) return;
  if (known.text !== article.text || !sameExtractor(known, article)) {
    throw new InputError('two-versions', 'is there in two texts or from two extractors, which cannot be merged.', {
      where: article.id,
      hint: 'Extract it anew with one version, or leave one of the graphs out.',
    });
  }
  if (compareText(JSON.stringify(plainArticle(article)), JSON.stringify(plainArticle(known))) < 0)
    articles.set(article.id, article);
}

const sameExtractor = ({ extractor: a }: Article, { extractor: b }: Article) =>
  a.name === b.name && a.version === b.version && a.model === b.model;

/** The fields in the format's order, so that equal articles have equal bytes. */
function plainArticle({ id, title, url, publisher, author, published, language, text, extractor }: Article): Article {
  return {
    id,
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    ...(publisher !== undefined && { publisher }),
    ...(author !== undefined && { author }),
    ...(published !== undefined && { published }),
    language,
    text,
    extractor: { name: extractor.name, version: extractor.version, model: extractor.model },
  };
}

const plainMerge = ({ into, from, reason, score }: Merge): Merge => ({ into, from, reason, score });

function compareMerges(a: Merge, b: Merge): number {
  return firstDifference(
    compareText(a.into, b.into),
    compareText(a.from, b.from),
    compareText(a.reason, b.reason),
    a.score - b.score,
  );
}
