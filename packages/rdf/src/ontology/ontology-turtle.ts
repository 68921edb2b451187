import { turtleChunks } from '../format/turtle.ts';
import { NAMESPACES } from '../terms/namespaces.ts';
import { ontologyQuads } from './ontology-quads.ts';

/** The ontology as Turtle, the same bytes each time. */
export function ontologyTurtle(): string {
  return [...turtleChunks(ontologyQuads(), { prefixes: NAMESPACES })].join('');
}
