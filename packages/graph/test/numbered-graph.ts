import type { Graph } from '@dossier/schema';
import { articleGraph } from './build-graph.ts';

/** The graph of one of many articles that differ by a number; long enough for its writing to be cut in two. */
export function numberedGraph(n: number): Graph {
  const text = `Ada met Bo for the ${n}th time. ${'They spoke of the weather, and of Dover. '.repeat(200)}`;
  return articleGraph({ text, claims: [{ says: ['Ada', 'meets', 'Bo'], quote: text.slice(0, 20) }] });
}
