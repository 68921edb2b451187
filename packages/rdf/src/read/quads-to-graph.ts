import { GRAPH_FORMAT, type Graph, graphSchema, InputError, type Merge } from '@dossier/schema';
import { makeIris } from '../model/iris.ts';
import { articleKey, entityKey, inNaturalOrder, inPlaces, mergeKey, statementKey } from '../model/order.ts';
import type { Quad } from '../terms/terms.ts';
import { DOSSIER, SCHEMA, VOID } from '../terms/vocabulary.ts';
import type { ReadContext } from './context.ts';
import { indexNodes, type NodeIndex } from './node-index.ts';
import { readArticles } from './read-articles.ts';
import { readEntities } from './read-entities.ts';
import { readStatements } from './read-statements.ts';

export interface ReadOptions {
  /** What the IRIs of the data begin with; found in the dataset's description when not given. */
  readonly base?: string | undefined;
  /** What is read, for messages. */
  readonly where?: string | undefined;
}

/**
 * Gives back the graph that RDF was made of: the inverse of `graphToQuads` and of `graphToTriples`. Named graphs, direct edges and
 * triple terms are left out of account, since the statements' nodes say all of it.
 * @throws InputError when it holds no graph of ours, or one that lacks something; for instance the texts of the articles.
 */
export function quadsToGraph(quads: Iterable<Quad>, { base, where = 'RDF' }: ReadOptions = {}): Graph {
  const nodes = indexNodes(quads);
  const iris = makeIris(base ?? baseOf(nodes, where));
  const read = readArticles(nodes, iris, where);
  const order = (predicate: { readonly value: string }) => nodes.text(iris.dataset.value, predicate);
  const articles = inPlaces(
    inNaturalOrder(
      [...read.values()].map(({ article }) => article),
      articleKey,
    ),
    order(DOSSIER.articleOrder),
  );
  const places = new Map(articles.map(({ id }, i) => [id, i]));
  const context: ReadContext = { nodes, iris, where, articles: read, places };
  const entities = inNaturalOrder(readEntities(context), entityKey(places));
  const statements = inNaturalOrder(readStatements(context), statementKey(places));
  const merges = readMerges(context);
  const graph: Graph = {
    format: GRAPH_FORMAT,
    articles,
    entities: inPlaces(entities, order(DOSSIER.entityOrder)),
    statements: inPlaces(statements, order(DOSSIER.statementOrder)),
    ...(merges.length === 0 && order(DOSSIER.mergeOrder) === undefined
      ? {}
      : { merges: inPlaces(merges, order(DOSSIER.mergeOrder)) }),
  };
  return checked(graph, where);
}

/** As the description of the dataset says, or as the articles' IRIs begin where there is no description. */
function baseOf(nodes: NodeIndex, where: string): string {
  const told = nodes.subjectsOfType(VOID.Dataset.value).map((node) => nodes.text(node, VOID.uriSpace))[0];
  if (told !== undefined) return told;
  const [article] = nodes.subjectsOfType(SCHEMA.NewsArticle.value);
  const base = article === undefined ? undefined : /^(https?:\/\/.*\/)article\//.exec(article)?.[1];
  if (base !== undefined) return base;
  throw new InputError('not-a-graph', 'the RDF holds no articles and no description of a data set of Dossier.', {
    where,
    hint: 'Give RDF that Dossier wrote; dossier sparql asks any.',
  });
}

function checked(graph: Graph, where: string): Graph {
  const result = graphSchema.safeParse(graph);
  if (result.success) return graph;
  const [issue] = result.error.issues;
  throw new InputError('not-a-graph', `the RDF holds no whole graph (${issue!.path.join('.')}: ${issue!.message}).`, {
    where,
    hint: 'Run dossier validate.',
  });
}

function readMerges({ nodes, iris }: ReadContext): Merge[] {
  const merges = nodes.subjectsOfType(DOSSIER.Merge.value).map((node) => ({
    into: iris.idOf('entity', nodes.text(node, DOSSIER.mergedInto) ?? '') ?? '',
    from: nodes.text(node, DOSSIER.mergedFrom) ?? '',
    reason: nodes.text(node, DOSSIER.reason) ?? '',
    score: Number(nodes.text(node, DOSSIER.score)),
  }));
  return inNaturalOrder(merges, mergeKey);
}
