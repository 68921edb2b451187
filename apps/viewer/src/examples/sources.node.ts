import { readFileSync } from 'node:fs';
import type { ExampleArticle } from './build-example.ts';
import { HARBOUR } from './harbour.ts';

const DATA = new URL('../../../../data/', import.meta.url);

/** The news article that the repository holds. */
export const CARTEL_DIRECTIVE: ExampleArticle = {
  title: 'Trump Administration Intensifies Border Security Measures',
  text: readFileSync(new URL('articles/cartel-directive.txt', DATA), 'utf8'),
};

/** Its annotation. */
export const cartelAnnotation = (): unknown =>
  JSON.parse(readFileSync(new URL('gold/cartel-directive.json', DATA), 'utf8'));

/** What dossier read for each example that is its own work. */
export const EXTRACTED_FROM: Readonly<Record<string, readonly ExampleArticle[]>> = {
  'one-report': HARBOUR.articles.slice(0, 1),
  'cartel-directive': [CARTEL_DIRECTIVE],
  varnholm: HARBOUR.articles,
};

/** Where the graph of such an example lies. */
export const extractedFile = (id: string): URL => new URL(`extracted/${id}.graph.json`, import.meta.url);
