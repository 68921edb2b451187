/// <reference path="./shacl-engine-module.d.ts" />
/// <reference path="../read/n3-module.d.ts" />
import { DataFactory, Store } from 'n3';
import { type ValidationResult, Validator } from 'shacl-engine';
import type { Quad } from '../terms/terms.ts';
import type { Violation } from './validate.ts';

const SHACL = 'http://www.w3.org/ns/shacl#';

/** What SHACL's core constraints have against the data. */
export async function checkShapes(data: readonly Quad[], shapes: readonly Quad[]): Promise<Violation[]> {
  const [dataset, shapeSet] = [new Store(), new Store()];
  for (const quad of data) if (quad.object.termType !== 'Quad') dataset.add(quad);
  shapeSet.addQuads(shapes.filter(({ predicate }) => predicate.value !== `${SHACL}sparql`));
  const validator = new Validator(shapeSet, { factory: DataFactory });
  const { results } = await validator.validate({ dataset });
  return results.map(violationOf);
}

function violationOf({ focusNode, path, value, message, constraintComponent }: ValidationResult): Violation {
  const property = path?.length === 1 ? path[0]!.predicates[0]?.value : undefined;
  const own = message[0]?.value;
  return {
    node: focusNode.term?.value ?? '',
    ...(property === undefined ? {} : { property }),
    ...(value?.term ? { value: value.term.value } : {}),
    problem: own || PROBLEMS[constraintComponent.value.slice(SHACL.length)] || constraintComponent.value,
  };
}

/** What SHACL's components mean, where a shape has no message of its own. */
const PROBLEMS: Record<string, string> = {
  MinCountConstraintComponent: 'It is missing.',
  MaxCountConstraintComponent: 'There is more than one.',
  InConstraintComponent: 'It is none of the values allowed.',
  DatatypeConstraintComponent: 'It has another datatype.',
  PatternConstraintComponent: 'It has another form.',
  NodeKindConstraintComponent: 'It is of another kind (IRI, literal, blank node).',
  ClassConstraintComponent: 'It is of another class.',
  LessThanConstraintComponent: 'It does not come before its end.',
  XoneConstraintComponent: 'It must be either a fact or irrealis.',
};
