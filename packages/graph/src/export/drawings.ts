import type { Graph } from '@dossier/schema';
import { dotString, mermaidString } from './escape.ts';
import { edgeRows, nodeRows } from './rows.ts';

/** Writes DOT for Graphviz; hovering over an edge in its SVG shows the quote. */
export function* dotChunks(graph: Graph): Generator<string> {
  yield 'digraph dossier {\n  node [shape=box, style=rounded];\n';
  for (const { id, label, type } of nodeRows(graph)) {
    yield `  ${dotString(id)} [label=${dotString(label)}, tooltip=${dotString(type)}];\n`;
  }
  for (const { source, target, statement, sentence } of edgeRows(graph)) {
    const { relation, polarity, modality, evidence } = statement;
    const style = polarity === 'negative' ? 'dotted' : modality === 'actual' ? 'solid' : 'dashed';
    const label = polarity === 'negative' ? `not ${relation}` : relation;
    const tooltip = `${sentence}: «${evidence[0]?.quote ?? ''}»`;
    yield `  ${dotString(source)} -> ${dotString(target)} [label=${dotString(label)}, style=${style}, tooltip=${dotString(tooltip)}];\n`;
  }
  yield '}\n';
}

/**
 * Writes a Mermaid flowchart for Markdown pages.
 * @param limit how many statements at most, the most confident; Mermaid's own limit is 500 edges, and its readers' is less
 */
export function* mermaidChunks(graph: Graph, limit = 100): Generator<string> {
  const chosen = new Set(
    graph.statements
      .toSorted((a, b) => b.confidence - a.confidence)
      .slice(0, limit)
      .map(({ id }) => id),
  );
  const part = { ...graph, statements: graph.statements.filter(({ id }) => chosen.has(id)) };
  const names = new Map<string, string>();
  const labels = new Map(nodeRows(part).map(({ id, label }) => [id, label]));
  yield 'flowchart LR\n';
  if (part.statements.length < graph.statements.length) {
    yield `%% the ${part.statements.length} most confident of ${graph.statements.length} statements\n`;
  }
  for (const { source, target, statement } of edgeRows(part)) {
    for (const id of [source, target]) {
      if (names.has(id)) continue;
      names.set(id, `n${names.size}`);
      yield `  ${names.get(id)}[${mermaidString(labels.get(id) ?? id)}]\n`;
    }
    const arrow = statement.polarity === 'positive' && statement.modality === 'actual' ? '-->' : '-.->';
    const words = statement.polarity === 'negative' ? `not ${statement.relation}` : statement.relation;
    yield `  ${names.get(source)} ${arrow}|${mermaidString(words)}| ${names.get(target)}\n`;
  }
}
