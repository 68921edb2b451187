/** Adds a canvas over or under the drawing. */
export function addLayer(container: HTMLElement, name: string): HTMLCanvasElement {
  const canvas = container.appendChild(document.createElement('canvas'));
  canvas.className = `canvas-layer canvas-${name}`;
  return canvas;
}

/** Empties a layer, in the right size for the screen. */
export function clearLayer(
  canvas: HTMLCanvasElement,
  size: { width: number; height: number },
): CanvasRenderingContext2D {
  const scale = window.devicePixelRatio || 1;
  const [width, height] = [Math.round(size.width * scale), Math.round(size.height * scale)];
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d')!;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, size.width, size.height);
  return context;
}

export function reducedMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

const WIDE = 1500;

/** How large all is drawn on a canvas so wide: smaller on a phone, larger on a wall. */
export function shrinkFor(width: number): number {
  if (width > WIDE) return Math.min(1.5, width / WIDE);
  return Math.min(1, Math.max(0.55, width / 640));
}

export function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Widths of texts in pixels, each measured once. */
export class TextRuler {
  readonly #context = document.createElement('canvas').getContext('2d')!;
  readonly #widths = new Map<string, number>();

  width(text: string, font: string): number {
    const key = `${font}\n${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    this.#context.font = font;
    const { width } = this.#context.measureText(text);
    this.#widths.set(key, width);
    return width;
  }
}
