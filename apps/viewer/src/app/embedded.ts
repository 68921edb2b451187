import { parseGraph } from '@dossier/schema';
import type { Opened } from '../import/read-files.ts';

/** The element that holds the graph of a page with a graph inside; `build/render.ts` writes it. */
const GRAPH_ELEMENT = 'dossier-graph';

/** The graph inside the page, if there is one. */
export function embeddedGraph(): Promise<Opened> | undefined {
  const element = document.getElementById(GRAPH_ELEMENT);
  const text = element?.textContent?.trim();
  if (!text || text === 'null') return undefined;
  const name = element?.dataset.name ?? 'graph';
  return Promise.resolve().then(() => ({ graph: parseGraph(text, name), name }));
}
