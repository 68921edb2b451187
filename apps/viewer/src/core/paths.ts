import type { Dossier } from './dossier.ts';
import { neighboursOf, otherEnd } from './walk.ts';

/** One way from a node to another: the nodes on it, and for each step the claims that make it. */
export interface Path {
  readonly nodes: readonly number[];
  readonly steps: readonly (readonly number[])[];
}

/**
 * Up to `count` shortest ways between two nodes along the claims of a mask (Yen 1971 over breadth-first search), shortest
 * first, then those whose weakest step has most statements.
 */
export function findPaths(
  dossier: Dossier,
  mask: Uint8Array,
  ends: { from: number; to: number; count?: number },
): Path[] {
  const { from, to, count = 5 } = ends;
  if (from === to) return [];
  const first = shortest(dossier, mask, from, to);
  const found = first ? [first] : [];
  const candidates = new Map<string, number[]>();
  while (found.length > 0 && found.length < count) {
    const last = found.at(-1)!;
    for (let i = 0; i < last.length - 1; i++) {
      const root = last.slice(0, i + 1);
      const banned = new Set(root.slice(0, -1));
      const cut = new Set(found.filter((path) => startsWith(path, root)).map((path) => path[i + 1]!));
      const spur = shortest(dossier, mask, root[i]!, to, { banned, cut });
      if (spur) candidates.set([...root, ...spur.slice(1)].join(), [...root, ...spur.slice(1)]);
    }
    for (const path of found) candidates.delete(path.join());
    const best = [...candidates.values()].sort((a, b) => a.length - b.length || compare(a, b))[0];
    if (!best) break;
    found.push(best);
  }
  return found
    .map((nodes) => toPath(dossier, mask, nodes))
    .sort((a, b) => a.nodes.length - b.nodes.length || weakest(b) - weakest(a));
}

function startsWith(path: readonly number[], root: readonly number[]): boolean {
  return root.every((node, i) => path[i] === node);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((node, at) => node !== b[at]);
  return i < 0 ? 0 : a[i]! - b[i]!;
}

function weakest(path: Path): number {
  return Math.min(...path.steps.map(({ length }) => length));
}

function toPath(dossier: Dossier, mask: Uint8Array, nodes: readonly number[]): Path {
  const steps = nodes.slice(1).map((node, i) => {
    const before = nodes[i]!;
    return dossier.nodes[before]!.claims.filter((claim) => mask[claim] && otherEnd(dossier, claim, before) === node);
  });
  return { nodes, steps };
}

interface Bans {
  /** Nodes that the way may not touch. */
  readonly banned: ReadonlySet<number>;
  /** Nodes that may not come second. */
  readonly cut: ReadonlySet<number>;
}

function shortest(dossier: Dossier, mask: Uint8Array, from: number, to: number, bans?: Bans): number[] | undefined {
  const before = new Map<number, number>([[from, -1]]);
  const queue = [from];
  for (const node of queue) {
    if (node === to) break;
    for (const other of neighboursOf(dossier, mask, node)) {
      if (before.has(other) || bans?.banned.has(other) || (node === from && bans?.cut.has(other))) continue;
      before.set(other, node);
      queue.push(other);
    }
  }
  if (!before.has(to)) return undefined;
  const path: number[] = [];
  for (let node = to; node !== -1; node = before.get(node)!) path.push(node);
  return path.reverse();
}
