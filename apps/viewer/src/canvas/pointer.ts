import type { Point } from './edge-shape.ts';
import type { CanvasEvents, CanvasTarget } from './renderer.ts';

interface PointerTasks extends Pick<CanvasEvents, 'hover' | 'press' | 'menu'> {
  pick(at: Point): CanvasTarget | undefined;
  lasso(inside: (point: Point) => boolean): void;
  drag(node: string, at: Point): void;
  drop(node: string): void;
  /** While a node is dragged or a lasso drawn, the camera stays. */
  busy(busy: boolean): void;
}

interface Gesture {
  readonly start: Point;
  readonly target: CanvasTarget | undefined;
  readonly lasso: Point[] | undefined;
  readonly touch: boolean;
  moved: boolean;
  timer: number;
}

const SLACK = 4;
const LONG_PRESS_MS = 550;
const DOUBLE_MS = 320;

/** Turns pointer events over the canvas into what the reader means; camera moves stay with the renderer. */
export function bindPointer(container: HTMLElement, tasks: PointerTasks): () => void {
  let gesture: Gesture | undefined;
  let last: { time: number; target: string } | undefined;
  const outline = container.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));
  outline.setAttribute('class', 'canvas-lasso');
  outline.setAttribute('aria-hidden', 'true');
  const path = outline.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'path'));

  const placeOf = (event: PointerEvent | MouseEvent): Point => {
    const { left, top } = container.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };

  function down(event: PointerEvent) {
    if (event.button !== 0 || !event.isPrimary) return end();
    const start = placeOf(event);
    const target = tasks.pick(start);
    const lasso = event.shiftKey && !target ? [start] : undefined;
    const touch = event.pointerType === 'touch';
    gesture = { start, target, lasso, touch, moved: false, timer: 0 };
    if (touch) gesture.timer = window.setTimeout(() => longPress(), LONG_PRESS_MS);
    if (target?.kind === 'node' || lasso) tasks.busy(true);
  }

  function longPress() {
    if (!gesture || gesture.moved) return;
    const { target, start } = gesture;
    end();
    tasks.menu(target, start);
  }

  function move(event: PointerEvent) {
    const at = placeOf(event);
    if (!gesture) {
      if (event.pointerType !== 'touch' && event.target instanceof Node && container.contains(event.target))
        tasks.hover(tasks.pick(at));
      return;
    }
    if (!gesture.moved && Math.hypot(at.x - gesture.start.x, at.y - gesture.start.y) < SLACK) return;
    if (!gesture.moved) tasks.hover(undefined);
    gesture.moved = true;
    window.clearTimeout(gesture.timer);
    if (gesture.lasso) {
      gesture.lasso.push(at);
      path.setAttribute('d', `M${gesture.lasso.map(({ x, y }) => `${x} ${y}`).join('L')}z`);
    } else if (gesture.target?.kind === 'node') tasks.drag(gesture.target.id, at);
  }

  function up(event: PointerEvent) {
    const done = gesture;
    end();
    if (!done) return;
    if (done.lasso && done.moved) {
      const { lasso } = done;
      tasks.lasso((point) => insidePolygon(point, lasso));
    } else if (done.moved) {
      if (done.target?.kind === 'node') tasks.drop(done.target.id);
    } else {
      const key = JSON.stringify(done.target ?? null);
      const double = last?.target === key && event.timeStamp - last.time < DOUBLE_MS;
      last = double ? undefined : { time: event.timeStamp, target: key };
      tasks.press(done.target, { add: event.shiftKey || event.ctrlKey || event.metaKey, double });
    }
  }

  function end() {
    if (gesture) window.clearTimeout(gesture.timer);
    gesture = undefined;
    path.setAttribute('d', '');
    tasks.busy(false);
  }

  function menu(event: MouseEvent) {
    event.preventDefault();
    const at = placeOf(event);
    end();
    tasks.menu(tasks.pick(at), at);
  }

  const leave = () => tasks.hover(undefined);
  container.addEventListener('pointerdown', down, { capture: true });
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', end);
  container.addEventListener('contextmenu', menu);
  container.addEventListener('pointerleave', leave);
  return () => {
    end();
    container.removeEventListener('pointerdown', down, { capture: true });
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', end);
    container.removeEventListener('contextmenu', menu);
    container.removeEventListener('pointerleave', leave);
  };
}

/** Whether a point lies in a polygon, by the crossings of a ray (Shimrat 1962). */
export function insidePolygon({ x, y }: Point, corners: readonly Point[]): boolean {
  let inside = false;
  for (let i = 0, j = corners.length - 1; i < corners.length; j = i++) {
    const a = corners[i]!;
    const b = corners[j]!;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}
