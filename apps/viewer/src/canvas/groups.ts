import type { OverlayInput } from './overlay.ts';

/** Draws a soft shape behind each community: the hull of its nodes, widened and rounded. */
export function drawGroups(context: CanvasRenderingContext2D, input: OverlayInput | undefined): void {
  if (!input) return;
  const members = new Map<number, { x: number; y: number }[]>();
  for (const node of input.picture.nodes) {
    if (node.group === undefined) continue;
    const { x, y } = input.disc(node);
    members.set(node.group, [...(members.get(node.group) ?? []), { x, y }]);
  }
  for (const [group, points] of members) {
    if (points.length < 3) continue;
    const color = input.palette.groups[group % input.palette.groups.length]!;
    const outline = hull(points);
    const path = new Path2D();
    outline.forEach(({ x, y }, i) => {
      if (i === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    });
    path.closePath();
    context.globalAlpha = input.palette.night ? 0.16 : 0.11;
    context.fillStyle = color;
    context.strokeStyle = color;
    context.lineJoin = 'round';
    context.lineWidth = 44;
    context.stroke(path);
    context.fill(path);
    context.globalAlpha = 1;
  }
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The convex hull of points, counter-clockwise (Andrew 1979). */
function hull(points: readonly Place[]): Place[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (list: readonly Place[]) => {
    const out: Place[] = [];
    for (const p of list) {
      while (out.length >= 2 && turn(out.at(-2)!, out.at(-1)!, p) <= 0) out.pop();
      out.push(p);
    }
    return out.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

function turn(a: Place, b: Place, c: Place): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
