import { articleId, GRAPH_FORMAT, type Graph, statementId } from '@dossier/schema';
import { sampleGraph } from './sample-graph.ts';

/** A graph of many articles, each the sample told of a day of its own; the same people, statements of each day. */
export function manyArticles(count: number): Graph {
  const [article] = sampleGraph.articles;
  const articles = Array.from({ length: count }, (_, i) => {
    const text = `${article!.text} It was day ${i}.`;
    const url = `https://news.example.org/${i}`;
    return { ...article!, id: articleId(text, url), text, url };
  });
  return {
    format: GRAPH_FORMAT,
    articles,
    entities: sampleGraph.entities.map((entity) => ({
      ...entity,
      mentions: articles.flatMap(({ id }) => entity.mentions.map((mention) => ({ ...mention, article: id }))),
    })),
    statements: articles.flatMap(({ id }, i) =>
      sampleGraph.statements.map((statement) => {
        const told = {
          ...statement,
          time: { text: `day ${i}` },
          predicate: `${statement.predicate} ${i}`,
          relation: 'related' as const,
        };
        return { ...told, id: statementId(told), evidence: told.evidence.map((proof) => ({ ...proof, article: id })) };
      }),
    ),
  };
}
