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
