/** The connected components of a graph, largest first; each lists its nodes in order. */
export function componentsOf(count: number, edges: Uint32Array): number[][] {
  const root = Uint32Array.from({ length: count }, (_, n) => n);
  const find = (n: number): number => {
    let at = n;
    while (root[at] !== at) {
      root[at] = root[root[at]!]!;
      at = root[at]!;
    }
    return at;
  };
  for (let e = 0; e < edges.length; e += 2) root[find(edges[e]!)] = find(edges[e + 1]!);
  const members = new Map<number, number[]>();
  for (let n = 0; n < count; n++) {
    const key = find(n);
    const list = members.get(key);
    if (list) list.push(n);
    else members.set(key, [n]);
  }
  return [...members.values()].sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}

export interface Rect {
  readonly left: number;
  readonly low: number;
  readonly right: number;
  readonly high: number;
}

/** Screens are wider than high: a step sideways counts less than one up or down. */
const SIDEWAYS = 0.92;

/**
 * Where to move each rectangle so that none overlap: the first stays in the middle, the others come as near to it as they fit,
 * found on rings of growing size.
 */
export function packRects(rects: readonly Rect[], margin: number): [number, number][] {
  const placed: Rect[] = [];
  return rects.map((rect, i) => {
    const [w, h] = [rect.right - rect.left + margin, rect.high - rect.low + margin];
    const [mx, my] = i === 0 ? [0, 0] : firstFree(placed, w, h, margin);
    placed.push({ left: mx - w / 2, right: mx + w / 2, low: my - h / 2, high: my + h / 2 });
    return [mx - (rect.left + rect.right) / 2, my - (rect.low + rect.high) / 2];
  });
}

function firstFree(placed: readonly Rect[], w: number, h: number, step: number): [number, number] {
  for (let ring = 1; ; ring++) {
    const radius = ring * Math.max(8, step / 2);
    const points = Math.max(12, Math.ceil((2 * Math.PI * radius) / Math.max(16, step)));
    for (let p = 0; p < points; p++) {
      const angle = (p / points) * 2 * Math.PI + ring;
      const x = (radius * Math.cos(angle)) / SIDEWAYS;
      const y = radius * Math.sin(angle);
      const free = placed.every(
        (other) =>
          x + w / 2 <= other.left || x - w / 2 >= other.right || y + h / 2 <= other.low || y - h / 2 >= other.high,
      );
      if (free) return [x, y];
    }
  }
}
