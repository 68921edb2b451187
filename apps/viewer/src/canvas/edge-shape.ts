/** A point of the screen, in pixels from the top left. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line from the rim of one node to the rim of another: a quadratic Bézier curve, straight when `bend` is 0. */
export interface EdgeShape {
  readonly start: Point;
  readonly control: Point;
  readonly end: Point;
  readonly middle: Point;
  /** Unit vector along the curve in its middle, and where the heads point. */
  readonly along: Point;
  readonly intoEnd: Point;
  readonly intoStart: Point;
  readonly length: number;
}

export interface NodeDisc extends Point {
  readonly radius: number;
}

const GAP = 1.5;

/** The shape of a line between two nodes; `bend` is the sideways offset of its middle as a share of the distance. */
export function edgeShape(from: NodeDisc, to: NodeDisc, bend: number): EdgeShape {
  if (from.x === to.x && from.y === to.y) return loopShape(from);
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const distance = Math.hypot(dx, dy);
  const control = {
    x: (from.x + to.x) / 2 + (-dy / distance) * 2 * bend * distance,
    y: (from.y + to.y) / 2 + (dx / distance) * 2 * bend * distance,
  };
  const start = towards(from, control, from.radius + GAP);
  const end = towards(to, control, to.radius + GAP);
  return finish(start, control, end);
}

/** A statement of a thing about itself: a loop above the node. */
function loopShape({ x, y, radius }: NodeDisc): EdgeShape {
  const start = { x: x - radius * 0.6, y: y - radius };
  const end = { x: x + radius * 0.6, y: y - radius };
  return finish(start, { x, y: y - radius * 5 - 24 }, end);
}

function finish(start: Point, control: Point, end: Point): EdgeShape {
  const middle = {
    x: start.x / 4 + control.x / 2 + end.x / 4,
    y: start.y / 4 + control.y / 2 + end.y / 4,
  };
  return {
    start,
    control,
    end,
    middle,
    along: unit(start, end),
    intoEnd: unit(control, end),
    intoStart: unit(control, start),
    length: Math.hypot(end.x - start.x, end.y - start.y),
  };
}

function towards(from: Point, to: Point, by: number): Point {
  const way = unit(from, to);
  return { x: from.x + way.x * by, y: from.y + way.y * by };
}

function unit(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

/** An arrow head whose tip is at `tip`. */
export function headPath(tip: Point, into: Point, width: number): string {
  const long = 5 + width * 2.2;
  const wide = long * 0.42;
  const [bx, by] = [tip.x - into.x * long, tip.y - into.y * long];
  const f = (n: number) => n.toFixed(2);
  return `M${f(tip.x)} ${f(tip.y)}L${f(bx - into.y * wide)} ${f(by + into.x * wide)}L${f(bx + into.y * wide)} ${f(by - into.x * wide)}z`;
}

/** The curve itself as an SVG path, shortened where a head will be. */
export function curvePath(shape: EdgeShape, width: number, heads: { start: boolean; end: boolean }): string {
  const cut = Math.min((5 + width * 2.2) * 0.8, shape.length / 2);
  const back = (point: Point, into: Point, on: boolean) =>
    on ? { x: point.x - into.x * cut, y: point.y - into.y * cut } : point;
  const start = back(shape.start, shape.intoStart, heads.start);
  const end = back(shape.end, shape.intoEnd, heads.end);
  const f = (p: Point) => `${p.x.toFixed(2)} ${p.y.toFixed(2)}`;
  return `M${f(start)}Q${f(shape.control)} ${f(end)}`;
}

/** The bar that strikes a denied line through in its middle. */
export function barPath({ middle, along }: EdgeShape): string {
  const f = (n: number) => n.toFixed(2);
  return `M${f(middle.x - along.y * 6)} ${f(middle.y + along.x * 6)}L${f(middle.x + along.y * 6)} ${f(middle.y - along.x * 6)}`;
}

/** How far a point is from a straight line between two points. */
export function distanceToSegment(p: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length2 = dx * dx + dy * dy;
  const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length2));
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}
/** How far a point is from a curve, measured on 16 chords. */
export function distanceToCurve(p: Point, { start, control, end }: EdgeShape): number {
  let best = Number.POSITIVE_INFINITY;
  let before = start;
  for (let i = 1; i <= 16; i++) {
    const t = i / 16;
    const u = 1 - t;
    const next = {
      x: u * u * start.x + 2 * u * t * control.x + t * t * end.x,
      y: u * u * start.y + 2 * u * t * control.y + t * t * end.y,
    };
    best = Math.min(best, distanceToSegment(p, before, next));
    before = next;
  }
  return best;
}
