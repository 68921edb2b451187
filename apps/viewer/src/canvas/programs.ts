import { MODALITIES } from '@dossier/schema';
import { KIND_LOOKS, KINDS, SHAPES } from './kinds.ts';
import type { Palette } from './palette.ts';
import { rgb } from './palette.ts';
import type { DrawnEdge, DrawnNode } from './picture.ts';
import { EDGE_FRAGMENT, EDGE_VERTEX, NODE_FRAGMENT, NODE_VERTEX } from './shaders.ts';

type Gl = WebGLRenderingContext | WebGL2RenderingContext;

/** What a renderer has to hand to a program each frame. */
export interface FrameUniforms {
  readonly matrix: Float32Array;
  readonly width: number;
  readonly height: number;
  readonly sizeRatio: number;
  readonly pixelRatio: number;
}

/** A WebGL program for instanced quads, apart from the library that runs it. */
export interface QuadProgram {
  readonly vertex: string;
  readonly fragment: string;
  readonly uniforms: readonly string[];
  /** Names and sizes of the attributes of an instance, in floats; `color` is one float of four packed bytes. */
  readonly attributes: readonly { readonly name: string; readonly size: number; readonly color?: boolean }[];
  /** The corners of the quad, as a strip. */
  readonly corners: readonly (readonly [number, number])[];
}

export const NODE_PROGRAM: QuadProgram = {
  vertex: NODE_VERTEX,
  fragment: NODE_FRAGMENT,
  uniforms: [
    'u_matrix',
    'u_viewport',
    'u_sizeRatio',
    'u_pixelRatio',
    'u_icons',
    'u_columns',
    'u_rows',
    'u_iconColor',
    'u_ringColor',
  ],
  attributes: [
    { name: 'a_position', size: 2 },
    { name: 'a_size', size: 1 },
    { name: 'a_color', size: 4, color: true },
    { name: 'a_kind', size: 1 },
    { name: 'a_shape', size: 1 },
  ],
  corners: [
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
  ],
};

export const EDGE_PROGRAM: QuadProgram = {
  vertex: EDGE_VERTEX,
  fragment: EDGE_FRAGMENT,
  uniforms: ['u_matrix', 'u_viewport', 'u_sizeRatio', 'u_pixelRatio'],
  attributes: [
    { name: 'a_from', size: 2 },
    { name: 'a_to', size: 2 },
    { name: 'a_sizes', size: 2 },
    { name: 'a_width', size: 1 },
    { name: 'a_style', size: 1 },
    { name: 'a_color', size: 4, color: true },
  ],
  corners: [
    [0, -1],
    [1, -1],
    [0, 1],
    [1, 1],
  ],
};

const FLOAT = 5126;
const UNSIGNED_BYTE = 5121;
const TRIANGLE_STRIP = 5;

/** A program as the library wants it described. */
export function programDefinition({ vertex, fragment, uniforms, attributes, corners }: QuadProgram) {
  return {
    VERTICES: corners.length,
    VERTEX_SHADER_SOURCE: vertex,
    FRAGMENT_SHADER_SOURCE: fragment,
    METHOD: TRIANGLE_STRIP,
    UNIFORMS: uniforms,
    ATTRIBUTES: attributes.map(({ name, size, color }) =>
      color ? { name, size, type: UNSIGNED_BYTE, normalized: true } : { name, size, type: FLOAT },
    ),
    CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
    CONSTANT_DATA: corners.map((corner) => [...corner]),
  };
}

/** The numbers by which the node program draws a node, after place and size. */
export function nodeCodes({ kind }: DrawnNode, palette: Palette) {
  const look = KIND_LOOKS[kind];
  return {
    color: packColor(palette.night ? look.dark : look.light, 1),
    kind: KINDS.indexOf(kind),
    shape: SHAPES.indexOf(look.shape),
  };
}

/** The numbers by which the edge program draws a line, after its places and sizes. */
export function edgeCodes(edge: DrawnEdge, palette: Palette) {
  const style = MODALITIES.indexOf(edge.modality) + (edge.denied ? 4 : 0) + (edge.forth ? 8 : 0) + (edge.back ? 16 : 0);
  return { width: edge.width, style, color: packColor(edgeColor(edge, palette), edge.contested ? 0.95 : 0.8) };
}

export function edgeColor({ contested, denied }: { contested: boolean; denied: boolean }, palette: Palette): string {
  if (contested) return palette.contested;
  return denied ? palette.denied : palette.edge;
}

export function setFrameUniforms(gl: Gl, at: Record<string, WebGLUniformLocation>, frame: FrameUniforms): void {
  gl.uniformMatrix3fv(at.u_matrix ?? null, false, frame.matrix);
  gl.uniform2f(at.u_viewport ?? null, frame.width, frame.height);
  gl.uniform1f(at.u_sizeRatio ?? null, frame.sizeRatio);
  gl.uniform1f(at.u_pixelRatio ?? null, frame.pixelRatio);
}

const COLUMNS = 4;
const ROWS = Math.ceil(KINDS.length / COLUMNS);
const CELL = 96;

/** Binds the icons' texture, made at first use in a context, and the colours of icon and ring. */
export function setIconUniforms(gl: Gl, at: Record<string, WebGLUniformLocation>, palette: Palette): void {
  const texture = TEXTURES.get(gl) ?? makeTexture(gl);
  TEXTURES.set(gl, texture);
  gl.activeTexture(gl.TEXTURE0);
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.uniform1i(at.u_icons ?? null, 0);
  gl.uniform1f(at.u_columns ?? null, COLUMNS);
  gl.uniform1f(at.u_rows ?? null, ROWS);
  gl.uniform3f(at.u_iconColor ?? null, ...rgb(palette.icon));
  gl.uniform3f(at.u_ringColor ?? null, ...rgb(palette.ring));
}

const TEXTURES = new WeakMap<Gl, WebGLTexture>();

function makeTexture(gl: Gl): WebGLTexture {
  const canvas = document.createElement('canvas');
  canvas.width = COLUMNS * CELL;
  canvas.height = ROWS * CELL;
  const context = canvas.getContext('2d')!;
  KINDS.forEach((kind, i) => {
    context.setTransform(CELL / 24, 0, 0, CELL / 24, (i % COLUMNS) * CELL, Math.floor(i / COLUMNS) * CELL);
    context.fill(new Path2D(KIND_LOOKS[kind].icon), 'evenodd');
  });
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, canvas);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  return texture;
}

const BYTES = new Uint8Array(4);
const PACKED = new Float32Array(BYTES.buffer);

/** Four bytes as one float; the lowest bit of alpha is left out, since some bit patterns would be no number. */
function packColor(hex: string, alpha: number): number {
  const [r, g, b] = rgb(hex);
  BYTES.set([r * 255, g * 255, b * 255, Math.round(alpha * 255) & 254]);
  return PACKED[0]!;
}
