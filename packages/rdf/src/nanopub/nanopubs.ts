import { type Graph, type Statement, UsageError } from '@dossier/schema';
import {
  type ArticleContext,
  articlesOf,
  describe,
  type GraphContext,
  graphContext,
  type RdfOptions,
} from '../model/context.ts';
import { evidenceQuads } from '../model/span-quads.ts';
import { statementQuads } from '../model/statement-quads.ts';
import { NAMESPACES } from '../terms/namespaces.ts';
import { type GraphTerm, iri, type Literal, type NamedNode, type Quad } from '../terms/terms.ts';
import { DCTERMS, DOSSIER, PROV, RDF, XSD } from '../terms/vocabulary.ts';
import { trusty } from './trusty-uri.ts';

const NP = 'http://www.nanopub.org/nschema#';
const np = (name: string) => iri(NP + name);

export interface NanopubOptions extends RdfOptions {
  /** Who publishes: an IRI, such as an ORCID. */
  readonly creator: string;
  /** When, as an ISO 8601 date-time in UTC (`2026-11-28T12:00:00Z`): nothing here reads the clock. */
  readonly created: string;
  /** Address of the licence. */
  readonly license?: string | undefined;
}

/** One statement as a nanopublication. */
export interface Nanopub {
  /** Its Trusty URI: it holds the hash of its content. */
  readonly uri: string;
  readonly statement: string;
  readonly quads: readonly Quad[];
}

/** Properties of a statement's node that tell where it comes from, and so belong to the provenance. */
const PROVENANCE = new Set(
  [
    DOSSIER.attribution,
    DOSSIER.inArticle,
    DOSSIER.confidence,
    DOSSIER.confidenceExact,
    PROV.wasDerivedFrom,
    PROV.wasGeneratedBy,
  ].map(({ value }) => value),
);

/**
 * Each statement of a graph as a nanopublication (http://nanopub.net/guidelines/): assertion, provenance and publication info in
 * graphs of their own under a Trusty URI. What an article does not present as fact is asserted as a statement only, without its
 * direct edge.
 */
export function* graphToNanopubs(graph: Graph, options: NanopubOptions): Generator<Nanopub> {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(options.created)) {
    throw new UsageError('bad-time', `«${options.created}» is no date-time in UTC.`, {
      hint: 'Give one such as 2026-11-28T12:00:00Z.',
    });
  }
  const context = graphContext(graph, options);
  for (const statement of graph.statements) yield nanopub(statement, context, options);
}

function nanopub(statement: Statement, context: GraphContext, options: NanopubOptions): Nanopub {
  const base = `${context.iris.base}np/`;
  const node = (suffix: string) => iri(`${base} ${suffix}`);
  const [self, head, assertion, provenance, info] = ['', '#Head', '#assertion', '#provenance', '#pubinfo'].map(
    node,
  ) as [NamedNode, NamedNode, NamedNode, NamedNode, NamedNode];
  const quads: Quad[] = [];
  const top = describe(self, head, quads);
  top.add(RDF.type, np('Nanopublication'));
  top.add(np('hasAssertion'), assertion);
  top.add(np('hasProvenance'), provenance);
  top.add(np('hasPublicationInfo'), info);
  const articles = articlesOf(context, statement);
  quads.push(...content(statement, { context, assertion, provenance, articles }));
  const origin = describe(assertion, provenance, quads);
  for (const { node: article, run } of articles) {
    origin.add(PROV.wasDerivedFrom, article);
    origin.add(PROV.wasGeneratedBy, run);
  }
  const published = describe(self, info, quads);
  published.add(DCTERMS.created, {
    termType: 'Literal',
    value: options.created,
    language: '',
    datatype: XSD.dateTime,
  } as Literal);
  published.add(DCTERMS.creator, iri(options.creator));
  if (options.license !== undefined) published.add(DCTERMS.license, iri(options.license));
  const made = trusty(quads, base);
  return { uri: base + made.code, statement: statement.id, quads: made.quads };
}

interface ContentOptions {
  readonly context: GraphContext;
  readonly assertion: NamedNode;
  readonly provenance: NamedNode;
  readonly articles: readonly ArticleContext[];
}

function content(statement: Statement, { context, assertion, provenance, articles }: ContentOptions): Quad[] {
  const own = context.iris.of('statement', statement.id).value;
  const isNarrative = (quad: Quad) =>
    quad.predicate.value.startsWith(NAMESPACES.irr) ||
    (quad.subject.value === own && PROVENANCE.has(quad.predicate.value));
  const told = statementQuads(statement, context, { graph: assertion, articles, told: new Set() });
  // Attributions are provenance; the irrealis twin is for browsing and is no part of what is published.
  const attributions = new Set(
    told.filter(({ object }) => object.value === DOSSIER.Attribution.value).map(({ subject }) => subject.value),
  );
  const move = (quad: Quad, graph: GraphTerm): Quad => ({ ...quad, graph });
  const placed = told
    .filter(({ predicate }) => !predicate.value.startsWith(NAMESPACES.irr))
    .map((quad) => (isNarrative(quad) || attributions.has(quad.subject.value) ? move(quad, provenance) : quad));
  const proofs = statement.evidence.flatMap((evidence) =>
    evidenceQuads(evidence, context.articles.get(evidence.article)!, { graph: provenance, iris: context.iris }),
  );
  return [...placed, ...proofs];
}
