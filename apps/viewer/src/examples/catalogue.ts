/** A graph that comes with the viewer; the page holds it in an element of its own, so that it is read only when wanted. */
export interface ExampleInfo {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  /** Who read the text: dossier, or a person. */
  readonly by: 'dossier' | 'hand';
}

export const EXAMPLES: readonly ExampleInfo[] = [
  {
    id: 'one-report',
    name: 'One report',
    about: 'Small: the first article of an invented story, as dossier reads it',
    by: 'dossier',
  },
  {
    id: 'cartel-directive',
    name: 'A cartel directive',
    about: 'Medium: a real news article, as dossier reads it',
    by: 'dossier',
  },
  {
    id: 'varnholm',
    name: 'The spill at Varnholm',
    about: 'Contested: five articles of three outlets, as dossier reads them together',
    by: 'dossier',
  },
  {
    id: 'varnholm-by-hand',
    name: 'Varnholm by hand',
    about: 'The same five articles, annotated by a person',
    by: 'hand',
  },
  {
    id: 'cartel-by-hand',
    name: 'The directive by hand',
    about: 'The same news article, annotated sentence by sentence',
    by: 'hand',
  },
];

/** The id of the element of a page that holds an example. */
export const exampleElement = (id: string): string => `dossier-example-${id}`;
