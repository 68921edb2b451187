import type { Graph } from '@dossier/schema';
import { buildExample, type ExampleParts } from './build-example.ts';
import parts from './harbour.json' with { type: 'json' };

/** An invented story: five articles of three outlets that contradict each other. No person or firm in it exists. */
export const HARBOUR = parts as unknown as ExampleParts;

/** The whole story, annotated by hand. */
export const harbourExample = (): Graph => buildExample(HARBOUR);
