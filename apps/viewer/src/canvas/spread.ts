interface Bodies {
  readonly count: number;
  readonly radii: Float32Array;
  readonly labels: Float32Array;
  readonly fixed: Uint8Array;
  /** Layout units for each pixel of the screen. */
  readonly pixel: number;
}

// Pixels between two nodes, so that a line with its head fits between them; height of a label; rounds at most.
const GAP = 15;
const LINE = 15;
const ROUNDS = 80;

/** Pushes boxes apart along the axis of least overlap until none overlap or the rounds are over; a box is a node with its label to the right. */
export function spreadOut(places: Float32Array, bodies: Bodies): Float32Array {
  const out = places.slice();
  const cell = 2 * Math.max(40, ...bodies.radii.slice(0, 5000));
  for (let round = 0; round < ROUNDS; round++) {
    const grid = gridOf(out, bodies, cell);
    let moved = false;
    for (let a = 0; a < bodies.count; a++) {
      for (const b of grid.near(a)) if (b > a && separate(out, bodies, a, b)) moved = true;
    }
    if (!moved) break;
  }
  return out;
}

/** Moves two overlapping boxes apart by half of what is needed each; fixed ones stay. */
function separate(out: Float32Array, { radii, labels, fixed, pixel }: Bodies, a: number, b: number): boolean {
  const left = (n: number) => out[2 * n]! - radii[n]!;
  const right = (n: number) => out[2 * n]! + radii[n]! + labels[n]!;
  const tall = (n: number) => Math.max(radii[n]!, (LINE / 2) * Math.min(pixel, 1.2));
  const overX = Math.min(right(a) - left(b), right(b) - left(a)) + GAP * pixel;
  const overY = tall(a) + tall(b) + GAP * 0.7 * pixel - Math.abs(out[2 * a + 1]! - out[2 * b + 1]!);
  if (overX <= 0.5 || overY <= 0.5 || (fixed[a] && fixed[b])) return false;
  const axis = overY <= overX ? 1 : 0;
  const push = Math.min(overX, overY) * (fixed[a] || fixed[b] ? 1 : 0.5);
  const forward = out[2 * a + axis]! < out[2 * b + axis]! || (out[2 * a + axis] === out[2 * b + axis] && a < b);
  if (!fixed[a]) out[2 * a + axis]! -= forward ? push : -push;
  if (!fixed[b]) out[2 * b + axis]! += forward ? push : -push;
  return true;
}

/** Buckets of nodes; a wide box lies in several of them. */
function gridOf(places: Float32Array, { count, radii, labels, pixel }: Bodies, cell: number) {
  const buckets = new Map<string, number[]>();
  const cells: string[][] = [];
  for (let n = 0; n < count; n++) {
    const own: string[] = [];
    const [x, y, r] = [places[2 * n]!, places[2 * n + 1]!, radii[n]! + GAP * pixel];
    for (let i = Math.floor((x - r) / cell); i <= Math.floor((x + r + labels[n]!) / cell); i++)
      for (let j = Math.floor((y - r) / cell); j <= Math.floor((y + r) / cell); j++) own.push(`${i},${j}`);
    cells.push(own);
    for (const key of own) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(n);
      else buckets.set(key, [n]);
    }
  }
  return { near: (n: number) => new Set(cells[n]!.flatMap((key) => buckets.get(key)!)) };
}
