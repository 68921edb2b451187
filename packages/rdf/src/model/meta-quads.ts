import { textLiteral } from '../terms/literals.ts';
import { NAMESPACES } from '../terms/namespaces.ts';
import { type GraphTerm, iri, type Quad } from '../terms/terms.ts';
import { DOSSIER, PROV, RDF, RDFS, SCHEMA } from '../terms/vocabulary.ts';
import { describe, type GraphContext } from './context.ts';

/** Which run of which software and model made the graph of each article (PROV-O). No clock: the same run has the same IRI. */
export function* metaQuads({ articles, iris }: GraphContext, graph: GraphTerm): Generator<Quad> {
  const told = new Set<string>();
  for (const { article, node, graph: ownGraph, run } of articles.values()) {
    const quads: Quad[] = [];
    const made = describe(ownGraph, graph, quads);
    made.add(RDF.type, PROV.Entity);
    made.add(PROV.wasDerivedFrom, node);
    made.add(PROV.wasGeneratedBy, run);
    if (!told.has(run.value)) {
      told.add(run.value);
      const { name, version, model } = article.extractor;
      const software = iris.ofContent('software', [name, version]);
      const activity = describe(run, graph, quads);
      activity.add(RDF.type, PROV.Activity);
      activity.add(PROV.wasAssociatedWith, software);
      activity.add(DOSSIER.model, textLiteral(model));
      if (!told.has(software.value)) {
        told.add(software.value);
        const agent = describe(software, graph, quads);
        agent.add(RDF.type, PROV.SoftwareAgent);
        agent.add(RDFS.label, textLiteral(name));
        agent.add(SCHEMA.softwareVersion, textLiteral(version));
      }
    }
    yield* quads;
  }
}

/** The namespaces whose terms the data use, for `void:vocabulary`. */
export const VOCABULARIES = [
  NAMESPACES.dossier,
  NAMESPACES.rel,
  NAMESPACES.irr,
  NAMESPACES.role,
  NAMESPACES.oa,
  NAMESPACES.prov,
  NAMESPACES.rdf,
  NAMESPACES.schema,
  NAMESPACES.skos,
].map(iri);
