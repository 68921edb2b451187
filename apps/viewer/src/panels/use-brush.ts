import { type PointerEvent, useRef, useState } from 'react';
import { useDossier } from '../app/context.ts';
import type { DayRange } from '../core/days.ts';
import { setTime } from '../core/view-state.ts';

interface Stroke {
  readonly from: number;
  readonly to: number;
}

/** Choosing days by a stroke over the bars; a press on the bar that is chosen alone lifts the choice. */
export function useBrush(bins: readonly DayRange[]) {
  const { store, view } = useDossier();
  const [stroke, setStroke] = useState<Stroke>();
  // Events come faster than the page is drawn, so the stroke is kept outside of what is drawn too.
  const now = useRef<Stroke>(undefined);
  const follow = (next: Stroke | undefined) => {
    now.current = next;
    setStroke(next);
  };
  const spanOf = ({ from, to }: Stroke): DayRange => ({
    first: bins[Math.min(from, to)]!.first,
    last: bins[Math.max(from, to)]!.last,
  });
  const barAt = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return Math.max(0, Math.min(bins.length - 1, Math.floor(((event.clientX - left) / width) * bins.length)));
  };
  const handlers = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      event.currentTarget.setPointerCapture(event.pointerId);
      follow({ from: barAt(event), to: barAt(event) });
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (now.current) follow({ ...now.current, to: barAt(event) });
    },
    onPointerUp() {
      const done = now.current;
      follow(undefined);
      if (!done) return;
      const span = spanOf(done);
      const same = view.time && span.first === view.time.first && span.last === view.time.last;
      store.perform(setTime(same ? undefined : { ...span, undated: false }));
    },
    onPointerCancel: () => follow(undefined),
  };
  const chosen: DayRange | undefined = stroke ? spanOf(stroke) : view.time;
  return { handlers, chosen };
}
