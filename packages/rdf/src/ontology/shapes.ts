import { ENTITY_TYPE_NAMES, MENTION_KINDS, MODALITIES, POLARITIES, RELATION_NAMES } from '@dossier/schema';
import { NAMESPACES } from '../terms/namespaces.ts';
import { valueNode } from '../terms/vocabulary.ts';

const PREFIXES = ['rdf', 'rdfs', 'xsd', 'schema', 'prov', 'oa', 'skos', 'void', 'dossier', 'rel', 'irr'] as const;
const listed = (nodes: readonly string[]) => nodes.map((node) => `<${node}>`).join(' ');
const values = (words: readonly string[]) => listed(words.map((word) => valueNode(word).value));

// Text is told by sh:nodeKind: shacl-engine 1.1.2 takes an emoji for no xsd:string.

/** One value and no more. */
const ONE = 'sh:minCount 1 ; sh:maxCount 1';

const STATEMENTS = `
s:Statement a sh:NodeShape ; sh:targetClass rdf:Statement ; sh:nodeKind sh:IRI ;
  sh:property
    [ sh:path rdf:subject ; ${ONE} ; sh:nodeKind sh:IRI ] ,
    [ sh:path rdf:predicate ; ${ONE} ; sh:in ( ${listed(RELATION_NAMES.map((name) => NAMESPACES.rel + name))} ) ] ,
    [ sh:path rdf:object ; ${ONE} ; sh:nodeKind sh:IRIOrLiteral ] ,
    [ sh:path dossier:predicateText ; sh:minCount 1 ; sh:nodeKind sh:Literal ] ,
    [ sh:path dossier:modality ; ${ONE} ; sh:in ( ${values(MODALITIES)} ) ] ,
    [ sh:path dossier:polarity ; ${ONE} ; sh:in ( ${values(POLARITIES)} ) ] ,
    [ sh:path dossier:confidence ; ${ONE} ; sh:datatype xsd:decimal ; sh:pattern "^0\\\\.[0-9]{0,3}[1-9]$" ] ,
    [ sh:path dossier:attribution ; sh:minCount 1 ; sh:class dossier:Attribution ] ,
    [ sh:path prov:wasDerivedFrom ; sh:minCount 1 ; sh:class dossier:Evidence ] ,
    [ sh:path prov:wasGeneratedBy ; sh:minCount 1 ; sh:nodeKind sh:IRI ] ,
    [ sh:path dossier:inArticle ; sh:minCount 1 ; sh:class schema:NewsArticle ] ,
    [ sh:path dossier:timeStart ; sh:maxCount 1 ; sh:datatype xsd:date ] ,
    [ sh:path dossier:timeEnd ; sh:maxCount 1 ; sh:datatype xsd:date ] ,
    [ sh:path dossier:place ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ,
    [ sh:path dossier:participation ; sh:class dossier:Participation ] ,
    [ sh:path ( prov:wasDerivedFrom dossier:inArticle ) ; sh:equals dossier:inArticle ;
      sh:message "Its evidence is in another article than the statement." ] ;
  sh:xone ( [ sh:class dossier:Fact ] [ sh:class dossier:Irrealis ] ) .
`;

/** A fact is actual, positive, and nobody's claim but the article's; anything else is not a fact. */
const FACTS = `
s:Fact a sh:NodeShape ; sh:targetClass dossier:Fact ; sh:nodeKind sh:IRI ;
  sh:class rdf:Statement ;
  sh:property
    [ sh:path dossier:modality ; sh:hasValue dossier:Actual ; sh:message "A fact must have the modality actual." ] ,
    [ sh:path dossier:polarity ; sh:hasValue dossier:Positive ; sh:message "A fact must not be denied." ] ,
    [ sh:path ( dossier:attribution dossier:claimKind ) ; sh:in ( dossier:Narrator ) ;
      sh:message "A fact must not be somebody's claim." ] .

s:Irrealis a sh:NodeShape ; sh:targetClass dossier:Irrealis ; sh:class rdf:Statement ;
  sh:message "What is actual, positive and nobody's claim must be a dossier:Fact." ;
  sh:not [ sh:property
    [ sh:path dossier:modality ; sh:hasValue dossier:Actual ] ,
    [ sh:path dossier:polarity ; sh:hasValue dossier:Positive ] ,
    [ sh:path ( dossier:attribution dossier:claimKind ) ; sh:hasValue dossier:Narrator ] ] .
`;

