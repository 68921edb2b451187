import { type Article, articleId, GRAPH_FORMAT, type Graph } from '@dossier/schema';
import type { Analysis } from './analysis/analysis.ts';
import { findClauses } from './clauses/clauses.ts';
import { buildTree } from './clauses/tree.ts';
import { findEntities } from './entities/entities.ts';
import { assemble } from './statements/assemble.ts';
import { findStatements } from './statements/statements.ts';
import { datelineOf } from './statements/time-expressions.ts';
import { type Trace, traceOf } from './statements/trace.ts';

/** What is known of an article besides its text. */
export type ArticleMetadata = Omit<Article, 'id' | 'text' | 'language'> & {
  readonly id?: string;
  readonly language?: string;
};

/** The graph of one article, and how each stage came to it. */
export interface Extraction {
  readonly graph: Graph;
  readonly trace: Trace;
}

/** The whole flow after the encoder: a pure function of an article's analysis and of what is known about it. */
export function extractGraph(analysis: Analysis, metadata: ArticleMetadata): Extraction {
  const { text } = analysis.document;
  const article: Article = { language: 'en', ...metadata, id: metadata.id ?? articleId(text, metadata.url), text };
  const tree = buildTree(analysis.words);
  const entities = findEntities(analysis, tree);
  const reading = { analysis, tree, clauses: findClauses(tree), entities };
  const statements = findStatements(reading, metadata.published ?? datelineOf(text));
  const parts = assemble(article, reading, statements);
  const graph: Graph = { format: GRAPH_FORMAT, articles: [article], ...parts };
  return { graph, trace: traceOf(reading, statements) };
}
