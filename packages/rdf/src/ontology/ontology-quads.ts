import {
  ENTITY_TYPE_NAMES,
  ENTITY_TYPES,
  MENTION_KINDS,
  MODALITIES,
  POLARITIES,
  type RangeType,
  RELATION_NAMES,
  type Relation,
  relationInfo,
} from '@dossier/schema';
import { type Description, describe } from '../model/context.ts';
import { NAMESPACES } from '../terms/namespaces.ts';
import { DEFAULT_GRAPH, iri, type Literal, type NamedNode, type Quad } from '../terms/terms.ts';
import { DCTERMS, DOSSIER, OWL, RDF, RDFS, SKOS, valueNode, XSD } from '../terms/vocabulary.ts';
import { CLASSES, PROPERTIES, SCHEMES, VALUES, type ValueKind } from './definitions.ts';

const ONTOLOGY = iri(NAMESPACES.dossier.slice(0, -1));
const PROPERTY = iri(`${NAMESPACES.rdf}Property`);

/** English text: the ontology is written once, by us, so the tag is ours to choose. */
const english = (value: string): Literal => ({
  termType: 'Literal',
  value,
  language: 'en',
  datatype: RDF.langString,
});
const plain = (value: string): Literal => ({ termType: 'Literal', value, language: '', datatype: XSD.string });

/** The ontology (OWL) and its lists of values (SKOS): every term that the RDF of a graph uses from the project's namespaces. */
export function ontologyQuads(): Quad[] {
  const quads: Quad[] = [];
  const told = (node: NamedNode) => describe(node, DEFAULT_GRAPH, quads);
  const head = told(ONTOLOGY);
  head.add(RDF.type, OWL.Ontology);
  head.add(DCTERMS.title, english('Dossier: what news articles say, and how they say it'));
  head.add(OWL.versionInfo, plain('1'));
  head.add(DCTERMS.license, iri('https://opensource.org/license/mit'));
  for (const [name, definition] of Object.entries(CLASSES))
    classQuads(told(iri(NAMESPACES.dossier + name)), name, definition);
  for (const type of ENTITY_TYPE_NAMES) entityTypeQuads(told(iri(NAMESPACES.dossier + type)), type);
  propertyQuads(told);
  for (const relation of RELATION_NAMES) relationQuads(relation, told);
  schemeQuads(told);
  return quads;
}

type Tell = (node: NamedNode) => Description;

/** `holdsRole` is "holds role". */
const words = (name: string) =>
  name.replace(/([a-z0-9])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);

function nameQuads({ add }: Description, name: string, definition: string): void {
  add(RDFS.label, english(words(name)));
  add(SKOS.definition, english(definition));
  add(RDFS.isDefinedBy, ONTOLOGY);
}

function classQuads(description: Description, name: string, definition: string): void {
  description.add(RDF.type, OWL.Class);
  if (name === 'Fact' || name === 'Irrealis') description.add(RDFS.subClassOf, RDF.Statement);
  nameQuads(description, name, definition);
}

function entityTypeQuads(description: Description, type: keyof typeof ENTITY_TYPES): void {
  const { definition, schemaOrg, wikidata } = ENTITY_TYPES[type];
  description.add(RDF.type, OWL.Class);
  description.add(RDFS.subClassOf, DOSSIER.EntityType);
  nameQuads(description, type, definition);
  description.add(SKOS.closeMatch, iri(NAMESPACES.schema + schemaOrg));
  description.add(SKOS.closeMatch, iri(NAMESPACES.wd + wikidata));
}

const RANGES: Partial<Record<ValueKind, NamedNode>> = {
  string: XSD.string,
  integer: XSD.integer,
  decimal: XSD.decimal,
  date: XSD.date,
};

function propertyQuads(told: Tell): void {
  for (const [name, { definition, values }] of Object.entries(PROPERTIES)) {
    const description = told(iri(NAMESPACES.dossier + name));
    description.add(RDF.type, values === 'thing' ? OWL.ObjectProperty : OWL.DatatypeProperty);
    nameQuads(description, name, definition);
    description.add(RDFS.range, RANGES[values]);
  }
}

function relationQuads(relation: Relation, told: Tell): void {
  const { subject, object, says, symmetric, plover, wikidata = [], schemaOrg } = relationInfo(relation);
  const node = iri(NAMESPACES.rel + relation);
  const twin = iri(NAMESPACES.irr + relation);
  // A relation that may end in a literal is neither an object property nor a datatype property.
  const kind = object.includes('value') ? PROPERTY : OWL.ObjectProperty;
  const description = told(node);
  description.add(RDF.type, kind);
  if (symmetric) description.add(RDF.type, OWL.SymmetricProperty);
  nameQuads(description, relation, says);
  if (plover !== undefined) description.add(DOSSIER.ploverClass, iri(NAMESPACES.plover + plover));
  for (const property of wikidata) description.add(SKOS.closeMatch, iri(NAMESPACES.wdt + property));
  if (schemaOrg !== undefined) description.add(SKOS.closeMatch, iri(NAMESPACES.schema + schemaOrg));
  const typed = (types: readonly RangeType[]) => types.filter((type) => type !== 'any' && type !== 'value');
  for (const type of typed(subject)) description.add(DOSSIER.subjectType, iri(NAMESPACES.dossier + type));
  for (const type of typed(object)) description.add(DOSSIER.objectType, iri(NAMESPACES.dossier + type));
  const other = told(twin);
  other.add(RDF.type, kind);
  other.add(DOSSIER.irrealisOf, node);
  nameQuads(other, relation, `not presented as fact: ${says}`);
}

function schemeQuads(told: Tell): void {
  for (const [name, definition] of Object.entries(SCHEMES)) {
    const scheme = told(iri(NAMESPACES.dossier + name));
    scheme.add(RDF.type, SKOS.ConceptScheme);
    nameQuads(scheme, name, definition);
  }
  const lists = {
    Modality: MODALITIES,
    Polarity: POLARITIES,
    MentionKind: MENTION_KINDS,
    ClaimKind: ['narrator', 'source'],
  };
  for (const [scheme, values] of Object.entries(lists)) {
    for (const value of values) conceptQuads(told(valueNode(value)), { scheme, value, definition: VALUES[value]! });
  }
  const classes = new Set(RELATION_NAMES.flatMap((relation) => relationInfo(relation).plover ?? []));
  for (const value of [...classes].sort()) {
    conceptQuads(told(iri(NAMESPACES.plover + value)), {
      scheme: 'PloverClass',
      value,
      definition: ploverDefinition(value),
    });
  }
}

function ploverDefinition(plover: string): string {
  const relations = RELATION_NAMES.filter((relation) => relationInfo(relation).plover === plover);
  return relations.map((relation) => relationInfo(relation).says).join('; ');
}

interface ConceptOptions {
  readonly scheme: string;
  readonly value: string;
  readonly definition: string;
}

function conceptQuads({ add }: Description, { scheme, value, definition }: ConceptOptions): void {
  const node = iri(NAMESPACES.dossier + scheme);
  add(RDF.type, SKOS.Concept);
  add(SKOS.inScheme, node);
  add(SKOS.topConceptOf, node);
  add(SKOS.notation, plain(value));
  add(SKOS.prefLabel, english(value.toLowerCase()));
  add(SKOS.definition, english(definition));
}
