import type { Node } from './node.ts';

/** Why two phrases are one thing. */
interface NodeMerge {
  /** Indices of nodes. */
  readonly into: number;
  readonly from: number;
  readonly reason: string;
  readonly score: number;
}

/** Groups of nodes under construction: a union-find that remembers its reasons. */
export interface Clusters {
  readonly nodes: readonly Node[];
  /** The representative of a node's group: its first node. */
  readonly find: (node: number) => number;
  readonly members: (node: number) => readonly number[];
  readonly merge: (into: number, from: number, reason: string, score: number) => void;
  readonly merges: readonly NodeMerge[];
}

export function createClusters(nodes: readonly Node[]): Clusters {
  const parent = nodes.map((_, index) => index);
  const members = nodes.map((_, index) => [index]);
  const merges: NodeMerge[] = [];
  const find = (node: number): number => {
    let at = node;
    while (parent[at] !== at) at = parent[at] ?? at;
    return at;
  };
  return {
    nodes,
    find,
    merges,
    members: (node) => members[find(node)] ?? [],
    merge: (into, from, reason, score) => {
      const [a, b] = [find(into), find(from)];
      if (a === b) return;
      const [root, child] = a < b ? [a, b] : [b, a];
      parent[child] = root;
      members[root]?.push(...(members[child] ?? []));
      merges.push({ into: a, from, reason, score });
    },
  };
}

/** Nodes of a group of one kind. */
export function namesOf(clusters: Clusters, node: number): Node[] {
  return clusters.members(node).flatMap((index) => {
    const each = clusters.nodes[index];
    return each?.kind === 'name' ? [each] : [];
  });
}

/** One representative for each group that has a name, in text order. */
export function namedGroups(clusters: Clusters): number[] {
  return clusters.nodes.flatMap((_, index) =>
    clusters.find(index) === index && namesOf(clusters, index).length > 0 ? [index] : [],
  );
}
