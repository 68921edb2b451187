import iterate from 'graphology-layout-forceatlas2/iterate.js';
import { componentsOf, packRects, type Rect } from './components.ts';
import { spreadOut } from './spread.ts';

/** What is to be laid out; nodes and edges by number. */
export interface LayoutTask {
  readonly count: number;
  /** Pairs of node numbers, one after the other. */
  readonly edges: Uint32Array;
  readonly weights: Float32Array;
  readonly radii: Float32Array;
  /** Room that a node's label wants, in the unit of the radii. */
  readonly labels: Float32Array;
  /** x and y by turns; NaN where a node has no place yet. */
  readonly places: Float32Array;
  /** 1 for nodes that stay where they are. */
  readonly fixed: Uint8Array;
  readonly iterations: number;
  /** Width by height of what it is drawn on. */
  readonly aspect: number;
}

const PER_NODE = 10;
const SETTINGS = {
  linLogMode: false,
  outboundAttractionDistribution: false,
  adjustSizes: false,
  edgeWeightInfluence: 0.5,
  scalingRatio: 14,
  strongGravityMode: true,
  gravity: 0.02,
  slowDown: 1.5,
  barnesHutTheta: 0.6,
};

/**
 * ForceAtlas2 (Jacomy et al. 2014) from a fixed start for a fixed number of iterations, so that the same graph always gives
 * the same picture: each connected component by itself, then packed around the largest. Where some nodes stay, the others
 * settle around them instead.
 */
export function layOut(task: LayoutTask, onProgress: (done: number) => void = () => undefined): Float32Array {
  if (task.fixed.some((fixed) => fixed === 1)) {
    const places = forces(task, onProgress);
    return spreadOut(places, { ...task, pixel: 1, labels: task.labels.map((width) => width * LABEL_SHARE) });
  }
  const components = componentsOf(task.count, task.edges);
  const out = new Float32Array(task.count * 2);
  const rects = components.map((nodes, i) => {
    const part = partOf(task, nodes);
    const places = toScale(forces(part, i === 0 ? onProgress : () => undefined), part);
    if (i === 0) turnAlong(places, task.aspect);
    const spread = spreadOut(places, onScreen(places, part));
    for (const [n, node] of nodes.entries()) out.set([spread[2 * n]!, spread[2 * n + 1]!], 2 * node);
    return rectOf(spread, part);
  });
  packRects(rects, 34).forEach(([dx, dy], i) => {
    for (const node of components[i]!) {
      out[2 * node]! += dx;
      out[2 * node + 1]! += dy;
    }
  });
  return stretched(out, task);
}

const MOST_STRETCH = 2.4;

/** Pulls the whole apart in the direction in which the canvas has room left: nothing comes closer to anything by that. */
function stretched(places: Float32Array, task: LayoutTask): Float32Array {
  const { left, right, low, high } = rectOf(places, task);
  const spare = (right - left) / Math.max(1, high - low) / task.aspect;
  const [x, y] = [Math.min(MOST_STRETCH, Math.max(1, 1 / spare)), Math.min(MOST_STRETCH, Math.max(1, spare))];
  return places.map((value, i) => value * (i % 2 === 0 ? x : y));
}

/** A component as a task of its own. */
function partOf(task: LayoutTask, nodes: readonly number[]): LayoutTask {
  const numbers = new Map(nodes.map((node, n) => [node, n]));
  const edges: number[] = [];
  const weights: number[] = [];
  task.weights.forEach((weight, e) => {
    const [a, b] = [numbers.get(task.edges[2 * e]!), numbers.get(task.edges[2 * e + 1]!)];
    if (a === undefined || b === undefined) return;
    edges.push(a, b);
    weights.push(weight);
  });
  const pick = (values: Float32Array) => Float32Array.from(nodes, (node) => values[node]!);
  return {
    count: nodes.length,
    edges: Uint32Array.from(edges),
    weights: Float32Array.from(weights),
    radii: pick(task.radii),
    labels: pick(task.labels),
    places: new Float32Array(nodes.length * 2).fill(Number.NaN),
    fixed: new Uint8Array(nodes.length),
    iterations: nodes.length < 4 ? 60 : task.iterations,
    aspect: task.aspect,
  };
}

function forces(task: LayoutTask, onProgress: (done: number) => void): Float32Array {
  const nodes = nodeMatrix(task);
  const edges = edgeMatrix(task);
  const settings = { ...SETTINGS, barnesHutOptimize: task.count > 800 };
  for (let i = 0; i < task.iterations; i++) {
    iterate(settings, nodes, edges);
    if (i % 20 === 19) onProgress((i + 1) / task.iterations);
  }
  return Float32Array.from({ length: task.count * 2 }, (_, i) => nodes[(i >> 1) * PER_NODE + (i & 1)]!);
}

