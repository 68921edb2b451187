import { type Article, type Graph, InputError, type Statement } from '@dossier/schema';
import { DEFAULT_BASE } from '../terms/namespaces.ts';
import type { GraphTerm, NamedNode, ObjectTerm, Quad, Subject } from '../terms/terms.ts';
import { type TextOffsets, textOffsets } from '../terms/text-offsets.ts';
import { type Iris, makeIris } from './iris.ts';
import type { ArticlePlaces } from './order.ts';

/** How a graph is told in RDF. */
export interface RdfOptions {
  /** What the IRIs of the data begin with; an http(s) address with a slash at its end. */
  readonly base?: string | undefined;
  /** Adds `rdf:reifies <<( s p o )>>` to each statement (RDF 1.2); not for JSON-LD. */
  readonly rdf12?: boolean | undefined;
  /** `owl:sameAs` instead of `skos:exactMatch` for links to Wikidata: for links that a person has confirmed. */
  readonly sameAs?: boolean | undefined;
  /** Whether articles carry their text; without it the RDF cannot be read back. Default true. */
  readonly text?: boolean | undefined;
  /** What the description of the dataset says of itself. */
  readonly dataset?: DatasetOptions | undefined;
}

export interface DatasetOptions {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** Address of the licence. */
  readonly license?: string | undefined;
  /** Day on which it was made, as ISO 8601: nothing here reads the clock. */
  readonly created?: string | undefined;
  /** Where its files can be fetched. */
  readonly downloads?: readonly { readonly url: string; readonly mediaType: string }[] | undefined;
}

/** What is known of one article while a graph is told. */
export interface ArticleContext {
  readonly article: Article;
  readonly node: NamedNode;
  readonly graph: NamedNode;
  readonly run: NamedNode;
  readonly offsets: TextOffsets;
}

export interface GraphContext {
  readonly graph: Graph;
  readonly options: RdfOptions;
  readonly iris: Iris;
  readonly articles: ReadonlyMap<string, ArticleContext>;
  readonly places: ArticlePlaces;
}

export function graphContext(graph: Graph, options: RdfOptions): GraphContext {
  const iris = makeIris(options.base ?? DEFAULT_BASE);
  const articles = new Map<string, ArticleContext>();
  for (const article of graph.articles) articles.set(article.id, articleContext(article, iris));
  checkIds('article', graph.articles);
  checkIds('entity', graph.entities);
  checkIds('statement', graph.statements);
  return { graph, options, iris, articles, places: new Map(graph.articles.map(({ id }, i) => [id, i])) };
}

function articleContext(article: Article, iris: Iris): ArticleContext {
  let offsets: TextOffsets | undefined;
  return {
    article,
    node: iris.of('article', article.id),
    graph: iris.graphOf(article.id),
    run: runOf(article, iris),
    // A corpus has more articles than one wants tables of at a time.
    get offsets() {
      offsets ??= textOffsets(article.text);
      return offsets;
    },
  };
}

function runOf({ extractor: { name, version, model } }: Article, iris: Iris): NamedNode {
  return iris.ofContent('run', [name, version, model]);
}

/** Two things with one id would be one node, and neither could be read back. */
function checkIds(kind: string, things: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  for (const { id } of things) {
    if (seen.has(id)) {
      throw new InputError('two-of-one-id', `the graph has two ${kind} entries of the id «${id}».`, {
        hint: 'Merge the graphs with dossier build first.',
      });
    }
    seen.add(id);
  }
}

/** @throws InputError when the graph does not hold the article that a span points into. */
export function articleOf(context: GraphContext, id: string, user: string): ArticleContext {
  const found = context.articles.get(id);
  if (found) return found;
  throw new InputError('no-such-article', `${user} points into ${id}, which the graph does not hold.`, {
    hint: 'Run dossier verify.',
  });
}

/** Writes down quads of one subject in one graph. */
export interface Description {
  readonly add: (predicate: NamedNode, object: ObjectTerm | undefined) => void;
}

export function describe(subject: Subject, graph: GraphTerm, into: Quad[]): Description {
  return {
    add(predicate, object) {
      if (object !== undefined) into.push({ subject, predicate, object, graph });
    },
  };
}

/** The articles that a statement is drawn from, in the order of its evidence. */
export function articlesOf(context: GraphContext, { id, evidence }: Statement): ArticleContext[] {
  const ids = new Set(evidence.map(({ article }) => article));
  return [...ids].map((article) => articleOf(context, article, id));
}
