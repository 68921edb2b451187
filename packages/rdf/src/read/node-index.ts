import type { ObjectTerm, Quad } from '../terms/terms.ts';

/** The objects of each property of each subject, all graphs as one. */
export interface NodeIndex {
  readonly subjectsOfType: (type: string) => string[];
  readonly values: (subject: string, predicate: { readonly value: string }) => readonly ObjectTerm[];
  /** The lexical form or IRI of the first value. */
  readonly text: (subject: string, predicate: { readonly value: string }) => string | undefined;
}

const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const NONE: readonly ObjectTerm[] = [];

/** Indexes quads by subject and property. Equal triples of several graphs are one. */
export function indexNodes(quads: Iterable<Quad>): NodeIndex {
  const nodes = new Map<string, Map<string, ObjectTerm[]>>();
  const byType = new Map<string, Set<string>>();
  for (const { subject, predicate, object } of quads) {
    const properties = nodes.get(subject.value) ?? new Map<string, ObjectTerm[]>();
    if (properties.size === 0) nodes.set(subject.value, properties);
    const values = properties.get(predicate.value);
    if (!values) properties.set(predicate.value, [object]);
    else if (!values.some((value) => sameObject(value, object))) values.push(object);
    if (predicate.value === TYPE) {
      const subjects = byType.get(object.value);
      if (subjects) subjects.add(subject.value);
      else byType.set(object.value, new Set([subject.value]));
    }
  }
  const values: NodeIndex['values'] = (subject, predicate) => nodes.get(subject)?.get(predicate.value) ?? NONE;
  return {
    values,
    subjectsOfType: (type) => [...(byType.get(type) ?? [])],
    text: (subject, predicate) => values(subject, predicate)[0]?.value,
  };
}

function sameObject(a: ObjectTerm, b: ObjectTerm): boolean {
  if (a.value !== b.value || a.termType !== b.termType) return false;
  // Triple terms only repeat what a statement's own properties say, so which of them is kept does not matter.
  if (a.termType !== 'Literal' || b.termType !== 'Literal') return true;
  return a.datatype.value === b.datatype.value && a.language.toLowerCase() === b.language.toLowerCase();
}
