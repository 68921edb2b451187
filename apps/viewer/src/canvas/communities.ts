import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import type { Dossier } from '../core/dossier.ts';
import type { Scene } from '../core/scene.ts';

// The package's types describe a default export inside the module object; what arrives is the function itself.
const louvain = louvainModule as unknown as (graph: UndirectedGraph, options: object) => Record<string, number>;

/** Groups of things that have more to do with each other than with the rest (Louvain, Blondel et al. 2008), by node id. */
export function communitiesOf(dossier: Dossier, scene: Scene): Map<string, number> {
  const graph = new UndirectedGraph();
  for (const node of scene.nodes) graph.addNode(dossier.nodes[node]!.id);
  for (const { a, b, claims } of scene.bundles) {
    if (a !== b) graph.addEdge(dossier.nodes[a]!.id, dossier.nodes[b]!.id, { weight: claims.length });
  }
  if (graph.size === 0) return new Map();
  const found = louvain(graph, { getEdgeWeight: 'weight', randomWalk: false });
  const sizes = new Map<number, number>();
  for (const group of Object.values(found)) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const ranked = [...sizes.keys()].sort((a, b) => sizes.get(b)! - sizes.get(a)! || a - b);
  const ranks = new Map(ranked.map((group, i) => [group, i]));
  return new Map(Object.entries(found).map(([id, group]) => [id, ranks.get(group)!]));
}
