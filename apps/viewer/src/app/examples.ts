import cartelText from '../../../../data/articles/cartel-directive.txt?raw';
import cartelAnnotation from '../../../../data/gold/cartel-directive.json?raw';
import { type Annotated, goldExample } from '../examples/gold-example.ts';
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
  {
    name: 'A cartel directive',
    about: 'One news article, annotated sentence by sentence: 97 statements, whoever makes them',
    load: async () => ({
      name: 'A cartel directive',
      graph: goldExample(
        { title: 'Trump Administration Intensifies Border Security Measures', text: cartelText },
        JSON.parse(cartelAnnotation) as Annotated,
      ),
    }),
  },
];
