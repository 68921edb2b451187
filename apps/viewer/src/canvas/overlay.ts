import { type EdgeShape, edgeShape, type NodeDisc, type Point } from './edge-shape.ts';
import { type Box, type LabelWish, type PlacedLabel, placeLabels } from './labels.ts';
import type { Palette } from './palette.ts';
import type { DrawnEdge, DrawnNode, FannedEdge, Focus, Picture } from './picture.ts';
import { edgeColor } from './programs.ts';
import { contestedOps, edgeOps, FONT, nodeOps, type Op } from './vector.ts';

/** All that the layer above the lines and nodes is drawn from. */
export interface OverlayInput {
  readonly picture: Picture;
  readonly byId: ReadonlyMap<string, DrawnNode>;
  readonly edgeByKey: ReadonlyMap<string, DrawnEdge>;
  readonly focus: Focus | undefined;
  readonly hovered: string | undefined;
  readonly palette: Palette;
  readonly width: number;
  readonly height: number;
  readonly before: ReadonlySet<string>;
  disc(node: DrawnNode): NodeDisc;
  measure(text: string, font: string): number;
}

const MAX_CANDIDATES = 360;
const MAX_LABELS = 250;
const MAX_CONTESTED = 300;
const MAX_EDGE_LABELS = 60;

/** The marks above the WebGL layers, and the labels that found room. */
export function overlay(input: OverlayInput): { ops: Op[]; labels: PlacedLabel[] } {
  const { focus, picture } = input;
  const shapes = focus ? focusShapes(input, focus) : [];
  const labels = labelOps(input, shapes);
  const contested = picture.edges.filter((edge) => edge.contested && !focus).slice(0, MAX_CONTESTED);
  const ops = [
    ...contested.flatMap((edge) => contestedOps(shapeOf(input, edge).middle, input.palette)),
    ...(focus ? focusOps(input, focus, shapes) : []),
    ...pins(input),
    ...labels.ops,
  ];
  return { ops, labels: labels.placed };
}

interface FocusShape {
  readonly stroke: DrawnEdge | FannedEdge;
  readonly shape: EdgeShape;
  readonly label: string | undefined;
  readonly heads: { readonly start: boolean; readonly end: boolean };
}

function shapeOf(input: OverlayInput, { source, target }: { source: string; target: string }, bend = 0): EdgeShape {
  return edgeShape(input.disc(input.byId.get(source)!), input.disc(input.byId.get(target)!), bend);
}

/** The lines in focus: whole bundles straight, opened ones as a fan of curves. */
export function focusShapes(input: OverlayInput, focus: Focus): FocusShape[] {
  const bundles = focus.edges.flatMap((key) => input.edgeByKey.get(key) ?? []);
  const fans = focus.fans.filter(({ source, target }) => input.byId.has(source) && input.byId.has(target));
  return [
    ...bundles.map((edge) => ({
      stroke: edge,
      shape: shapeOf(input, edge),
      label: focus.edgeLabels.get(edge.key),
      heads: { start: edge.back, end: edge.forth },
    })),
    ...fans.map((fan) => ({
      stroke: fan,
      shape: shapeOf(input, fan, fan.bend),
      label: fan.label,
      heads: { start: false, end: fan.directed },
    })),
  ];
}

function focusOps(input: OverlayInput, focus: Focus, shapes: readonly FocusShape[]): Op[] {
  const { palette } = input;
  const chosen = new Set(focus.chosen);
  const lines = shapes.flatMap(({ stroke, shape, heads }) => {
    const own = stroke.contested || stroke.denied ? edgeColor(stroke, palette) : palette.edgeStrong;
    const color = 'chosen' in stroke && stroke.chosen ? palette.accent : own;
    const width = stroke.width + ('chosen' in stroke && stroke.chosen ? 1.2 : 0.3);
    return [
      ...edgeOps(shape, { ...stroke, width }, { color, heads }),
      ...(stroke.contested && !('id' in stroke) ? contestedOps(shape.middle, palette) : []),
    ];
  });
  const nodes = focus.nodes
    .flatMap((id) => input.byId.get(id) ?? [])
    .flatMap((node) => {
      const disc = input.disc(node);
      return [...(chosen.has(node.id) ? ring(disc, palette) : []), ...nodeOps(node, disc, palette)];
    });
  return [...lines, ...nodes];
}

function ring({ x, y, radius }: NodeDisc, palette: Palette): Op[] {
  const circle = (r: number) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
  return [{ kind: 'path', d: circle(radius * 1.16 + 4.5), stroke: palette.accent, width: 3 }];
}

