import { InputError, UsageError } from '@dossier/schema';
import { NAMESPACES } from '../terms/namespaces.ts';
import type { Literal, ObjectTerm, Quad, Subject } from '../terms/terms.ts';
import { encodeBlank, encodeIri, encodeLanguage, encodeString } from './encode.ts';
import { CHUNK } from './nquads.ts';
import type { Prefixes } from './turtle.ts';

const TYPE = `${NAMESPACES.rdf}type`;

/**
 * JSON-LD 1.1 with its context inside, so that reading it needs no network; in chunks of some 64 kB. Nodes stand in the order of the
 * quads, one for each run of quads of one subject in one graph.
 * @throws UsageError when a quad holds a triple term, for which JSON-LD has no syntax.
 */
export function* jsonldChunks(quads: Iterable<Quad>, { prefixes }: { readonly prefixes: Prefixes }): Generator<string> {
  const name = compactor(prefixes);
  let chunk = `{"@context":${JSON.stringify(prefixes, null, 1)},\n"@graph":[`;
  let node: NodeObject | undefined;
  let last: Quad | undefined;
  let first = true;
  for (const quad of quads) {
    const newGraph = last === undefined || !sameNode(last.graph, quad.graph);
    if (node && last && (newGraph || !sameNode(last.subject, quad.subject))) {
      chunk += `${first ? '' : ','}\n${JSON.stringify(node)}`;
      first = false;
      node = undefined;
      if (newGraph) chunk += endOf(last);
    }
    if (newGraph && quad.graph.termType !== 'DefaultGraph') {
      chunk += `${last === undefined ? '' : ','}\n{"@id":${JSON.stringify(nodeName(quad.graph, name))},"@graph":[`;
      first = true;
    } else if (newGraph) first = last === undefined;
    node ??= { '@id': nodeName(quad.subject, name) };
    addProperty(node, quad, name);
    last = quad;
    if (chunk.length >= CHUNK) {
      yield chunk;
      chunk = '';
    }
  }
  if (node && last) chunk += `${first ? '' : ','}\n${JSON.stringify(node)}${endOf(last)}`;
  yield `${chunk}\n]}\n`;
}

type NodeObject = Record<string, unknown>;
type Compact = (iri: string) => string;

const endOf = ({ graph }: Quad) => (graph.termType === 'DefaultGraph' ? '' : '\n]}');

function sameNode(a: { termType: string; value: string }, b: { termType: string; value: string }): boolean {
  return a.value === b.value && a.termType === b.termType;
}

function addProperty(node: NodeObject, { predicate, object }: Quad, name: Compact): void {
  const isType = predicate.value === TYPE && (object.termType === 'NamedNode' || object.termType === 'BlankNode');
  const key = isType ? '@type' : name(predicate.value);
  const value = isType ? nodeName(object, name) : objectValue(object, name);
  const held = node[key];
  if (held === undefined) node[key] = value;
  else if (Array.isArray(held)) held.push(value);
  else node[key] = [held, value];
}

function nodeName(term: Subject, name: Compact): string {
  return term.termType === 'BlankNode' ? encodeBlank(term.value) : name(term.value);
}

function objectValue(term: ObjectTerm, name: Compact): unknown {
  if (term.termType === 'Literal') return literalValue(term, name);
  if (term.termType !== 'Quad') return { '@id': nodeName(term, name) };
  throw new UsageError('no-triple-terms', 'JSON-LD has no syntax for the triple terms of RDF 1.2.', {
    hint: 'Leave out rdf12, or write Turtle, TriG, N-Triples or N-Quads.',
  });
}

function literalValue({ value, language, direction, datatype }: Literal, name: Compact): unknown {
  encodeString(value);
  if (language) {
    encodeLanguage(language, direction);
    return { '@value': value, '@language': language, ...(direction ? { '@direction': direction } : {}) };
  }
  if (datatype.value === `${NAMESPACES.xsd}string`) return value;
  if (datatype.value === `${NAMESPACES.xsd}integer` && String(Number(value)) === value && /^-?\d{1,15}$/.test(value)) {
    return Number(value);
  }
  return { '@value': value, '@type': name(datatype.value) };
}

const LOCAL_NAME = /^[A-Za-z0-9_-]+$/;

function compactor(prefixes: Prefixes): Compact {
  const byNamespace = new Map(Object.entries(prefixes).map(([prefix, namespace]) => [namespace, prefix]));
  const schemes = new Set(Object.keys(prefixes));
  return (value) => {
    const cut = Math.max(value.lastIndexOf('/'), value.lastIndexOf('#')) + 1;
    const prefix = byNamespace.get(value.slice(0, cut));
    const local = value.slice(cut);
    if (prefix !== undefined && LOCAL_NAME.test(local)) return `${prefix}:${local}`;
    encodeIri(value);
    // An IRI whose scheme is one of our prefixes would be read as a compact one.
    const scheme = value.slice(0, value.indexOf(':'));
    if (!schemes.has(scheme) || value.startsWith(`${scheme}://`)) return value;
    throw new InputError('bad-iri', `«${value.slice(0, 80)}» would be read as a name with the prefix ${scheme}.`);
  };
}
