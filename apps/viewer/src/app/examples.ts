import { parseGraph } from '@dossier/schema';
import { EXAMPLES, type ExampleInfo, exampleElement } from '../examples/catalogue.ts';
import type { Opened } from '../import/read-files.ts';

/** The examples that this page holds; one that was written around a graph holds none. */
export function examplesHere(): readonly ExampleInfo[] {
  return EXAMPLES.filter(({ id }) => document.getElementById(exampleElement(id)) !== null);
}

/** Opens an example. */
export async function openExample({ id, name }: ExampleInfo): Promise<Opened> {
  return { graph: parseGraph(document.getElementById(exampleElement(id))!.textContent, name), name };
}