function pins(input: OverlayInput): Op[] {
  return input.picture.nodes
    .filter(({ pinned }) => pinned)
    .flatMap((node): Op[] => {
      const { x, y, radius } = input.disc(node);
      const [px, py] = [x + radius * 0.75, y - radius * 0.75];
      return [
        {
          kind: 'path',
          d: `M${px - 3} ${py}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z`,
          fill: input.palette.accent,
          stroke: input.palette.paper,
          width: 1,
        },
      ];
    });
}

const NODE_SIZE = 12.5;
const EDGE_SIZE = 11;

interface Wish {
  readonly wish: LabelWish;
  readonly text: Extract<Op, { kind: 'text' }>;
}

/** Node labels first, then words on lines in focus, all in one placement so that nothing overlaps. */
function labelOps(input: OverlayInput, shapes: readonly FocusShape[]): { ops: Op[]; placed: PlacedLabel[] } {
  const nodes = labelCandidates(input);
  const lines = lineEnds(input);
  const wishes = [
    ...nodes.map((node) => nodeWish(input, node, lines?.get(node.id))),
    ...shapes.slice(0, MAX_EDGE_LABELS).flatMap((shape, i) => edgeWish(input, shape, i)),
  ];
  const texts = new Map(wishes.map(({ wish, text }) => [wish.id, text]));
  const placed = placeLabels(
    wishes.map(({ wish }) => wish),
    {
      width: input.width,
      height: input.height,
      obstacles: nodes.map((node) => boxAround(input.disc(node))),
      before: input.before,
      limit: MAX_LABELS,
    },
  );
  const ops = placed.map(({ id, box }): Op => ({ ...texts.get(id)!, x: box.left, y: box.bottom - 4 }));
  return { ops, placed };
}

const MOST_SHUNNED = 400;

/** Where the lines of each node go, in a picture of few lines: among many, no place is free of them. */
function lineEnds(input: OverlayInput): ReadonlyMap<string, readonly Point[]> | undefined {
  const { edges } = input.picture;
  if (edges.length > MOST_SHUNNED) return undefined;
  const ends = new Map<string, Point[]>();
  const add = (id: string, other: string) => {
    const node = input.byId.get(other);
    if (node) ends.set(id, [...(ends.get(id) ?? []), input.disc(node)]);
  };
  for (const { source, target } of edges) {
    add(source, target);
    add(target, source);
  }
  return ends;
}

function nodeWish(input: OverlayInput, node: DrawnNode, lines: readonly Point[] = []): Wish {
  const { focus, palette } = input;
  const strong = (focus?.chosen.includes(node.id) ?? false) || node.id === input.hovered;
  const must = strong || (focus?.nodes.includes(node.id) ?? false);
  const weight = strong || node.weight > 8 ? 600 : 500;
  const text = strong ? node.label : shorten(node.label, 30);
  const width = input.measure(text, `${weight} ${NODE_SIZE}px ${FONT}`);
  const fill = node.kind === 'Value' ? palette.faint : palette.ink;
  return {
    wish: {
      ...input.disc(node),
      id: node.id,
      width,
      height: 16,
      weight: node.weight,
      must,
      covers: must || node.weight > 5,
      lines,
    },
    text: { kind: 'text', x: 0, y: 0, text, size: NODE_SIZE, weight, fill, halo: palette.paper },
  };
}

function edgeWish(input: OverlayInput, { label, shape, stroke }: FocusShape, number: number): Wish[] {
  if (!label) return [];
  const { faint, paper } = input.palette;
  const text = shorten(label, 34);
  const width = input.measure(text, `500 ${EDGE_SIZE}px ${FONT}`);
  const chosen = 'chosen' in stroke && stroke.chosen;
  // The label stands on its line, so there is no disc to keep clear of.
  const place = { x: shape.middle.x, y: shape.middle.y, radius: -3 };
  return [
    {
      wish: { ...place, id: `\n${number}`, width, height: 14, weight: chosen ? 1e6 : 0.5, must: false, covers: false },
      text: { kind: 'text', x: 0, y: 0, text, size: EDGE_SIZE, weight: 500, fill: faint, halo: paper },
    },
  ];
}

/** Nodes on the screen that may have a label: the heaviest, or those in focus alone. */
function labelCandidates(input: OverlayInput): DrawnNode[] {
  const { focus, picture, width, height } = input;
  const pool = focus
    ? [...new Set([...focus.chosen, ...focus.nodes])].flatMap((id) => input.byId.get(id) ?? [])
    : picture.nodes;
  const found: DrawnNode[] = [];
  for (const node of pool) {
    const { x, y } = input.disc(node);
    if (x < -20 || y < -20 || x > width + 20 || y > height + 20) continue;
    found.push(node);
    if (found.length >= MAX_CANDIDATES) break;
  }
  return found;
}

function boxAround({ x, y, radius }: NodeDisc): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

/** Cuts a label at a word where possible. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > length * 0.6 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
