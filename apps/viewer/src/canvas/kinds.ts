import type { NodeKind } from '../core/dossier.ts';

/** Outlines by which the families of kinds differ even where a node is too small for its icon. */
export const SHAPES = ['circle', 'rounded', 'diamond', 'hexagon', 'square', 'squircle', 'pill'] as const;
export type Shape = (typeof SHAPES)[number];

export interface KindLook {
  readonly shape: Shape;
  /** Fill by day and by night; the icon is white by day and near-black by night. */
  readonly light: string;
  readonly dark: string;
  /** An SVG path in a box of 24 by 24, filled by the even-odd rule. */
  readonly icon: string;
}

/** How each kind of node looks; the order is the legend's and that of the icons' texture. */
export const KIND_LOOKS: Readonly<Record<NodeKind, KindLook>> = {
  Person: {
    shape: 'circle',
    light: '#2c6cb5',
    dark: '#7fb2ea',
    icon: 'M12 4.6a3.6 3.6 0 1 0 0 7.2a3.6 3.6 0 1 0 0-7.2zM5 19.4c0-3.9 3.1-6 7-6s7 2.1 7 6z',
  },
  Group: {
    shape: 'circle',
    light: '#23808f',
    dark: '#6cc5d2',
    icon: 'M8.5 6.2a2.9 2.9 0 1 0 0 5.8a2.9 2.9 0 1 0 0-5.8zM3.2 18.6c0-3.2 2.3-5.2 5.3-5.2s5.3 2 5.3 5.2zM16 7.4a2.4 2.4 0 1 0 0 4.8a2.4 2.4 0 1 0 0-4.8zM15.3 18.6h5.6c0-2.9-2-4.9-4.8-4.9c-.7 0-1.3.1-1.9.4c.8 1.2 1.1 2.7 1.1 4.5z',
  },
  Organization: {
    shape: 'rounded',
    light: '#a8591b',
    dark: '#e6a565',
    icon: 'M12 3.8L4.2 8.4v1.8h15.6V8.4zM6.1 11.5h2.3v5.1H6.1zM10.85 11.5h2.3v5.1h-2.3zM15.6 11.5h2.3v5.1h-2.3zM4.2 17.9h15.6v2.2H4.2z',
  },
  GPE: {
    shape: 'hexagon',
    light: '#22825d',
    dark: '#6fc9a2',
    icon: 'M6 3.8h1.9v16.4H6zM8.9 4.7h10l-2.6 3.7l2.6 3.7h-10z',
  },
  Location: {
    shape: 'hexagon',
    light: '#66822b',
    dark: '#b0cb6f',
    icon: 'M12 3.3c-3.6 0-6.2 2.7-6.2 6.1c0 4.4 6.2 11.4 6.2 11.4s6.2-7 6.2-11.4c0-3.4-2.6-6.1-6.2-6.1zM12 7a2.4 2.4 0 1 1 0 4.8a2.4 2.4 0 1 1 0-4.8z',
  },
  Policy: {
    shape: 'square',
    light: '#7550a3',
    dark: '#bb9be6',
    icon: 'M11.1 3.6h1.8v1.9l5.7 1.2v1.3l2.6 5.5c0 1.7-1.5 2.7-3.3 2.7s-3.3-1-3.3-2.7l2.3-5.4l-4-.8v11h3.7v1.9H7.4v-1.9h3.7v-11l-4 .8l2.3 5.4c0 1.7-1.5 2.7-3.3 2.7s-3.3-1-3.3-2.7L5.4 8V6.7l5.7-1.2z',
  },
  Event: {
    shape: 'diamond',
    light: '#bd3d35',
    dark: '#ef8d84',
    icon: 'M13.6 3.6L6 13.3h4.7l-.8 7.1l8.1-10.6h-5z',
  },
  Work: {
    shape: 'square',
    light: '#a04a7f',
    dark: '#e194c3',
    icon: 'M6.3 3.3h7.6l4.2 4.2v13.2H6.3zM8.7 11h7v1.7h-7zM8.7 14.5h7v1.7h-7zM8.7 7.5h4.2v1.7H8.7z',
  },
  Thing: {
    shape: 'squircle',
    light: '#7b6650',
    dark: '#c9b195',
    icon: 'M12 3.3l7.7 4.2v9L12 20.7l-7.7-4.2v-9zM12 5.6L7 8.3l5 2.8l5-2.8zM6.2 9.9v5.6l4.8 2.6v-5.5z',
  },
  Topic: {
    shape: 'squircle',
    light: '#5a6878',
    dark: '#a9b6c6',
    icon: 'M4 4h7.7l8.5 8.5l-7.7 7.7L4 11.7zM8 6.5a1.6 1.6 0 1 0 0 3.2a1.6 1.6 0 1 0 0-3.2z',
  },
  Value: {
    shape: 'pill',
    light: '#7d838b',
    dark: '#8f979f',
    icon: 'M9.4 4.8h2L10.9 8.2h3.3l.5-3.4h2l-.5 3.4h3v1.9h-3.3l-.5 3.7h3.1v1.9h-3.4l-.5 3.5h-2l.5-3.5H9.8l-.5 3.5h-2l.5-3.5H4.8v-1.9h3.3l.5-3.7H5.5V8.2h3.4zM10.6 10.1l-.5 3.7h3.3l.5-3.7z',
  },
};

export const KINDS = Object.keys(KIND_LOOKS) as NodeKind[];

/** The outline of a node as an SVG path around (x, y); `r` is half its width. */
export function outlinePath(shape: Shape, x: number, y: number, r: number): string {
  if (shape === 'circle') return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
  if (shape === 'diamond') return polygon(x, y, r * 1.16, 4, 0);
  if (shape === 'hexagon') return polygon(x, y, r * 1.1, 6, 0);
  const w = shape === 'pill' ? r * 0.8 : r * 0.9;
  const c = { rounded: 0.34, square: 0.1, squircle: 0.62, pill: 1 }[shape] * w;
  const s = 2 * (w - c);
  return `M${x - w + c} ${y - w}h${s}a${c} ${c} 0 0 1 ${c} ${c}v${s}a${c} ${c} 0 0 1 ${-c} ${c}h${-s}a${c} ${c} 0 0 1 ${-c} ${-c}v${-s}a${c} ${c} 0 0 1 ${c} ${-c}z`;
}

function polygon(x: number, y: number, r: number, corners: number, turn: number): string {
  const points = Array.from({ length: corners }, (_, i) => {
    const angle = ((i + turn) / corners) * 2 * Math.PI;
    return `${(x + r * Math.cos(angle)).toFixed(2)} ${(y + r * Math.sin(angle)).toFixed(2)}`;
  });
  return `M${points.join('L')}z`;
}
