import type { Graph } from '@dossier/schema';
import { jsonForHtml } from './json-html.ts';
import { EXAMPLES_END, EXAMPLES_START, GRAPH_SLOT } from './page.ts';

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
  const slot = `<script type="application/json" id="dossier-graph" data-name="${attribute(name)}">${jsonForHtml(JSON.stringify(graph))}</script>`;
  return template.slice(0, at) + slot + template.slice(at + GRAPH_SLOT.length);
}

/** The template without the examples: what is written around a graph need not carry them. */
export function withoutExamples(template: string): string {
  const [start, end] = [template.indexOf(EXAMPLES_START), template.indexOf(EXAMPLES_END)];
  return start < 0 || end < start ? template : template.slice(0, start) + template.slice(end);
}
