import { useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { useCanvasKeys } from '../app/canvas-keys.ts';
import { useDossier } from '../app/context.ts';
import { arrange, missingPlaces } from '../canvas/arrange.ts';
import { communitiesOf } from '../canvas/communities.ts';
import { composePicture, type Places } from '../canvas/compose.ts';
import type { Point } from '../canvas/edge-shape.ts';
import { picturePng, pictureSvg } from '../canvas/export-marks.ts';
import { focusOf } from '../canvas/focus.ts';
import { LayoutClient } from '../canvas/layout-client.ts';
import { DAY, NIGHT } from '../canvas/palette.ts';
import type { CanvasTarget, GraphRenderer } from '../canvas/renderer.ts';
import { createRenderer } from '../canvas/sigma-renderer.ts';
import { clearSelection, pinNodes, selectNode, selectNodes, selectPair, selectStatement } from '../core/view-state.ts';
import { CanvasTools } from './canvas-tools.tsx';
import { Chips, HonestyLine, useCauses } from './chips.tsx';
import { HoverCard } from './hover-card.tsx';
import { Legend } from './legend.tsx';
import { NodeMenu } from './node-menu.tsx';

/** The picture: the canvas and what lies over it. */
export function GraphView({ night, hidden }: { night: boolean; hidden: boolean }) {
  const viewer = useDossier();
  const { store, view, scene, paths, canvas, announce } = viewer;
  const host = useRef<HTMLDivElement>(null);
  const renderer = useRef<GraphRenderer | null>(null);
  const [hovered, setHovered] = useState<CanvasTarget>();
  const [menu, setMenu] = useState<{ target: CanvasTarget | undefined; at: Point }>();
  const causes = useCauses();
  const { places, progress, rearrange } = usePlaces(renderer);
  const groups = useMemo(
    () => (view.communities ? communitiesOf(store.dossier, scene) : undefined),
    [view.communities, store, scene],
  );

  useEffect(() => {
    if (!host.current) return;
    const drawn = createRenderer(host.current, night ? NIGHT : DAY, {
      hover: setHovered,
      press: (target, { add, double }) => pressed(target, add, double),
      menu: (target, at) => setMenu({ target, at }),
      pin: (id, place) => store.perform(pinNodes({ [id]: [round(place[0]), round(place[1])] })),
      lasso: (nodes) => store.perform(selectNodes(nodes)),
      view: () => undefined,
    });
    renderer.current = drawn;
    function pressed(target: CanvasTarget | undefined, add: boolean, double: boolean) {
      host.current?.focus({ preventScroll: true });
      if (!target) store.perform(clearSelection);
      else if (target.kind === 'node') {
        store.perform(selectNode(target.id, { add }));
        if (double) keys.expand(target.id);
      } else if (target.kind === 'edge') store.perform(selectPair(...(target.key.split('\n') as [string, string])));
      else {
        const claim = store.dossier.claims[store.dossier.claimIndex(target.id)!]!;
        store.perform(
          selectStatement(target.id, [store.dossier.nodes[claim.from]!.id, store.dossier.nodes[claim.to]!.id]),
        );
      }
    }
    return () => {
      drawn.destroy();
      renderer.current = null;
    };
    // The renderer lives as long as the page shows this graph; colours are handed over below.
  }, [store]);

  useEffect(() => renderer.current?.setPalette(night ? NIGHT : DAY), [night]);
  useEffect(() => {
    renderer.current?.setPicture(
      composePicture({ dossier: store.dossier, scene, places, pinned: view.pinned, groups }),
    );
    renderer.current?.setGroups(groups !== undefined);
  }, [store, scene, places, view.pinned, groups]);
  useEffect(() => {
    renderer.current?.setFocus(focusOf({ dossier: store.dossier, scene, view, paths, hovered }));
  }, [store, scene, view, paths, hovered, places, groups]);
  useEffect(() => {
    renderer.current?.reveal(view.selection.pair ?? view.selection.nodes.slice(0, 1));
  }, [view.selection]);

  const caption = useCallback(
    () => ({
      title: store.name,
      lines: [`${scene.shownCount} of ${store.dossier.claims.length} statements`, ...causes.map(({ label }) => label)],
    }),
    [store, scene, causes],
  );
  useImperativeHandle(
    canvas,
    () => ({
      fit: () => renderer.current?.fit(),
      zoom: (factor) => renderer.current?.zoom(factor),
      rearrange,
      svg: () => pictureSvg(renderer.current!.drawing(), caption()),
      png: (scale) => picturePng(renderer.current!.drawing(), caption(), scale),
      focus: () => host.current?.focus(),
    }),
    [rearrange, caption],
  );
  const keys = useCanvasKeys({ renderer, rearrange });
  const settled = progress === undefined && missingPlaces(store.dossier, scene, places).length === 0;
  useEffect(() => {
    if (host.current)
      Object.assign(host.current, {
        inspect: () =>
          inspect(
            renderer.current,
            scene.nodes.map((node) => store.dossier.nodes[node]!.id),
          ),
      });
  }, [store, scene]);

  return (
    <div className="graph-view" hidden={hidden} data-ready={settled}>
      <div className="over-top">
        <HonestyLine />
        <Chips />
      </div>
      <div
        ref={host}
        className="canvas"
        role="application"
        aria-label={`Graph of ${scene.nodes.length} things and ${scene.shownCount} statements. Arrow keys go from thing to thing, Enter opens the evidence. The Statements tab has the same as a table.`}
        aria-roledescription="graph"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application widget is one tab stop
        tabIndex={0}
        onKeyDown={keys.onKeyDown}
        onFocus={() => announce(keys.describe())}
      />
      {progress !== undefined && (
        <div
          className="layout-progress"
          role="progressbar"
          aria-label="Arranging"
          aria-valuenow={Math.round(progress * 100)}
        >
          <span style={{ width: `${progress * 100}%` }} />
        </div>
      )}
      {hovered && renderer.current && <HoverCard target={hovered} viewport={renderer.current.viewport()} />}
      {menu && <NodeMenu {...menu} onClose={() => setMenu(undefined)} keys={keys} />}
      <CanvasTools />
      <Legend />
      {scene.nodes.length === 0 && <p className="nothing">Nothing passes the filters.</p>}
    </div>
  );
}

/** Where things are on the canvas, as a method of its element: for tests and for tools that read the screen. */
function inspect(renderer: GraphRenderer | null, ids: readonly string[]) {
  const viewport = renderer?.viewport();
  const nodes = Object.fromEntries(ids.flatMap((id) => [[id, viewport?.disc(id)] as const]));
  return { nodes, labels: renderer?.labels() ?? [] };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Places of nodes: computed in a worker when nodes without one appear; the others stay. */
function usePlaces(renderer: React.RefObject<GraphRenderer | null>) {
  const { store, scene } = useDossier();
  const [places, setPlaces] = useState<Places>(new Map());
  const [progress, setProgress] = useState<number>();
  const client = useRef(new LayoutClient());
  const run = useCallback(
    async (known: Places) => {
      const { ids, task } = arrange(store.dossier, scene, known);
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
  useEffect(() => {
    if (scene.nodes.length > 0 && missingPlaces(store.dossier, scene, places).length > 0) void run(places);
  }, [store, scene, places, run]);
  useEffect(() => () => client.current.stop(), []);
  return { places, progress, rearrange: useCallback(() => void run(new Map()), [run]) };
}

function frameOf(places: readonly (readonly [number, number])[]) {
  const range = (values: readonly number[]): [number, number] => {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const value of values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return low < high ? [low, high] : [low - 1, high + 1];
  };
  const [low, high] = range(places.map(([, y]) => y));
  // Room for what lies over the top and the bottom of the canvas.
  return { x: range(places.map(([x]) => x)), y: [low - (high - low) * 0.07, high + (high - low) * 0.03] as const };
}
