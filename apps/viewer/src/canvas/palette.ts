/** The colours of the canvas; those of the panels are CSS variables of the same names. */
export interface Palette {
  readonly night: boolean;
  readonly paper: string;
  readonly ink: string;
  readonly faint: string;
  readonly edge: string;
  readonly edgeStrong: string;
  readonly contested: string;
  readonly denied: string;
  readonly accent: string;
  readonly icon: string;
  readonly ring: string;
  readonly groups: readonly string[];
}

export const DAY: Palette = {
  night: false,
  paper: '#fbfaf7',
  ink: '#1b1f24',
  faint: '#5f6770',
  edge: '#8b98a8',
  edgeStrong: '#3c4a5c',
  contested: '#b06a00',
  denied: '#b3312b',
  accent: '#1f5fbf',
  icon: '#ffffff',
  ring: '#ffffff',
  groups: ['#2c6cb5', '#a8591b', '#22825d', '#7550a3', '#bd3d35', '#66822b', '#a04a7f', '#23808f'],
};

export const NIGHT: Palette = {
  night: true,
  paper: '#14171b',
  ink: '#eceae4',
  faint: '#9aa3ad',
  edge: '#66717f',
  edgeStrong: '#b6c1cf',
  contested: '#f0b04a',
  denied: '#f08c82',
  accent: '#86b6f6',
  icon: '#14171b',
  ring: '#14171b',
  groups: ['#7fb2ea', '#e6a565', '#6fc9a2', '#bb9be6', '#ef8d84', '#b0cb6f', '#e194c3', '#6cc5d2'],
};

/** Red, green and blue of a `#rrggbb` colour, each 0 to 1. */
export function rgb(hex: string): [number, number, number] {
  const n = Number.parseInt(hex.slice(1), 16);
  return [(n >> 16) / 255, ((n >> 8) & 255) / 255, (n & 255) / 255];
}
