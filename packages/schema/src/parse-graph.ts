import { InputError } from './errors.ts';
import { type Graph, graphSchema } from './graph.ts';

/**
 * Reads a graph file's text.
 * @throws InputError when it is no JSON, not of this format, or has a field amiss; the message names the first few.
 */
export function parseGraph(text: string, where = 'graph'): Graph {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new InputError('not-json', `this is no JSON (${(error as Error).message}).`, { where });
  }
  const result = graphSchema.safeParse(data);
  if (result.success) return result.data;
  const issues = result.error.issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`);
  throw new InputError('not-a-graph', `this is no dossier graph (${issues.join('; ')}).`, {
    where,
    hint: 'Give a file written by dossier extract or dossier build.',
  });
}

/** Writes a graph as the text of a graph file: two-space JSON that ends with a line break; equal graphs give equal bytes. */
export function formatGraph(graph: Graph): string {
  return `${JSON.stringify(graph, null, 2)}\n`;
}
