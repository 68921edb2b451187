import { MODALITIES } from '@dossier/schema';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useDossier } from '../app/context.ts';
import { type DayRange, readableDay, readableRange } from '../core/days.ts';
import type { Clock } from '../core/filter.ts';
import { type TimeBin, type TimeBins, timeBins } from '../core/time-bins.ts';
import { setClock, setTime } from '../core/view-state.ts';
import { Icon } from './icons.tsx';
import { useBrush } from './use-brush.ts';

const CLOCKS: readonly { readonly id: Clock; readonly label: string }[] = [
  { id: 'event', label: 'Happened' },
  { id: 'published', label: 'Published' },
];

/** When it happened, or when it was published: bars by modality, a brush, and what has no date. */
export function TimeStrip() {
  const { store, view, filtered } = useDossier();
  const bins = useMemo(() => timeBins(store.dossier, filtered.anyTime, view.clock), [store, filtered, view.clock]);
  const playing = usePlay(bins);
  return (
    <section className="time" aria-label="Time">
      <div className="time-tools">
        <fieldset className="segmented">
          <legend className="visually-hidden">Clock</legend>
          {CLOCKS.map(({ id, label }) => (
            <button key={id} type="button" aria-pressed={view.clock === id} onClick={() => store.perform(setClock(id))}>
              {label}
            </button>
          ))}
        </fieldset>
        <button
          type="button"
          className="icon-button"
          onClick={playing.toggle}
          disabled={bins.bins.length < 2}
          aria-label={playing.on ? 'Stop' : 'Play through time'}
          title={playing.on ? 'Stop' : 'Play through time'}
        >
          <Icon name={playing.on ? 'stop' : 'play'} size={16} />
        </button>
      </div>
      {bins.bins.length > 0 ? (
        <Bars bins={bins} />
      ) : (
        <p className="muted time-none">
          No statement says when{view.clock === 'event' ? ' it happened' : ' it was published'}.
        </p>
      )}
      <Undated count={bins.undated} />
    </section>
  );
}

function Undated({ count }: { count: number }) {
  const { store, view } = useDossier();
  const shown = view.time?.undated ?? true;
  return (
    <button
      type="button"
      className="undated"
      aria-pressed={shown}
      disabled={!view.time}
      title={view.time ? 'Show or hide statements without a date' : 'Statements without a date'}
      onClick={() => view.time && store.perform(setTime({ ...view.time, undated: !view.time.undated }))}
    >
      <b>{count.toLocaleString('en')}</b>
      <span>no date</span>
    </button>
  );
}

/** The bars; a stroke over them chooses days, arrow keys move the ends. */
function Bars({ bins: { bins, tallest, unit } }: { bins: TimeBins }) {
  const { view } = useDossier();
  const { handlers, chosen } = useBrush(bins);
  const out = (bin: DayRange) => chosen !== undefined && (bin.last < chosen.first || bin.first > chosen.last);
  return (
    <div className={`time-plot${view.time ? ' is-chosen' : ''}`}>
      <div className="bars" {...handlers}>
        {bins.map((bin) => (
          <Bar key={bin.first} bin={bin} tallest={tallest} out={out(bin)} />
        ))}
      </div>
      <div className="time-axis">
        <span>{readableDay(bins[0]!.first)}</span>
        <span className="muted">
          {chosen
            ? `${readableDay(chosen.first)} – ${readableDay(chosen.last)}`
            : `drag to choose days · one bar is one ${unit}`}
        </span>
        <span>{readableDay(bins.at(-1)!.last)}</span>
      </div>
      <Ends bins={bins} />
    </div>
  );
}

function Bar({ bin, tallest, out }: { bin: TimeBin; tallest: number; out: boolean }) {
  return (
    <span className={`bar${out ? ' is-out' : ''}`} title={`${readableRange(bin)}: ${bin.total}`}>
      {bin.counts.map((count, m) => (
        <span
          key={MODALITIES[m]}
          className={`bar-part part-${MODALITIES[m]}`}
          style={{ height: `${(count / Math.max(1, tallest)) * 100}%` }}
        />
      ))}
    </span>
  );
}

/** The first and the last bar that a time touches; all when there is none. */
function endsOf(bins: TimeBins['bins'], time: DayRange | undefined): [first: number, last: number] {
  if (!time) return [0, bins.length - 1];
  const first = bins.findIndex((bin) => bin.last >= time.first);
  const last = bins.findLastIndex((bin) => bin.first <= time.last);
  return [Math.max(0, first), Math.max(0, last)];
}

/** The two ends of the chosen time as sliders, for the keyboard and for screen readers. */
function Ends({ bins }: { bins: TimeBins['bins'] }) {
  const { store, view } = useDossier();
  const last = bins.length - 1;
  const [first, end] = endsOf(bins, view.time);
  const set = (from: number, to: number) =>
    store.perform(
      setTime(
        from === 0 && to === last
          ? undefined
          : { first: bins[from]!.first, last: bins[to]!.last, undated: view.time?.undated ?? false },
      ),
    );
  const label = (i: number) => readableRange(bins[i]!);
  return (
    <div className="time-ends">
      <input
        type="range"
        aria-label="From"
        min={0}
        max={last}
        value={first}
        aria-valuetext={label(first)}
        onChange={(e) => set(Math.min(Number(e.target.value), end), end)}
      />
      <input
        type="range"
        aria-label="To"
        min={0}
        max={last}
        value={end}
        aria-valuetext={label(end)}
        onChange={(e) => set(first, Math.max(Number(e.target.value), first))}
      />
    </div>
  );
}

const STEP_MS = 420;

/** Lets time pass: one bar after the other joins; one step of history in all. */
function usePlay({ bins }: TimeBins) {
  const { store } = useDossier();
  const [on, setOn] = useState(false);
  const step = useRef(0);
  const list = useRef(bins);
  list.current = bins;
  useEffect(() => {
    if (!on) return;
    step.current = 0;
    const show = () =>
      setTime({ first: list.current[0]!.first, last: list.current[step.current]!.last, undated: false });
    store.perform(show());
    const timer = setInterval(() => {
      step.current++;
      if (step.current >= list.current.length) {
        setOn(false);
        return;
      }
      store.adjust(show());
    }, STEP_MS);
    return () => clearInterval(timer);
  }, [on, store]);
  return { on, toggle: () => setOn(!on) };
}
