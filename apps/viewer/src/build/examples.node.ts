import { readFileSync } from 'node:fs';
import { type Annotated, goldExample } from '../examples/gold-example.ts';
import { harbourExample } from '../examples/harbour.ts';
import { CARTEL_DIRECTIVE, cartelAnnotation, EXTRACTED_FROM, extractedFile } from '../examples/sources.node.ts';

/** The examples of the catalogue, as JSON by id. */
export function exampleGraphs(): ReadonlyMap<string, string> {
  return new Map([
    ...Object.keys(EXTRACTED_FROM).map((id) => [id, readFileSync(extractedFile(id), 'utf8').trim()] as const),
    ['varnholm-by-hand', JSON.stringify(harbourExample())],
    ['cartel-by-hand', JSON.stringify(goldExample(CARTEL_DIRECTIVE, cartelAnnotation() as Annotated))],
  ]);
}
