import type { Graph } from '@dossier/schema';
import type { Dossier } from './dossier.ts';

/** The graph of the claims of a mask, with the entities and articles that they need: what is shown, as a graph file. */
export function subsetGraph({ graph, claims }: Dossier, mask: Uint8Array): Graph {
  const statements = claims.filter(({ index }) => mask[index]).map(({ statement }) => statement);
  const used = new Set(
    statements.flatMap(({ subject, object, attribution, place, roles }) => [
      subject,
      ...(typeof object === 'string' ? [object] : []),
      ...attribution,
      ...(place ? [place] : []),
      ...(roles ?? []).flatMap(({ entity }) => entity ?? []),
    ]),
  );
  const cited = new Set(statements.flatMap(({ evidence }) => evidence.map(({ article }) => article)));
  const entities = graph.entities
    .filter(({ id }) => used.has(id))
    .map((entity) => ({ ...entity, mentions: entity.mentions.filter(({ article }) => cited.has(article)) }));
  const merges = graph.merges?.filter(({ into }) => used.has(into));
  return {
    format: graph.format,
    articles: graph.articles.filter(({ id }) => cited.has(id)),
    entities,
    statements,
    ...(merges && merges.length > 0 ? { merges } : {}),
  };
}