const SPANS = `
s:Evidence a sh:NodeShape ; sh:targetClass dossier:Evidence ; sh:nodeKind sh:IRI ;
  sh:class oa:TextPositionSelector , oa:TextQuoteSelector ;
  sh:property
    [ sh:path oa:start ; ${ONE} ; sh:datatype xsd:integer ; sh:minInclusive 0 ; sh:lessThan oa:end ] ,
    [ sh:path oa:end ; ${ONE} ; sh:datatype xsd:integer ] ,
    [ sh:path oa:exact ; ${ONE} ; sh:nodeKind sh:Literal ; sh:minLength 1 ] ,
    [ sh:path dossier:cueStart ; sh:maxCount 1 ; sh:datatype xsd:integer ; sh:lessThan dossier:cueEnd ] ,
    [ sh:path dossier:cueEnd ; sh:maxCount 1 ; sh:datatype xsd:integer ] ,
    [ sh:path dossier:inArticle ; ${ONE} ; sh:class schema:NewsArticle ] .

s:Mention a sh:NodeShape ; sh:targetClass dossier:Mention ; sh:nodeKind sh:IRI ;
  sh:property
    [ sh:path dossier:mentionOf ; ${ONE} ; sh:nodeKind sh:IRI ] ,
    [ sh:path dossier:mentionKind ; ${ONE} ; sh:in ( ${values(MENTION_KINDS)} ) ] ,
    [ sh:path oa:start ; ${ONE} ; sh:datatype xsd:integer ; sh:minInclusive 0 ; sh:lessThan oa:end ] ,
    [ sh:path oa:end ; ${ONE} ; sh:datatype xsd:integer ] ,
    [ sh:path dossier:headStart ; ${ONE} ; sh:datatype xsd:integer ; sh:lessThan dossier:headEnd ] ,
    [ sh:path dossier:headEnd ; ${ONE} ; sh:datatype xsd:integer ] ,
    [ sh:path dossier:inArticle ; ${ONE} ; sh:class schema:NewsArticle ] .

s:Attribution a sh:NodeShape ; sh:targetClass dossier:Attribution ; sh:nodeKind sh:IRI ;
  sh:property
    [ sh:path dossier:claimedBy ; ${ONE} ; sh:nodeKind sh:IRI ] ,
    [ sh:path dossier:claimKind ; ${ONE} ; sh:in ( dossier:Narrator dossier:Source ) ] ,
    [ sh:path dossier:via ; sh:maxCount 1 ; sh:class dossier:Attribution ] .

s:Participation a sh:NodeShape ; sh:targetClass dossier:Participation ; sh:nodeKind sh:IRI ;
  sh:property
    [ sh:path dossier:roleName ; ${ONE} ; sh:nodeKind sh:Literal ] ,
    [ sh:path dossier:participant ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ,
    [ sh:path dossier:participantValue ; sh:maxCount 1 ; sh:nodeKind sh:Literal ] .
`;

