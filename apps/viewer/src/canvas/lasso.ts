import type { Point } from './edge-shape.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The line that a lasso draws. */
export class LassoOutline {
  readonly #path: SVGPathElement;
  #points: Point[] = [];

  constructor(container: HTMLElement) {
    const svg = container.appendChild(document.createElementNS(SVG, 'svg'));
    svg.setAttribute('class', 'canvas-lasso');
    svg.setAttribute('aria-hidden', 'true');
    this.#path = svg.appendChild(document.createElementNS(SVG, 'path'));
  }

  add(point: Point): void {
    this.#points.push(point);
    this.#path.setAttribute('d', `M${this.#points.map(({ x, y }) => `${x} ${y}`).join('L')}z`);
  }

  /** What lies in it so far. */
  area(): (point: Point) => boolean {
    const corners = this.#points;
    return (point) => insidePolygon(point, corners);
  }

  clear(): void {
    this.#points = [];
    this.#path.setAttribute('d', '');
  }
}

/** Whether a point lies in a polygon, by the crossings of a ray (Shimrat 1962). */
function insidePolygon({ x, y }: Point, corners: readonly Point[]): boolean {
  let inside = false;
  for (let i = 0, j = corners.length - 1; i < corners.length; j = i++) {
    const a = corners[i]!;
    const b = corners[j]!;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}
