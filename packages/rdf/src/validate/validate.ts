import { shapesTurtle } from '../ontology/shapes.ts';
import { parseN3 } from '../read/parse-n3.ts';
import { DEFAULT_GRAPH, type Quad } from '../terms/terms.ts';
import { checkEdges } from './check-edges.ts';
import { checkQuotes } from './check-quotes.ts';
import { checkShapes } from './check-shapes.ts';

/** One thing that does not hold. */
export interface Violation {
  /** IRI of the node at fault. */
  readonly node: string;
  /** IRI of the property at fault, where it is one. */
  readonly property?: string;
  /** The value at fault, where there is one. */
  readonly value?: string;
  readonly problem: string;
}

export interface ValidationReport {
  readonly conforms: boolean;
  /** Triples that were looked at. */
  readonly triples: number;
  /** In the order of the nodes. */
  readonly violations: readonly Violation[];
}

/** How RDF is validated. */
export interface ValidateOptions {
  /** Other shapes than the package's own, as Turtle. */
  readonly shapes?: string | undefined;
}

/**
 * Validates RDF: its SHACL shapes (core constraints by shacl-engine, SPARQL constraints by Oxigraph, each in one pass over the data),
 * and, which SHACL cannot say, that each quote is what stands in the article. Named graphs are taken as one.
 */
export async function validate(
  quads: Iterable<Quad> | AsyncIterable<Quad>,
  { shapes = shapesTurtle() }: ValidateOptions = {},
): Promise<ValidationReport> {
  const data: Quad[] = [];
  const seen = new Set<string>();
  for await (const { subject, predicate, object } of quads) {
    const key = [
      subject.value,
      predicate.value,
      object.termType,
      object.value,
      'datatype' in object && object.datatype.value,
    ].join('\0');
    if (seen.size === seen.add(key).size) continue;
    data.push({ subject, predicate, object, graph: DEFAULT_GRAPH });
  }
  const shapeQuads = [...parseN3([shapes], 'turtle', { where: 'shapes' })];
  const violations = [
    ...(await checkShapes(data, shapeQuads)),
    ...(await checkEdges(data, shapeQuads)),
    ...checkQuotes(data),
  ];
  violations.sort(
    (a, b) => compare(a.node, b.node) || compare(a.property, b.property) || compare(a.problem, b.problem),
  );
  return { conforms: violations.length === 0, triples: data.length, violations };
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
