import { barPath, curvePath, type EdgeShape, headPath, type NodeDisc } from './edge-shape.ts';
import { KIND_LOOKS, outlinePath } from './kinds.ts';
import type { Palette } from './palette.ts';
import { type DrawnNode, dashes, type Stroke } from './picture.ts';

/** A mark of a drawing that a 2D canvas and an SVG file can both hold. */
export type Op =
  | {
      readonly kind: 'path';
      readonly d: string;
      readonly fill?: string;
      readonly stroke?: string;
      readonly width?: number;
      readonly dash?: readonly number[];
      readonly opacity?: number;
      /** Scale about the origin, then move to (x, y). */
      readonly place?: { readonly x: number; readonly y: number; readonly scale: number };
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly weight: number;
      readonly fill: string;
      readonly halo?: string;
      readonly anchor?: 'start' | 'middle' | 'end';
    };

export const FONT = "'Inter Variable', 'Inter', system-ui, sans-serif";

/** A line with its dashes, heads and bar. */
export function edgeOps(
  shape: EdgeShape,
  stroke: Stroke,
  { color, heads, opacity = 1 }: { color: string; heads: { start: boolean; end: boolean }; opacity?: number },
): Op[] {
  const { width } = stroke;
  const line: Op = {
    kind: 'path',
    d: curvePath(shape, width, heads),
    stroke: color,
    width,
    dash: dashes(stroke.modality, width),
    opacity,
  };
  return [
    line,
    ...(heads.end
      ? [{ kind: 'path' as const, d: headPath(shape.end, shape.intoEnd, width), fill: color, opacity }]
      : []),
    ...(heads.start
      ? [{ kind: 'path' as const, d: headPath(shape.start, shape.intoStart, width), fill: color, opacity }]
      : []),
    ...(stroke.denied ? [{ kind: 'path' as const, d: barPath(shape), stroke: color, width: 2.2, opacity }] : []),
  ];
}

/** A node with its ring and icon. */
export function nodeOps(node: DrawnNode, { x, y, radius }: NodeDisc, palette: Palette): Op[] {
  const look = KIND_LOOKS[node.kind];
  const fill = palette.night ? look.dark : look.light;
  const body: Op = { kind: 'path', d: outlinePath(look.shape, x, y, radius), fill, stroke: palette.ring, width: 1.5 };
  if (radius <= 6.5) return [body];
  const scale = (radius * 1.5) / 24;
  return [
    body,
    { kind: 'path', d: look.icon, fill: palette.icon, place: { x: x - 12 * scale, y: y - 12 * scale, scale } },
  ];
}

/** A small sign that statements on this line contradict each other. */
export function contestedOps({ x, y }: { x: number; y: number }, palette: Palette): Op[] {
  const r = 7;
  return [
    { kind: 'path', d: outlinePath('circle', x, y, r), fill: palette.paper, stroke: palette.contested, width: 1.5 },
    {
      kind: 'path',
      d: `M${x - 3.4} ${y - 1.6}h6.8M${x - 3.4} ${y + 1.6}h6.8M${x + 2} ${y - 3.8}L${x - 2} ${y + 3.8}`,
      stroke: palette.contested,
      width: 1.4,
    },
  ];
}

/** Draws marks on a canvas, in order. */
export function paint(context: CanvasRenderingContext2D, ops: readonly Op[]): void {
  for (const op of ops) {
    if (op.kind === 'text') paintText(context, op);
    else paintPath(context, op);
  }
}

function paintPath(context: CanvasRenderingContext2D, op: Extract<Op, { kind: 'path' }>): void {
  const path = new Path2D(op.d);
  context.save();
  context.globalAlpha = op.opacity ?? 1;
  if (op.place) {
    context.translate(op.place.x, op.place.y);
    context.scale(op.place.scale, op.place.scale);
  }
  // The ring is drawn under the body, so that the body keeps its size.
  if (op.stroke) {
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.setLineDash([...(op.dash ?? [])]);
    context.strokeStyle = op.stroke;
    context.lineWidth = (op.width ?? 1) * (op.fill ? 2 : 1);
    context.stroke(path);
  }
  if (op.fill) {
    context.fillStyle = op.fill;
    context.fill(path, 'evenodd');
  }
  context.restore();
}

function paintText(context: CanvasRenderingContext2D, op: Extract<Op, { kind: 'text' }>): void {
  context.font = `${op.weight} ${op.size}px ${FONT}`;
  context.textAlign = op.anchor === 'middle' ? 'center' : (op.anchor ?? 'start');
  context.textBaseline = 'alphabetic';
  if (op.halo) {
    context.lineJoin = 'round';
    context.lineWidth = 3.5;
    context.strokeStyle = op.halo;
    context.strokeText(op.text, op.x, op.y);
  }
  context.fillStyle = op.fill;
  context.fillText(op.text, op.x, op.y);
}
