import type { Graph } from '@dossier/schema';
import { GRAPH_SLOT } from './page.ts';

/** JSON that cannot end the element that it stands in. */
function jsonForHtml(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

function attribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/**
 * Puts a graph into the viewer: one HTML file that opens from anywhere, `file://` included.
 * @param template the text of the file that `buildViewer` wrote
 * @param name what the page calls the graph: a file's or a corpus's name
 */
export function renderViewer(template: string, graph: Graph, name = 'graph'): string {
  const at = template.indexOf(GRAPH_SLOT);
  if (at < 0) throw new Error('This is no viewer template: build it with buildViewer().');
  const slot = `<script type="application/json" id="dossier-graph" data-name="${attribute(name)}">${jsonForHtml(graph)}</script>`;
  return template.slice(0, at) + slot + template.slice(at + GRAPH_SLOT.length);
}
