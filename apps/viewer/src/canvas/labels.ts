import type { Point } from './edge-shape.ts';

/** A label that would like to be drawn; x and y are the middle of its node on the screen. */
export interface LabelWish {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  readonly weight: number;
  /** Drawn wherever there is room at all, before the others. */
  readonly must: boolean;
  /** So important that it may cover small nodes rather than be left out. */
  readonly covers: boolean;
  /** Where its node's lines go; a label keeps off them where it can. */
  readonly lines?: readonly Point[];
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PlacedLabel {
  readonly id: string;
  readonly box: Box;
}

export interface LabelRoom {
  readonly width: number;
  readonly height: number;
  /** What labels must not cover, such as other nodes. */
  readonly obstacles: readonly Box[];
  /** The labels of the frame before: they win ties, so that nothing flickers. */
  readonly before?: ReadonlySet<string>;
  readonly limit: number;
}

const CELL = 64;
const PAD = 2;

/**
 * Chooses and places labels so that no two overlap: heaviest first, each to the right of its node, else left, below, above
 * or at a corner.
 * Greedy point-feature labelling over a grid of boxes (Christensen, Marks and Shieber 1995, its baseline).
 */
export function placeLabels(wishes: readonly LabelWish[], room: LabelRoom): PlacedLabel[] {
  const taken = new BoxGrid();
  const nodes = new BoxGrid();
  for (const box of room.obstacles) nodes.add(box);
  const rank = (wish: LabelWish) => (wish.must ? 1e9 : 0) + wish.weight * (room.before?.has(wish.id) ? 1.15 : 1);
  const order = [...wishes].sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1));
  const placed: PlacedLabel[] = [];
  for (const wish of order) {
    if (placed.length >= room.limit) break;
    const places = candidates(wish).filter((candidate) => inside(candidate, room));
    const free = places.filter((candidate) => taken.hits(candidate, wish) === 0);
    const clear = free.filter((candidate) => nodes.hits(candidate, wish) === 0);
    const best = clear.find((candidate) => !onOwnLine(candidate, wish)) ?? clear[0];
    const box = best ?? (wish.covers ? clearest(free, wish) : undefined);
    if (!box) continue;
    taken.add(box);
    placed.push({ id: wish.id, box });
  }
  return placed;

  /** The place that covers the fewest nodes, the first of equals. */
  function clearest(free: readonly Box[], wish: LabelWish): Box | undefined {
    const covered = free.map((candidate) => nodes.hits(candidate, wish));
    return free[covered.indexOf(Math.min(...covered))];
  }
}

function candidates({ x, y, radius, width, height }: LabelWish): Box[] {
  const gap = radius + 4;
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  return [
    at(x + gap, y - height / 2),
    at(x - gap - width, y - height / 2),
    at(x - width / 2, y + gap - 1),
    at(x - width / 2, y - gap - height + 1),
    at(x + radius * 0.7 + 2, y + radius * 0.7),
    at(x + radius * 0.7 + 2, y - radius * 0.7 - height),
    at(x - radius * 0.7 - 2 - width, y + radius * 0.7),
    at(x - radius * 0.7 - 2 - width, y - radius * 0.7 - height),
  ];
}

/** Whether one of its node's lines goes through a label. */
function onOwnLine({ left, top, right, bottom }: Box, { x, y, lines = [] }: LabelWish): boolean {
  return lines.some((end) => {
    // The part of the line, from 0 to 1, that lies between each pair of sides (Liang and Barsky 1984).
    const across = between(left - x, right - x, end.x - x);
    const along = between(top - y, bottom - y, end.y - y);
    return Math.max(0, across[0], along[0]) < Math.min(1, across[1], along[1]);
  });
}

function between(low: number, high: number, step: number): [from: number, to: number] {
  if (Math.abs(step) < 1e-9) {
    return low < 0 && high > 0 ? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] : [1, 0];
  }
  return step > 0 ? [low / step, high / step] : [high / step, low / step];
}

function inside(box: Box, { width, height }: LabelRoom): boolean {
  return box.left >= 2 && box.top >= 2 && box.right <= width - 2 && box.bottom <= height - 2;
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

class BoxGrid {
  readonly #cells = new Map<number, Box[]>();

  add(box: Box): void {
    this.#visit(box, (key) => {
      const cell = this.#cells.get(key);
      if (cell) cell.push(box);
      else this.#cells.set(key, [box]);
    });
  }

  /** How many boxes that are here a box, slightly widened, touches, other than its own node. */
  hits(box: Box, own: LabelWish): number {
    const wide = { left: box.left - PAD, top: box.top - PAD, right: box.right + PAD, bottom: box.bottom + PAD };
    const hit = new Set<Box>();
    this.#visit(wide, (key) => {
      for (const other of this.#cells.get(key) ?? [])
        if (overlaps(wide, other) && !surrounds(other, own)) hit.add(other);
    });
    return hit.size;
  }

  #visit({ left, top, right, bottom }: Box, act: (key: number) => void): void {
    for (let i = Math.floor(left / CELL); i <= Math.floor(right / CELL); i++)
      for (let j = Math.floor(top / CELL); j <= Math.floor(bottom / CELL); j++) act(i * 65_536 + j);
  }
}

function surrounds({ left, top, right, bottom }: Box, { x, y }: LabelWish): boolean {
  return Math.abs((left + right) / 2 - x) < 0.01 && Math.abs((top + bottom) / 2 - y) < 0.01;
}
