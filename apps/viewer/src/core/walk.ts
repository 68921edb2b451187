import type { Dossier } from './dossier.ts';

/** The node at the other end of a claim. */
export function otherEnd(dossier: Dossier, claim: number, node: number): number {
  const { from, to } = dossier.claims[claim]!;
  return from === node ? to : from;
}

/** The nodes within so many steps along the claims of a mask, the centres included, with their distance. */
export function stepsFrom(
  dossier: Dossier,
  mask: Uint8Array,
  centres: readonly number[],
  depth: number,
): Map<number, number> {
  const distance = new Map(centres.map((node) => [node, 0]));
  let frontier = [...distance.keys()];
  for (let step = 1; step <= depth && frontier.length > 0; step++) {
    const next: number[] = [];
    for (const node of frontier) {
      for (const claim of dossier.nodes[node]!.claims) {
        if (!mask[claim]) continue;
        const other = otherEnd(dossier, claim, node);
        if (distance.has(other)) continue;
        distance.set(other, step);
        next.push(other);
      }
    }
    frontier = next;
  }
  return distance;
}

/** The neighbours of a node along the claims of a mask, each once, most statements first. */
export function neighboursOf(dossier: Dossier, mask: Uint8Array, node: number): number[] {
  const counts = new Map<number, number>();
  for (const claim of dossier.nodes[node]!.claims) {
    if (!mask[claim]) continue;
    const other = otherEnd(dossier, claim, node);
    if (other !== node) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || a - b);
}

export type Direction = 'left' | 'right' | 'up' | 'down';
export type Place = readonly [number, number];

const HEADING: Record<Direction, Place> = { right: [1, 0], left: [-1, 0], up: [0, 1], down: [0, -1] };

/** The neighbour that lies most nearly in a direction (y grows upwards): within 75 degrees, near ones preferred. */
export function neighbourTowards(
  neighbours: readonly number[],
  placeOf: (node: number) => Place,
  from: number,
  direction: Direction,
): number | undefined {
  const [x, y] = placeOf(from);
  const [hx, hy] = HEADING[direction];
  let best: { node: number; cost: number } | undefined;
  for (const node of neighbours) {
    const [nx, ny] = placeOf(node);
    const length = Math.hypot(nx - x, ny - y) || 1e-9;
    const cosine = ((nx - x) * hx + (ny - y) * hy) / length;
    if (cosine < 0.26) continue;
    const cost = length * (2 - cosine);
    if (!best || cost < best.cost) best = { node, cost };
  }
  return best?.node;
}
