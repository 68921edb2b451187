import { harbourExample } from '../examples/harbour.ts';
import type { Opened } from './open-file.ts';

/** A graph that comes with the viewer. */
export interface Example {
  readonly name: string;
  readonly about: string;
  load(): Promise<Opened>;
}

export const EXAMPLES: readonly Example[] = [
  {
    name: 'The spill at Varnholm',
    about: 'An invented story in five articles that contradict each other',
    load: async () => ({ graph: harbourExample(), name: 'The spill at Varnholm' }),
  },
];
