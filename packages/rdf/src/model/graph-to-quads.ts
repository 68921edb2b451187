import type { Graph, Mention, Statement } from '@dossier/schema';
import { DEFAULT_GRAPH, type GraphTerm, type NamedNode, type Quad } from '../terms/terms.ts';
import { articleQuads } from './article-quads.ts';
import {
  type ArticleContext,
  articleOf,
  articlesOf,
  type GraphContext,
  graphContext,
  type RdfOptions,
} from './context.ts';
import { datasetQuads, quadCounts } from './dataset-quads.ts';
import { entityQuads, mergeQuads } from './entity-quads.ts';
import { metaQuads } from './meta-quads.ts';
import { evidenceNode, evidenceQuads, mentionQuads } from './span-quads.ts';
import { statementQuads } from './statement-quads.ts';

/** One named graph of the RDF of a graph: an article's, or one of those that belong to the whole. */
export interface GraphPart {
  readonly kind: 'article' | 'entities' | 'meta' | 'dataset';
  readonly graph: NamedNode;
  /** Of an article's part: its id. */
  readonly article?: string;
  /** Made while they are read, once; the parts must be read in order, because the dataset's counts the others' quads. */
  readonly quads: Iterable<Quad>;
}

/** The RDF of a graph, one named graph after the other; equal graphs give equal quads in equal order. */
export function* graphToParts(graph: Graph, options: RdfOptions = {}): Generator<GraphPart> {
  const context = graphContext(graph, options);
  const counts = quadCounts();
  const counted = function* (quads: Iterable<Quad>) {
    for (const quad of quads) {
      counts.count(quad);
      yield quad;
    }
  };
  const byArticle = index(context);
  for (const article of context.articles.values()) {
    const quads = counted(articlePart(article, context, byArticle.get(article.article.id)!));
    yield { kind: 'article', graph: article.graph, article: article.article.id, quads };
  }
  const shared = context.iris.shared;
  yield { kind: 'entities', graph: shared('entities'), quads: counted(entitiesPart(context, shared('entities'))) };
  yield { kind: 'meta', graph: shared('meta'), quads: counted(metaQuads(context, shared('meta'))) };
  const dataset = function* () {
    yield* datasetQuads(context, counts, shared('dataset'));
  };
  yield { kind: 'dataset', graph: shared('dataset'), quads: dataset() };
}

/** The RDF of a graph as quads: one named graph for each article, then `entities`, `meta` and `dataset`. */
export function* graphToQuads(graph: Graph, options: RdfOptions = {}): Generator<Quad> {
  for (const { quads } of graphToParts(graph, options)) yield* quads;
}

/** The same without named graphs, each triple once: what Turtle and N-Triples can hold. */
export function* graphToTriples(graph: Graph, options: RdfOptions = {}): Generator<Quad> {
  const context = graphContext(graph, options);
  const counts = quadCounts();
  for (const quad of allTriples(context)) {
    counts.count(quad);
    yield quad;
  }
  yield* datasetQuads(context, counts, DEFAULT_GRAPH);
}

function* allTriples(context: GraphContext): Generator<Quad> {
  const told = new Set<string>();
  const articles = [...context.articles.values()];
  for (const article of articles) yield* articleQuads(article, DEFAULT_GRAPH, context.options);
  for (const statement of context.graph.statements) {
    yield* statementQuads(statement, context, { graph: DEFAULT_GRAPH, articles: articlesOf(context, statement), told });
    yield* proofs(statement, { context, told, graph: DEFAULT_GRAPH });
  }
  for (const entity of context.graph.entities) {
    yield* mentionsOf(entity, { context, graph: DEFAULT_GRAPH, mentions: entity.mentions });
  }
  yield* entitiesPart(context, DEFAULT_GRAPH);
  yield* metaQuads(context, DEFAULT_GRAPH);
}

interface ArticleContent {
  readonly statements: Statement[];
  readonly mentions: { readonly entity: string; readonly mentions: Mention[] }[];
}

/** What belongs to each article, found in one pass. */
function index(context: GraphContext): Map<string, ArticleContent> {
  const found = new Map<string, ArticleContent>();
  for (const id of context.articles.keys()) found.set(id, { statements: [], mentions: [] });
  for (const statement of context.graph.statements) {
    for (const { article } of articlesOf(context, statement)) found.get(article.id)!.statements.push(statement);
  }
  for (const { id, mentions } of context.graph.entities) {
    for (const mention of mentions) {
      const list = found.get(articleOf(context, mention.article, id).article.id)!.mentions;
      if (list.at(-1)?.entity !== id) list.push({ entity: id, mentions: [] });
      list.at(-1)!.mentions.push(mention);
    }
  }
  return found;
}

function* articlePart(article: ArticleContext, context: GraphContext, content: ArticleContent): Generator<Quad> {
  const told = new Set<string>();
  const { graph } = article;
  yield* articleQuads(article, graph, context.options);
  for (const statement of content.statements) {
    yield* statementQuads(statement, context, { graph, articles: [article], told });
    yield* proofs(statement, { context, told, graph, only: article.article.id });
  }
  for (const { entity, mentions } of content.mentions) yield* mentionsOf({ id: entity }, { context, graph, mentions });
}

interface ProofOptions {
  readonly context: GraphContext;
  readonly told: Set<string>;
  readonly graph: GraphTerm;
  /** The one article whose evidence is told. */
  readonly only?: string;
}

function* proofs({ id, evidence }: Statement, { context, told, graph, only }: ProofOptions): Generator<Quad> {
  for (const proof of evidence) {
    if (only !== undefined && proof.article !== only) continue;
    const node = evidenceNode(context.iris, proof).value;
    if (told.has(node)) continue;
    told.add(node);
    yield* evidenceQuads(proof, articleOf(context, proof.article, id), { graph, iris: context.iris });
  }
}

interface MentionOptions {
  readonly context: GraphContext;
  readonly graph: GraphTerm;
  readonly mentions: readonly Mention[];
}

function* mentionsOf({ id }: { readonly id: string }, { context, graph, mentions }: MentionOptions): Generator<Quad> {
  const { iris } = context;
  const entity = { id, node: iris.of('entity', id) };
  for (const mention of mentions) {
    yield* mentionQuads(mention, entity, { source: articleOf(context, mention.article, id), iris, graph });
  }
}

function* entitiesPart(context: GraphContext, graph: GraphTerm): Generator<Quad> {
  for (const entity of context.graph.entities) yield* entityQuads(entity, context, graph);
  for (const merge of context.graph.merges ?? []) yield* mergeQuads(merge, context, graph);
}
