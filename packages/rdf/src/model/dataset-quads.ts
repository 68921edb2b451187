import { contentHash } from '@dossier/schema';
import { dayLiteral, integerLiteral, textLiteral } from '../terms/literals.ts';
import { type GraphTerm, iri, type NamedNode, type Quad } from '../terms/terms.ts';
import { DCAT, DCTERMS, DOSSIER, RDF, VOID } from '../terms/vocabulary.ts';
import { webAddress } from './article-quads.ts';
import { type Description, describe, type GraphContext } from './context.ts';
import { VOCABULARIES } from './meta-quads.ts';
import { articleKey, entityKey, evidenceKey, mentionKey, mergeKey, placesOf, statementKey } from './order.ts';

/** Counts of the quads that go by, for the dataset's description. */
export interface QuadCounts {
  readonly count: (quad: Quad) => void;
  readonly triples: () => number;
  /** Subjects that have a type, by class; classes sorted. */
  readonly classes: () => [string, number][];
  /** Quads by property; properties sorted. */
  readonly properties: () => [string, number][];
}

export function quadCounts(): QuadCounts {
  const classes = new Map<string, number>();
  const properties = new Map<string, number>();
  let triples = 0;
  const sorted = (counts: Map<string, number>) => [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    count({ predicate, object }) {
      triples += 1;
      properties.set(predicate.value, (properties.get(predicate.value) ?? 0) + 1);
      if (predicate.value === RDF.type.value) classes.set(object.value, (classes.get(object.value) ?? 0) + 1);
    },
    triples: () => triples,
    classes: () => sorted(classes),
    properties: () => sorted(properties),
  };
}

/**
 * VoID and DCAT: what is in the other graphs, counted a quad at a time; and the order of lists that stand in another order than
 * their natural one.
 */
export function datasetQuads(context: GraphContext, counts: QuadCounts, graph: GraphTerm): Quad[] {
  const quads: Quad[] = [];
  const { iris, options } = context;
  const description = describe(iris.dataset, graph, quads);
  const { add } = description;
  const { title = 'Dossier graph', created, license, downloads = [], description: text } = options.dataset ?? {};
  add(RDF.type, VOID.Dataset);
  add(RDF.type, DCAT.Dataset);
  add(DCTERMS.title, textLiteral(title));
  if (text !== undefined) add(DCTERMS.description, textLiteral(text));
  const licence = license === undefined ? undefined : webAddress(license);
  if (licence !== undefined) add(DCTERMS.license, iri(licence));
  if (created !== undefined) add(DCTERMS.created, dayLiteral(created, 'first'));
  add(VOID.uriSpace, textLiteral(iris.base));
  for (const vocabulary of VOCABULARIES) add(VOID.vocabulary, vocabulary);
  add(VOID.triples, integerLiteral(counts.triples()));
  add(VOID.entities, integerLiteral(context.graph.entities.length));
  addOrders(description, context);
  partitions({ counts: counts.classes(), link: VOID.classPartition, names: VOID.class, count: VOID.entities });
  partitions({ counts: counts.properties(), link: VOID.propertyPartition, names: VOID.property, count: VOID.triples });
  for (const download of downloads) addDownload(download);
  addSpanOrders(context, graph, quads);
  return quads;

  function partitions({ counts: rows, link, names, count }: Partitions): void {
    for (const [name, number] of rows) {
      const node = iri(`${iris.dataset.value}/${contentHash(name)}`);
      add(link, node);
      const partition = describe(node, graph, quads);
      partition.add(names, iri(name));
      partition.add(count, integerLiteral(number));
    }
  }

  function addDownload({ url, mediaType }: { readonly url: string; readonly mediaType: string }): void {
    const address = webAddress(url);
    if (address === undefined) return;
    const node = iri(`${iris.dataset.value}/${contentHash(url)}`);
    add(DCAT.distribution, node);
    const distribution = describe(node, graph, quads);
    distribution.add(RDF.type, DCAT.Distribution);
    distribution.add(DCAT.downloadURL, iri(address));
    distribution.add(DCAT.mediaType, iri(`https://www.iana.org/assignments/media-types/${encodeURI(mediaType)}`));
  }
}

interface Partitions {
  readonly counts: readonly [string, number][];
  readonly link: NamedNode;
  readonly names: NamedNode;
  readonly count: NamedNode;
}

function addOrders({ add }: Description, { graph, places }: GraphContext): void {
  const order = (predicate: NamedNode, value: string | undefined) => {
    if (value !== undefined) add(predicate, textLiteral(value));
  };
  order(DOSSIER.articleOrder, placesOf(graph.articles, articleKey));
  order(DOSSIER.entityOrder, placesOf(graph.entities, entityKey(places)));
  order(DOSSIER.statementOrder, placesOf(graph.statements, statementKey(places)));
  if (graph.merges) order(DOSSIER.mergeOrder, graph.merges.length === 0 ? '' : placesOf(graph.merges, mergeKey));
}

function addSpanOrders({ graph, iris, places }: GraphContext, into: GraphTerm, quads: Quad[]): void {
  for (const { id, mentions } of graph.entities) {
    const order = placesOf(mentions, mentionKey(places));
    if (order !== undefined) describe(iris.of('entity', id), into, quads).add(DOSSIER.mentionOrder, textLiteral(order));
  }
  for (const { id, evidence } of graph.statements) {
    const order = placesOf(evidence, evidenceKey(places));
    if (order !== undefined)
      describe(iris.of('statement', id), into, quads).add(DOSSIER.evidenceOrder, textLiteral(order));
  }
}
