import { ENTITY_TYPES, type Entity, type Merge } from '@dossier/schema';
import { anyNumberLiteral, textLiteral } from '../terms/literals.ts';
import { NAMESPACES } from '../terms/namespaces.ts';
import { type GraphTerm, iri, type Quad } from '../terms/terms.ts';
import { DCTERMS, DOSSIER, OWL, RDF, RDFS, SKOS } from '../terms/vocabulary.ts';
import { describe, type GraphContext } from './context.ts';
import { aliasKey, mergeKey, placesOf } from './order.ts';

/** An entity's type, names, description and link; its mentions are in the graphs of the articles. */
export function entityQuads(entity: Entity, { iris, options }: GraphContext, graph: GraphTerm): Quad[] {
  const quads: Quad[] = [];
  const { id, type, label, aliases, description, wikidata } = entity;
  const { add } = describe(iris.of('entity', id), graph, quads);
  add(RDF.type, iri(NAMESPACES.dossier + type));
  add(RDF.type, iri(NAMESPACES.schema + ENTITY_TYPES[type].schemaOrg));
  add(RDFS.label, textLiteral(label, id));
  for (const alias of new Set(aliases)) add(SKOS.altLabel, textLiteral(alias, id));
  const order = placesOf(aliases, aliasKey);
  if (order !== undefined) add(DOSSIER.aliasOrder, textLiteral(order));
  if (description !== undefined) add(DCTERMS.description, textLiteral(description, id));
  // Not owl:sameAs unless asked: a store that reasons would merge everything on one wrong link.
  if (wikidata !== undefined) add(options.sameAs ? OWL.sameAs : SKOS.exactMatch, iri(NAMESPACES.wd + wikidata));
  return quads;
}

/** Why two names are one entity. */
export function mergeQuads(merge: Merge, { iris }: GraphContext, graph: GraphTerm): Quad[] {
  const quads: Quad[] = [];
  const { add } = describe(iris.ofContent('merge', mergeKey(merge)), graph, quads);
  add(RDF.type, DOSSIER.Merge);
  add(DOSSIER.mergedInto, iris.of('entity', merge.into));
  add(DOSSIER.mergedFrom, textLiteral(merge.from));
  add(DOSSIER.reason, textLiteral(merge.reason));
  add(DOSSIER.score, anyNumberLiteral(merge.score));
  return quads;
}
