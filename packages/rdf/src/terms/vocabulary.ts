import { NAMESPACES } from './namespaces.ts';
import { iri, type NamedNode } from './terms.ts';

type Prefix = keyof typeof NAMESPACES;

const named = <const Names extends readonly string[]>(prefix: Prefix, names: Names) =>
  Object.fromEntries(names.map((name) => [name, iri(NAMESPACES[prefix] + name)])) as {
    readonly [Name in Names[number]]: NamedNode;
  };

export const RDF = named('rdf', ['type', 'Statement', 'subject', 'predicate', 'object', 'reifies', 'langString']);
export const RDFS = named('rdfs', ['label', 'comment', 'domain', 'range', 'isDefinedBy', 'subClassOf']);
export const XSD = named('xsd', ['string', 'integer', 'decimal', 'date', 'dateTime', 'boolean', 'anyURI']);
export const OWL = named('owl', [
  'Ontology',
  'Class',
  'ObjectProperty',
  'DatatypeProperty',
  'SymmetricProperty',
  'sameAs',
  'versionInfo',
]);
export const SKOS = named('skos', [
  'altLabel',
  'exactMatch',
  'closeMatch',
  'relatedMatch',
  'Concept',
  'ConceptScheme',
  'inScheme',
  'topConceptOf',
  'prefLabel',
  'definition',
  'scopeNote',
  'notation',
]);
export const PROV = named('prov', [
  'Entity',
  'Activity',
  'SoftwareAgent',
  'wasDerivedFrom',
  'wasGeneratedBy',
  'wasAssociatedWith',
  'wasAttributedTo',
  'generatedAtTime',
]);
export const OA = named('oa', [
  'TextPositionSelector',
  'TextQuoteSelector',
  'start',
  'end',
  'exact',
  'prefix',
  'suffix',
]);
export const SCHEMA = named('schema', [
  'NewsArticle',
  'headline',
  'url',
  'publisher',
  'author',
  'datePublished',
  'inLanguage',
  'articleBody',
  'softwareVersion',
]);
export const DCTERMS = named('dcterms', ['title', 'description', 'license', 'created', 'creator']);
export const DCAT = named('dcat', ['Dataset', 'Distribution', 'distribution', 'downloadURL', 'mediaType']);
export const VOID = named('void', [
  'Dataset',
  'uriSpace',
  'triples',
  'entities',
  'vocabulary',
  'classPartition',
  'propertyPartition',
  'class',
  'property',
  'feature',
]);

/** The terms of this project's own model; the ontology file defines each. */
export const DOSSIER = named('dossier', [
  'Fact',
  'Irrealis',
  'Attribution',
  'Evidence',
  'Mention',
  'Participation',
  'Merge',
  'Narrator',
  'Source',
  'predicateText',
  'polarity',
  'modality',
  'attribution',
  'claimedBy',
  'claimKind',
  'via',
  'confidence',
  'confidenceExact',
  'timeText',
  'timeStart',
  'timeEnd',
  'timeStartExact',
  'timeEndExact',
  'place',
  'plover',
  'participation',
  'roleName',
  'participant',
  'participantValue',
  'valueDatatype',
  'unit',
  'number',
  'inArticle',
  'cueStart',
  'cueEnd',
  'utf16Start',
  'utf16End',
  'utf16CueStart',
  'utf16CueEnd',
  'utf16HeadStart',
  'utf16HeadEnd',
  'mentionOf',
  'mentionKind',
  'headStart',
  'headEnd',
  'charCount',
  'textSha256',
  'sourceText',
  'urlExact',
  'publishedExact',
  'model',
  'mergedInto',
  'mergedFrom',
  'reason',
  'score',
  'articleOrder',
  'entityOrder',
  'statementOrder',
  'mergeOrder',
  'evidenceOrder',
  'mentionOrder',
  'aliasOrder',
  'roleOrder',
  'EntityType',
  'Modality',
  'Polarity',
  'MentionKind',
  'ClaimKind',
  'PloverClass',
  'ploverClass',
  'irrealisOf',
  'subjectType',
  'objectType',
]);

const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);

/** The individual that stands for a modality, polarity, mention kind: `actual` is `dossier:Actual`. */
export function valueNode(word: string): NamedNode {
  return iri(NAMESPACES.dossier + capital(word));
}

/** The word that an individual of the model stands for: `dossier:Actual` is `actual`. */
export function valueWord(node: string): string {
  const name = node.startsWith(NAMESPACES.dossier) ? node.slice(NAMESPACES.dossier.length) : '';
  return name && name[0]!.toLowerCase() + name.slice(1);
}
