import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useDossier } from '../app/context.ts';
import { arrange, coarseAspect, missingPlaces, toOurScale } from '../canvas/arrange.ts';
import type { Places } from '../canvas/compose.ts';
import { LayoutClient } from '../canvas/layout-client.ts';
import type { GraphRenderer } from '../canvas/renderer.ts';

/** Places of nodes: computed in a worker when nodes without one appear; the others stay. */
export function usePlaces(renderer: RefObject<GraphRenderer | null>) {
  const { store, scene } = useDossier();
  const [places, setPlaces] = useState<Places>(() => toOurScale(store.notes?.places ?? new Map()));
  const [progress, setProgress] = useState<number>();
  const client = useRef(new LayoutClient());
  const run = useCallback(
    async (known: Places) => {
      const { width, height } = renderer.current?.viewport() ?? { width: 1, height: 1 };
      const { ids, task } = arrange(store.dossier, scene, { places: known, aspect: coarseAspect(width, height) });
      setProgress(0);
      const found = await client.current.run(task, setProgress);
      const next = new Map(known);
      for (const [i, id] of ids.entries()) next.set(id, [found[2 * i]!, found[2 * i + 1]!]);
      setProgress(undefined);
      setPlaces(next);
      renderer.current?.setFrame(frameOf([...next.values()]));
      if (known.size === 0) renderer.current?.fit();
    },
    [store, scene, renderer],
  );
  const missing = scene.nodes.length > 0 && missingPlaces(store.dossier, scene, places).length > 0;
  useEffect(() => {
    if (missing) void run(places);
  }, [missing, places, run]);
  useEffect(() => () => client.current.stop(), []);
  // What the file itself places is drawn at once.
  const first = useRef(places);
  useEffect(() => {
    if (first.current.size > 0) renderer.current?.setFrame(frameOf([...first.current.values()]));
  }, [renderer]);
  const rearrange = useCallback(() => void run(new Map()), [run]);
  return { places, progress, settled: progress === undefined && !missing, rearrange };
}

function frameOf(places: readonly (readonly [number, number])[]) {
  const range = (axis: 0 | 1): [number, number] => {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const place of places) {
      low = Math.min(low, place[axis]);
      high = Math.max(high, place[axis]);
    }
    return low < high ? [low, high] : [low - 1, high + 1];
  };
  const [low, high] = range(1);
  // Room for what lies over the top and the bottom of the canvas.
  return { x: range(0), y: [low - (high - low) * 0.07, high + (high - low) * 0.03] as const };
}
