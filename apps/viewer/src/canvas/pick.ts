import { distanceToCurve, distanceToSegment, type Point } from './edge-shape.ts';
import { focusShapes, type OverlayInput } from './overlay.ts';
import type { CanvasTarget } from './renderer.ts';

const NODE_REACH = 3;
const EDGE_REACH = 6;
const SMALLEST = 6;

/** The topmost thing at a point of the screen: a node, a statement of an opened bundle, a line. */
export function pickTarget(at: Point, input: OverlayInput): CanvasTarget | undefined {
  let best: { id: string; distance: number } | undefined;
  for (const node of input.picture.nodes) {
    const { x, y, radius } = input.disc(node);
    const distance = Math.hypot(at.x - x, at.y - y) - Math.max(radius, SMALLEST);
    if (distance < (best?.distance ?? NODE_REACH)) best = { id: node.id, distance };
  }
  if (best) return { kind: 'node', id: best.id };
  for (const { stroke, shape } of input.focus?.fans.length ? focusShapes(input, input.focus) : []) {
    if ('id' in stroke && distanceToCurve(at, shape) < EDGE_REACH) return { kind: 'statement', id: stroke.id };
  }
  return pickEdge(at, input);
}

function pickEdge(at: Point, { picture, byId, disc }: OverlayInput): CanvasTarget | undefined {
  let best: { key: string; distance: number } | undefined;
  for (const { key, source, target } of picture.edges) {
    const distance = distanceToSegment(at, disc(byId.get(source)!), disc(byId.get(target)!));
    if (distance < (best?.distance ?? EDGE_REACH)) best = { key, distance };
  }
  return best && { kind: 'edge', key: best.key };
}
