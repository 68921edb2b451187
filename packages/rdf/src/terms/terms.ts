/**
 * RDF terms and quads as plain objects of the RDF/JS shape (https://rdf.js.org/data-model-spec/), without its methods: what
 * the model makes, the writers take and the readers give. The model never makes blank nodes; foreign files may hold them.
 */
export interface NamedNode {
  readonly termType: 'NamedNode';
  readonly value: string;
}

export interface BlankNode {
  readonly termType: 'BlankNode';
  readonly value: string;
}

export interface Literal {
  readonly termType: 'Literal';
  readonly value: string;
  /** Language tag, or the empty string. */
  readonly language: string;
  /** Base direction of RDF 1.2 (`ltr`, `rtl`), else the empty string or nothing. */
  readonly direction?: string | null | undefined;
  readonly datatype: NamedNode;
}

export interface DefaultGraph {
  readonly termType: 'DefaultGraph';
  readonly value: '';
}

/** A triple term of RDF 1.2: a triple that is spoken of, not said. */
export interface TripleTerm {
  readonly termType: 'Quad';
  readonly value: '';
  readonly subject: Subject;
  readonly predicate: NamedNode;
  readonly object: ObjectTerm;
  readonly graph: DefaultGraph;
}

export type Subject = NamedNode | BlankNode;
export type ObjectTerm = NamedNode | BlankNode | Literal | TripleTerm;
export type GraphTerm = NamedNode | BlankNode | DefaultGraph;

/** One triple in one graph. */
export interface Quad {
  readonly subject: Subject;
  readonly predicate: NamedNode;
  readonly object: ObjectTerm;
  readonly graph: GraphTerm;
}

export const DEFAULT_GRAPH: DefaultGraph = { termType: 'DefaultGraph', value: '' };

export function iri(value: string): NamedNode {
  return { termType: 'NamedNode', value };
}

/** A triple that an RDF 1.2 statement reifies. */
export function tripleTerm(subject: Subject, predicate: NamedNode, object: ObjectTerm): TripleTerm {
  return { termType: 'Quad', value: '', subject, predicate, object, graph: DEFAULT_GRAPH };
}
