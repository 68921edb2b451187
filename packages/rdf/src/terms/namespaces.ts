/** Where this project's own terms live. They are names, never fetched; changing one breaks every store that holds a graph. */
const OWN = 'https://w3id.org/dossier/';

/** Namespaces by the prefix that Turtle, TriG and JSON-LD use for them. */
export const NAMESPACES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  dcat: 'http://www.w3.org/ns/dcat#',
  void: 'http://rdfs.org/ns/void#',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  schema: 'https://schema.org/',
  wd: 'http://www.wikidata.org/entity/',
  wdt: 'http://www.wikidata.org/prop/direct/',
  /** Classes, properties and values of the model. */
  dossier: `${OWN}ns#`,
  /** Relations, and the direct edges that an article presents as fact. */
  rel: `${OWN}rel/`,
  /** The irrealis twins: direct edges for what is planned, ordered, possible, denied or only claimed by somebody. */
  irr: `${OWN}irr/`,
  /** Further participants of a statement. */
  role: `${OWN}role/`,
  /** Event classes of PLOVER. */
  plover: `${OWN}plover/`,
} as const;

/** What the IRIs of articles, entities, statements and so on begin with unless an option says otherwise. */
export const DEFAULT_BASE = `${OWN}id/`;
