import type { Graph } from '@dossier/schema';
import { instantOf } from '../src/merge/instant.ts';
import { type Network, toNetwork } from '../src/network/network.ts';
import { printTimings, timeCalls, timed } from './timing.ts';
import type { Workload } from './workload.ts';

/** Answers a workload as one would with graphology alone: by going over nodes, edges and neighbours. */
export function compareGraphology(graph: Graph, { names, filters, pairs }: Workload): void {
  const network = timed('graphology: build from the merged graph', () => toNetwork(graph));
  printTimings('graphology', [
    timeCalls('name', names.slice(0, 100), (name) => {
      const plain = name.toLowerCase();
      return Number(network.findNode((_, { label }) => label.toLowerCase() === plain) !== undefined);
    }),
    timeCalls('filtered statements', filters.slice(0, 60), ({ subject, relation, from, to, minConfidence }) => {
      const [first, last] = [instantOf(from)!, instantOf(to)! + 86_399_999];
      return network.filterEdges((_, edge, source) => {
        if (subject !== undefined && source !== subject) return false;
        if (relation !== undefined && edge.relation !== relation) return false;
        if (edge.confidence < minConfidence) return false;
        const start = instantOf(edge.start);
        return start !== undefined && start >= first && start <= last;
      }).length;
    }),
    timeCalls('paths of up to 3 hops', pairs.slice(0, 60), ([from, to]) => Number(isWithin(network, [from, to], 3))),
  ]);
}

/** Breadth first from one end. */
function isWithin(network: Network, [from, to]: readonly [string, string], hops: number): boolean {
  const seen = new Set([from]);
  let frontier = [from];
  for (let hop = 0; hop < hops; hop += 1) {
    const next: string[] = [];
    for (const node of frontier) {
      network.forEachNeighbor(node, (neighbour) => {
        if (seen.has(neighbour)) return;
        seen.add(neighbour);
        next.push(neighbour);
      });
    }
    if (seen.has(to)) return true;
    frontier = next;
  }
  return false;
}
