import { nquadsChunks } from '../format/nquads.ts';
import type { Quad } from '../terms/terms.ts';
import type { Violation } from './validate.ts';

const SHACL = 'http://www.w3.org/ns/shacl#';

/**
 * What the shapes' SPARQL constraints have against the data. Each query runs once and finds all its `$this`, where the SHACL
 * specification would run it once a node.
 */
export async function checkEdges(data: readonly Quad[], shapes: readonly Quad[]): Promise<Violation[]> {
  const constraints = sparqlConstraints(shapes);
  if (constraints.length === 0) return [];
  const { Store } = await import('oxigraph');
  const store = new Store();
  store.load([...nquadsChunks(data)], { format: 'application/n-quads', lenient: true, no_transaction: true });
  return constraints.flatMap(({ select, problem }) => {
    const rows = store.query(select) as Map<string, { value: string }>[];
    return rows.map((row) => ({ node: row.get('this')!.value, problem }));
  });
}

interface Constraint {
  readonly select: string;
  readonly problem: string;
}

function sparqlConstraints(shapes: readonly Quad[]): Constraint[] {
  const value = (subject: string, name: string) =>
    shapes.find((quad) => quad.subject.value === subject && quad.predicate.value === SHACL + name)?.object.value;
  const prefixes = shapes
    .filter(({ predicate }) => predicate.value === `${SHACL}prefix`)
    .map(({ subject, object }) => `PREFIX ${object.value}: <${value(subject.value, 'namespace')}>\n`)
    .join('');
  return shapes
    .filter(({ predicate }) => predicate.value === `${SHACL}sparql`)
    .map(({ object: { value: node } }) => ({
      select: prefixes + (value(node, 'select') ?? ''),
      problem: value(node, 'message') ?? 'It breaks a SPARQL constraint.',
    }));
}
