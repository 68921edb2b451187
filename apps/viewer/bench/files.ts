import { exportGraph } from '@dossier/graph';
import { manyStatements } from '../test/browser/many.ts';

/** A file as a page's file input takes it. */
export interface BenchFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A GEXF file of so many nodes, twice as many edges, and a place for each node: the same for every page that is measured. */
export function placedGexf(nodes: number): BenchFile {
  const graph = manyStatements(nodes, nodes * 2);
  const on = (at: (angle: number, radius: number) => number) =>
    new Map(graph.entities.map(({ id }, i) => [id, at(i * 2.399963, Math.sqrt(i + 1) * 30)]));
  const values = { x: on((angle, r) => r * Math.cos(angle)), y: on((angle, r) => r * Math.sin(angle)) };
  const [file] = exportGraph(graph, 'gexf', values);
  const parts = [...file!.chunks()].map((part) => Buffer.from(part));
  return { name: `many-${nodes}.gexf`, mimeType: 'application/xml', buffer: Buffer.concat(parts) };
}
