import { MODALITIES } from '@dossier/schema';
import { MODALITY_LABEL } from '../core/phrase.ts';
import { edgeShape } from './edge-shape.ts';
import { type OverlayInput, overlay, shorten } from './overlay.ts';
import type { Palette } from './palette.ts';
import { edgeColor } from './programs.ts';
import { toSvg } from './svg.ts';
import { edgeOps, nodeOps, type Op, paint } from './vector.ts';

/** What the margin of an exported picture says. */
export interface Caption {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The whole canvas as marks: all lines and nodes, then what is above them. */
function canvasMarks(input: OverlayInput): Op[] {
  const { picture, focus, palette } = input;
  const faded = focus ? 0.22 : 1;
  const edges = picture.edges.flatMap((edge) => {
    const shape = edgeShape(input.disc(input.byId.get(edge.source)!), input.disc(input.byId.get(edge.target)!), 0);
    return edgeOps(shape, edge, {
      color: edgeColor(edge, palette),
      heads: { start: edge.back, end: edge.forth },
      opacity: 0.85 * faded,
    });
  });
  const nodes = picture.nodes.flatMap((node) =>
    nodeOps(node, input.disc(node), palette).map((op) => ({ ...op, opacity: faded })),
  );
  return [...edges, ...nodes, ...overlay(input).ops];
}

const HEAD = 44;
const FOOT = 58;

/** A picture with its title, its legend and what was filtered, so that it still says what it shows when it is passed on. */
function framed(input: OverlayInput, caption: Caption): { ops: Op[]; width: number; height: number } {
  const { palette, width } = input;
  const height = input.height + HEAD + FOOT;
  const shift = canvasMarks(input).map((op) => moved(op, HEAD));
  const text = (x: number, y: number, words: string, size = 12, weight = 500, fill = palette.faint): Op => ({
    kind: 'text',
    x,
    y,
    text: words,
    size,
    weight,
    fill,
  });
  const limit = Math.max(20, Math.floor(width / 7));
  return {
    ops: [
      ...shift,
      { kind: 'path', d: `M0 0h${width}v${HEAD}H0zM0 ${height - FOOT}h${width}v${FOOT}H0z`, fill: palette.paper },
      text(20, 28, shorten(caption.title, limit), 16, 650, palette.ink),
      ...legendOps(palette, height - FOOT + 18),
      text(20, height - 14, shorten(caption.lines.join(' · '), limit)),
    ],
    width,
    height,
  };
}

function legendOps(palette: Palette, y: number): Op[] {
  return MODALITIES.flatMap((modality, i): Op[] => {
    const x = 20 + i * 190;
    const shape = edgeShape({ x, y, radius: 0 }, { x: x + 38, y, radius: 0 }, 0);
    const stroke = { modality, denied: false, contested: false, width: 1.8 };
    return [
      ...edgeOps(shape, stroke, { color: palette.edgeStrong, heads: { start: false, end: true } }),
      { kind: 'text', x: x + 46, y: y + 4, text: MODALITY_LABEL[modality], size: 12, weight: 500, fill: palette.ink },
    ];
  });
}

/** A mark, further down. */
function moved(op: Op, by: number): Op {
  if (op.kind === 'text') return { ...op, y: op.y + by };
  const place = op.place ?? { x: 0, y: 0, scale: 1 };
  return { ...op, place: { ...place, y: place.y + by } };
}

export function pictureSvg(input: OverlayInput, caption: Caption): string {
  const { ops, width, height } = framed(input, caption);
  return toSvg(ops, { width, height, paper: input.palette.paper, title: caption.title });
}

/** The same picture in pixels, `scale` for each unit. */
export async function picturePng(input: OverlayInput, caption: Caption, scale: number): Promise<Blob> {
  const { ops, width, height } = framed(input, caption);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d')!;
  context.scale(scale, scale);
  context.fillStyle = input.palette.paper;
  context.fillRect(0, 0, width, height);
  paint(context, ops);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('This browser made no picture.'))), 'image/png');
  });
}
