import { contentHash } from '@dossier/schema';
import { dayLiteral, integerLiteral, textLiteral } from '../terms/literals.ts';
import { type GraphTerm, iri, type NamedNode, type Quad } from '../terms/terms.ts';
import { DCAT, DCTERMS, DOSSIER, RDF, VOID } from '../terms/vocabulary.ts';
import { webAddress } from './article-quads.ts';
import { type DatasetOptions, type Description, describe, type GraphContext } from './context.ts';
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
  const { iris } = context;
  const description = describe(iris.dataset, graph, quads);
  const { add } = description;
  add(RDF.type, VOID.Dataset);
  add(RDF.type, DCAT.Dataset);
  addAbout(description, context.options.dataset);
  add(VOID.uriSpace, textLiteral(iris.base));
  for (const vocabulary of VOCABULARIES) add(VOID.vocabulary, vocabulary);
  add(VOID.triples, integerLiteral(counts.triples()));
  add(VOID.entities, integerLiteral(context.graph.entities.length));
  addOrders(description, context);
  const place = { description, graph, quads, dataset: iris.dataset };
  addPartitions({ rows: counts.classes(), link: VOID.classPartition, name: VOID.class, count: VOID.entities }, place);
  addPartitions(
    { rows: counts.properties(), link: VOID.propertyPartition, name: VOID.property, count: VOID.triples },
    place,
  );
  for (const download of context.options.dataset?.downloads ?? []) addDownload(download, place);
  addSpanOrders(context, graph, quads);
  return quads;
}

/** What the dataset's makers say of it. */
function addAbout(
  { add }: Description,
  { title = 'Dossier graph', description, license, created }: DatasetOptions = {},
): void {
  add(DCTERMS.title, textLiteral(title));
  if (description !== undefined) add(DCTERMS.description, textLiteral(description));
  const licence = license === undefined ? undefined : webAddress(license);
  if (licence !== undefined) add(DCTERMS.license, iri(licence));
  if (created !== undefined) add(DCTERMS.created, dayLiteral(created, 'first'));
}

interface Place {
  readonly description: Description;
  readonly dataset: NamedNode;
  readonly graph: GraphTerm;
  readonly quads: Quad[];
}

function addPartitions({ rows, link, name, count }: Partitions, { description, dataset, graph, quads }: Place): void {
  for (const [term, number] of rows) {
    const node = iri(`${dataset.value}/${contentHash(term)}`);
    description.add(link, node);
    const partition = describe(node, graph, quads);
    partition.add(name, iri(term));
    partition.add(count, integerLiteral(number));
  }
}

type Download = NonNullable<DatasetOptions['downloads']>[number];

function addDownload({ url, mediaType }: Download, { description, dataset, graph, quads }: Place): void {
  const address = webAddress(url);
  if (address === undefined) return;
  const node = iri(`${dataset.value}/${contentHash(url)}`);
  description.add(DCAT.distribution, node);
  const distribution = describe(node, graph, quads);
  distribution.add(RDF.type, DCAT.Distribution);
  distribution.add(DCAT.downloadURL, iri(address));
  distribution.add(DCAT.mediaType, iri(`https://www.iana.org/assignments/media-types/${encodeURI(mediaType)}`));
}

interface Partitions {
  readonly rows: readonly [string, number][];
  readonly link: NamedNode;
  readonly name: NamedNode;
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
