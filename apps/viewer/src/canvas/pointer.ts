import type { Point } from './edge-shape.ts';
import { LassoOutline } from './lasso.ts';
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
  readonly lasso: boolean;
  readonly timer: number;
  moved: boolean;
}

const SLACK = 4;
const LONG_PRESS_MS = 550;
const DOUBLE_MS = 320;

/** Turns pointer events over the canvas into what the reader means; camera moves stay with the renderer. */
export class CanvasPointer {
  readonly #container: HTMLElement;
  readonly #tasks: PointerTasks;
  readonly #outline: LassoOutline;
  readonly #bound = new AbortController();
  #gesture: Gesture | undefined;
  #last: { readonly time: number; readonly target: string } | undefined;

  constructor(container: HTMLElement, tasks: PointerTasks) {
    this.#container = container;
    this.#tasks = tasks;
    this.#outline = new LassoOutline(container);
    const { signal } = this.#bound;
    container.addEventListener('pointerdown', (event) => this.#down(event), { capture: true, signal });
    container.addEventListener('contextmenu', (event) => this.#menu(event), { signal });
    container.addEventListener('pointerleave', () => tasks.hover(undefined), { signal });
    window.addEventListener('pointermove', (event) => this.#move(event), { signal });
    window.addEventListener('pointerup', (event) => this.#up(event), { signal });
    window.addEventListener('pointercancel', () => this.#end(), { signal });
  }

  destroy(): void {
    this.#end();
    this.#bound.abort();
  }

  #placeOf(event: MouseEvent): Point {
    const { left, top } = this.#container.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  #down(event: PointerEvent): void {
    this.#end();
    if (event.button !== 0 || !event.isPrimary) return;
    const start = this.#placeOf(event);
    const target = this.#tasks.pick(start);
    const lasso = event.shiftKey && !target;
    const press = () => this.#longPress();
    const timer = event.pointerType === 'touch' ? window.setTimeout(press, LONG_PRESS_MS) : 0;
    this.#gesture = { start, target, lasso, timer, moved: false };
    if (target?.kind === 'node' || lasso) this.#tasks.busy(true);
  }

  #longPress(): void {
    const gesture = this.#gesture;
    if (!gesture || gesture.moved) return;
    this.#end();
    this.#tasks.menu(gesture.target, gesture.start);
  }

  #move(event: PointerEvent): void {
    const at = this.#placeOf(event);
    const gesture = this.#gesture;
    if (!gesture) {
      const over = event.target instanceof Node && this.#container.contains(event.target);
      if (over && event.pointerType !== 'touch') this.#tasks.hover(this.#tasks.pick(at));
      return;
    }
    if (!gesture.moved && Math.hypot(at.x - gesture.start.x, at.y - gesture.start.y) < SLACK) return;
    if (!gesture.moved) this.#tasks.hover(undefined);
    gesture.moved = true;
    window.clearTimeout(gesture.timer);
    if (gesture.lasso) this.#outline.add(at);
    else if (gesture.target?.kind === 'node') this.#tasks.drag(gesture.target.id, at);
  }

  #up(event: PointerEvent): void {
    const gesture = this.#gesture;
    const inside = this.#outline.area();
    this.#end();
    if (!gesture) return;
    if (!gesture.moved) this.#press(gesture, event);
    else if (gesture.lasso) this.#tasks.lasso(inside);
    else if (gesture.target?.kind === 'node') this.#tasks.drop(gesture.target.id);
  }

  #press({ target }: Gesture, event: PointerEvent): void {
    const key = JSON.stringify(target ?? null);
    const double = this.#last?.target === key && event.timeStamp - this.#last.time < DOUBLE_MS;
    this.#last = double ? undefined : { time: event.timeStamp, target: key };
    this.#tasks.press(target, { add: event.shiftKey || event.ctrlKey || event.metaKey, double });
  }

  #menu(event: MouseEvent): void {
    event.preventDefault();
    this.#end();
    const at = this.#placeOf(event);
    this.#tasks.menu(this.#tasks.pick(at), at);
  }

  #end(): void {
    if (!this.#gesture) return;
    window.clearTimeout(this.#gesture.timer);
    this.#gesture = undefined;
    this.#outline.clear();
    this.#tasks.busy(false);
  }
}
