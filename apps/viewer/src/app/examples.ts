import cartelText from '../../../../data/articles/cartel-directive.txt?raw';
import cartelAnnotation from '../../../../data/gold/cartel-directive.json?raw';
import { type Annotated, goldExample } from '../examples/gold-example.ts';
import { firstReportExample, harbourExample } from '../examples/harbour.ts';
import type { Opened } from './open-file.ts';

/** A graph that comes with the viewer. */
export interface Example {
  readonly name: string;
  readonly about: string;
  load(): Promise<Opened>;
}

export const EXAMPLES: readonly Example[] = [
  {
    name: 'One report',
    about: 'The first article of an invented story, and all that it says',
    load: async () => ({ graph: firstReportExample(), name: 'One report' }),
  },
  {
    name: 'The spill at Varnholm',
    about: 'The whole story: five articles that contradict each other',
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