/** A sunflower spiral in the given order: important nodes in the middle, no two at one place. */
function startPlace(n: number): [number, number] {
  const angle = n * Math.PI * (3 - Math.sqrt(5));
  const radius = 12 * Math.sqrt(n + 0.5);
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

function nodeMatrix({ count, edges, radii, places, fixed }: LayoutTask): Float32Array {
  const degrees = new Uint32Array(count);
  for (const node of edges) degrees[node]!++;
  const matrix = new Float32Array(count * PER_NODE);
  for (let n = 0; n < count; n++) {
    const known = Number.isFinite(places[2 * n]!);
    const [x, y] = known ? [places[2 * n]!, places[2 * n + 1]!] : startPlace(n);
    matrix.set([x, y, 0, 0, 0, 0, 1 + degrees[n]!, 1, radii[n]!, fixed[n]!], n * PER_NODE);
  }
  return matrix;
}

function edgeMatrix({ edges, weights }: LayoutTask): Float32Array {
  const matrix = new Float32Array(weights.length * 3);
  for (const [e, weight] of weights.entries())
    matrix.set([edges[2 * e]! * PER_NODE, edges[2 * e + 1]! * PER_NODE, weight], 3 * e);
  return matrix;
}

/** Turns the cloud so that its long side lies along the long side of the canvas. */
function turnAlong(places: Float32Array, aspect: number): void {
  const count = places.length / 2;
  const [mx, my] = [mean(places, 0), mean(places, 1)];
  let [xx, xy, yy] = [0, 0, 0];
  for (let n = 0; n < count; n++) {
    const [dx, dy] = [places[2 * n]! - mx, places[2 * n + 1]! - my];
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  const angle = -0.5 * Math.atan2(2 * xy, xx - yy) + (aspect < 1 ? Math.PI / 2 : 0);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (let n = 0; n < count; n++) {
    const [dx, dy] = [places[2 * n]! - mx, places[2 * n + 1]! - my];
    places[2 * n] = dx * cos - dy * sin;
    places[2 * n + 1] = dx * sin + dy * cos;
  }
}

function mean(places: Float32Array, axis: 0 | 1): number {
  let sum = 0;
  for (let i = axis; i < places.length; i += 2) sum += places[i]!;
  return sum / Math.max(1, places.length / 2);
}

const EDGE_LENGTH = 72;

/** Scales the cloud so that half of the edges are longer than what two nodes and a word need. */
function toScale(places: Float32Array, { edges, count }: LayoutTask): Float32Array {
  const lengths: number[] = [];
  for (let e = 0; e < edges.length; e += 2) {
    const [a, b] = [edges[e]!, edges[e + 1]!];
    lengths.push(Math.hypot(places[2 * a]! - places[2 * b]!, places[2 * a + 1]! - places[2 * b + 1]!));
  }
  lengths.sort((a, b) => a - b);
  const median = lengths[lengths.length >> 1] || 1;
  const factor = (count > 1000 ? EDGE_LENGTH / 2 : EDGE_LENGTH) / median;
  return places.map((value) => value * factor);
}

const SCREEN = { width: 760, height: 560 };
const LABEL_SHARE = 0.4;

/** Sizes are pixels, and a large cloud is shown smaller: what a pixel is in layout units, once the cloud fits a screen. */
function onScreen(places: Float32Array, { count, radii, labels, fixed }: LayoutTask) {
  const { left, right, low, high } = rectOf(places, {
    radii: new Float32Array(count),
    labels: new Float32Array(count),
  });
  const pixel = Math.min(3, Math.max(1, (right - left) / SCREEN.width, (high - low) / SCREEN.height));
  return {
    count,
    fixed,
    pixel,
    radii: radii.map((r) => r * pixel),
    labels: labels.map((width) => width * LABEL_SHARE),
  };
}

function rectOf(places: Float32Array, { radii, labels }: Pick<LayoutTask, 'radii' | 'labels'>): Rect {
  let [left, right, low, high] = [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  radii.forEach((r, n) => {
    left = Math.min(left, places[2 * n]! - r);
    right = Math.max(right, places[2 * n]! + r + labels[n]! * 0.8);
    low = Math.min(low, places[2 * n + 1]! - r);
    high = Math.max(high, places[2 * n + 1]! + r);
  });
  return { left, right, low, high };
}
