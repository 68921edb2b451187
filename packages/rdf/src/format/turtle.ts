import { NAMESPACES } from '../terms/namespaces.ts';
import type { NamedNode, ObjectTerm, Quad, Subject } from '../terms/terms.ts';
import { encodeBlank, encodeIri, encodeLiteral } from './encode.ts';
import { CHUNK } from './nquads.ts';

export type Prefixes = Readonly<Record<string, string>>;

export interface TurtleOptions {
  /** Prefix to namespace; a namespace must end with `#` or `/`. */
  readonly prefixes: Prefixes;
}

const TYPE = `${NAMESPACES.rdf}type`;
/** A local name that needs no escape in any version of Turtle. */
const LOCAL_NAME = /^[A-Za-z0-9_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?$/;

/**
 * Turtle, or TriG where quads have named graphs, in chunks of some 64 kB. Quads that follow each other in one graph and of one
 * subject are written together; numbers always with their datatype, since serd before 0.32 reads `175.` at a statement's end as
 * something else. Our own writer and not n3's, which lets any character into an IRI and holds the whole output.
 */
export function* turtleChunks(quads: Iterable<Quad>, { prefixes }: TurtleOptions): Generator<string> {
  const names = nameEncoder(prefixes);
  let chunk = Object.entries(prefixes)
    .map(([prefix, namespace]) => `@prefix ${prefix}: ${encodeIri(namespace)} .\n`)
    .join('');
  let last: Quad | undefined;
  for (const quad of quads) {
    chunk += separator(last, quad, names) + encodeObject(quad.object, names);
    last = quad;
    if (chunk.length >= CHUNK) {
      yield chunk;
      chunk = '';
    }
  }
  if (last) chunk += last.graph.termType === 'DefaultGraph' ? ' .\n' : ' .\n}\n';
  if (chunk) yield chunk;
}

type EncodeName = (value: string) => string;

/** What stands between the last object and the next: everything up to the object. */
function separator(last: Quad | undefined, { subject, predicate, graph }: Quad, names: EncodeName): string {
  const named = graph.termType !== 'DefaultGraph';
  const indent = named ? '  ' : '';
  const verb = predicate.value === TYPE ? 'a' : names(predicate.value);
  const sameGraph = last !== undefined && sameTerm(last.graph, graph);
  if (sameGraph && sameTerm(last.subject, subject)) {
    return last.predicate.value === predicate.value ? ', ' : ` ;\n${indent}  ${verb} `;
  }
  const opening = `${indent}${encodeNode(subject, names)} ${verb} `;
  if (sameGraph) return ` .\n\n${opening}`;
  const closing = last === undefined ? '' : last.graph.termType === 'DefaultGraph' ? ' .\n' : ' .\n}\n';
  return `${closing}\n${named ? `${encodeNode(graph, names)} {\n` : ''}${opening}`;
}

function sameTerm(a: { termType: string; value: string }, b: { termType: string; value: string }): boolean {
  return a.value === b.value && a.termType === b.termType;
}

function encodeNode(term: Subject | NamedNode, names: EncodeName): string {
  return term.termType === 'BlankNode' ? encodeBlank(term.value) : names(term.value);
}

function encodeObject(term: ObjectTerm, names: EncodeName): string {
  if (term.termType === 'Literal') return encodeLiteral(term, names);
  if (term.termType !== 'Quad') return encodeNode(term, names);
  return `<<( ${encodeNode(term.subject, names)} ${names(term.predicate.value)} ${encodeObject(term.object, names)} )>>`;
}

/** Prefixed names where the rest of an IRI is a plain local name, else the IRI itself. */
function nameEncoder(prefixes: Prefixes): EncodeName {
  const byNamespace = new Map(Object.entries(prefixes).map(([prefix, namespace]) => [namespace, prefix]));
  return (value) => {
    const cut = Math.max(value.lastIndexOf('/'), value.lastIndexOf('#')) + 1;
    const prefix = byNamespace.get(value.slice(0, cut));
    const local = value.slice(cut);
    return prefix !== undefined && LOCAL_NAME.test(local) ? `${prefix}:${local}` : encodeIri(value);
  };
}