const THINGS = `
s:Article a sh:NodeShape ; sh:targetClass schema:NewsArticle ; sh:nodeKind sh:IRI ;
  sh:property
    [ sh:path schema:inLanguage ; ${ONE} ; sh:nodeKind sh:Literal ] ,
    [ sh:path schema:articleBody ; sh:maxCount 1 ; sh:nodeKind sh:Literal ] ,
    [ sh:path schema:datePublished ; sh:maxCount 1 ; sh:datatype xsd:date ] ,
    [ sh:path schema:url ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ,
    [ sh:path dossier:charCount ; ${ONE} ; sh:datatype xsd:integer ; sh:minInclusive 0 ] ,
    [ sh:path dossier:textSha256 ; ${ONE} ; sh:pattern "^[0-9a-f]{64}$" ] .

s:Entity a sh:NodeShape ; ${ENTITY_TYPE_NAMES.map((type) => `sh:targetClass dossier:${type}`).join(' ; ')} ;
  sh:nodeKind sh:IRI ;
  sh:property
    [ sh:path rdfs:label ; ${ONE} ; sh:nodeKind sh:Literal ; sh:minLength 1 ] ,
    [ sh:path skos:altLabel ; sh:nodeKind sh:Literal ] ,
    [ sh:path skos:exactMatch ; sh:pattern "^http://www\\\\.wikidata\\\\.org/entity/Q[0-9]+$" ] ,
    [ sh:path rdf:type ; sh:qualifiedMinCount 1 ; sh:qualifiedMaxCount 1 ;
      sh:qualifiedValueShape [ sh:in ( ${listed(ENTITY_TYPE_NAMES.map((type) => NAMESPACES.dossier + type))} ) ] ;
      sh:message "An entity must have one type." ] .

s:Merge a sh:NodeShape ; sh:targetClass dossier:Merge ;
  sh:property
    [ sh:path dossier:mergedInto ; ${ONE} ; sh:nodeKind sh:IRI ] ,
    [ sh:path dossier:mergedFrom ; ${ONE} ; sh:nodeKind sh:Literal ] ,
    [ sh:path dossier:reason ; ${ONE} ; sh:nodeKind sh:Literal ] .
`;

/** Constraints over the whole, in SPARQL: no direct edge without its statement, no statement without its edge. */
const EDGES = `
s:prefixes sh:declare
  [ sh:prefix "rdf" ; sh:namespace "${NAMESPACES.rdf}"^^xsd:anyURI ] ,
  [ sh:prefix "dossier" ; sh:namespace "${NAMESPACES.dossier}"^^xsd:anyURI ] .

s:NoLeak a sh:NodeShape ; sh:targetClass dossier:Irrealis ;
  sh:sparql [ a sh:SPARQLConstraint ; sh:prefixes s:prefixes ;
    sh:message "What the article does not present as fact stands as a direct fact." ;
    sh:select """SELECT $this WHERE {
      $this a dossier:Irrealis ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o . ?s ?p ?o .
      FILTER NOT EXISTS { ?fact a dossier:Fact ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o } }""" ] .

s:NoOrphan a sh:NodeShape ; ${RELATION_NAMES.map((name) => `sh:targetSubjectsOf rel:${name}`).join(' ; ')} ;
  sh:sparql [ a sh:SPARQLConstraint ; sh:prefixes s:prefixes ;
    sh:message "A direct fact has no statement of a fact behind it." ;
    sh:select """SELECT $this WHERE { $this ?p ?o . FILTER(STRSTARTS(STR(?p), "${NAMESPACES.rel}"))
      FILTER NOT EXISTS { ?fact a dossier:Fact ; rdf:subject $this ; rdf:predicate ?p ; rdf:object ?o } }""" ] .

s:Edge a sh:NodeShape ; sh:targetClass rdf:Statement ;
  sh:sparql [ a sh:SPARQLConstraint ; sh:prefixes s:prefixes ;
    sh:message "A statement lacks its direct edge." ;
    sh:select """SELECT $this WHERE {
      $this a ?kind ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o . FILTER(?kind = dossier:Fact || ?kind = dossier:Irrealis)
      BIND(IF(?kind = dossier:Fact, ?p, IRI(REPLACE(STR(?p), "^${NAMESPACES.rel}", "${NAMESPACES.irr}"))) AS ?edge)
      FILTER NOT EXISTS { ?s ?edge ?o } }""" ] .
`;

/** The SHACL shapes of the model, as Turtle. They hold for the union of all named graphs. */
export function shapesTurtle(): string {
  const prefixes = PREFIXES.map((prefix) => `@prefix ${prefix}: <${NAMESPACES[prefix]}> .`);
  const own = ['@prefix sh: <http://www.w3.org/ns/shacl#> .', '@prefix s: <https://w3id.org/dossier/shapes#> .'];
  return [...prefixes, ...own, STATEMENTS, FACTS, SPANS, THINGS, EDGES].join('\n');
}
