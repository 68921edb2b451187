import { type RefObject, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import { useCanvasKeys } from '../app/canvas-keys.ts';
import { useDossier } from '../app/context.ts';
import { communitiesOf } from '../canvas/communities.ts';
import { composePicture } from '../canvas/compose.ts';
import { picturePng, pictureSvg } from '../canvas/export-marks.ts';
import { focusOf } from '../canvas/focus.ts';
import type { CanvasTarget, GraphRenderer } from '../canvas/renderer.ts';
import { CanvasTools } from './canvas-tools.tsx';
import { Chips, HonestyLine, useCauses } from './chips.tsx';
import { HoverCard } from './hover-card.tsx';
import { Legend } from './legend.tsx';
import { NodeMenu } from './node-menu.tsx';
import { usePlaces } from './use-places.ts';
import { useRenderer } from './use-renderer.ts';

/** The picture: the canvas and what lies over it. */
export function GraphView({ night, hidden }: { night: boolean; hidden: boolean }) {
  const { scene, announce } = useDossier();
  const host = useRef<HTMLDivElement>(null);
  const expand = useRef<(id: string) => void>(() => undefined);
  const { renderer, hovered, menu, closeMenu } = useRenderer(host, night, (id) => expand.current(id));
  const keys = useCanvasKeys(renderer);
  expand.current = keys.expand;
  const placing = usePlaces(renderer);
  useDrawing(renderer, placing.places, hovered);
  useHandle(renderer, host, placing.rearrange);
  const label = `Graph of ${scene.nodes.length} things and ${scene.shownCount} statements. Arrow keys go from thing to thing, Enter opens the evidence. The Statements tab has the same as a table.`;
  return (
    <div className="graph-view" hidden={hidden} data-ready={placing.settled}>
      <div className="over-top">
        <HonestyLine />
        <Chips />
      </div>
      <div
        ref={host}
        className="canvas"
        role="application"
        aria-label={label}
        aria-roledescription="graph"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application widget is one tab stop
        tabIndex={0}
        onKeyDown={keys.onKeyDown}
        onFocus={() => announce(keys.describe())}
      />
      {placing.progress !== undefined && <Progress share={placing.progress} />}
      {hovered && renderer.current && <HoverCard target={hovered} viewport={renderer.current.viewport()} />}
      {menu && <NodeMenu {...menu} onClose={closeMenu} expand={keys.expand} />}
      <CanvasTools />
      <Legend />
      {scene.nodes.length === 0 && <p className="nothing">Nothing passes the filters.</p>}
    </div>
  );
}

function Progress({ share }: { share: number }) {
  return (
    <div className="layout-progress" role="progressbar" aria-label="Arranging" aria-valuenow={Math.round(share * 100)}>
      <span style={{ width: `${share * 100}%` }} />
    </div>
  );
}

/** Hands the renderer what it draws, each part when it changes. */
function useDrawing(
  renderer: RefObject<GraphRenderer | null>,
  places: ReturnType<typeof usePlaces>['places'],
  hovered: CanvasTarget | undefined,
) {
  const { store, view, scene, paths } = useDossier();
  const groups = useMemo(
    () => (view.communities ? communitiesOf(store.dossier, scene) : undefined),
    [view.communities, store, scene],
  );
  const picture = useMemo(
    () => composePicture({ dossier: store.dossier, scene, places, pinned: view.pinned, groups }),
    [store, scene, places, view.pinned, groups],
  );
  useEffect(() => {
    renderer.current?.setPicture(picture);
    renderer.current?.setGroups(groups !== undefined);
  }, [renderer, picture, groups]);
  const focus = useMemo(
    () => focusOf({ dossier: store.dossier, scene, view, paths, hovered }),
    [store, scene, view, paths, hovered],
  );
  useEffect(() => renderer.current?.setFocus(focus), [renderer, focus]);
  useEffect(() => {
    renderer.current?.reveal(view.selection.pair ?? view.selection.nodes.slice(0, 1));
  }, [renderer, view.selection]);
}

/** What the rest of the page can ask of the canvas, and what tools that read the screen can ask of its element. */
function useHandle(
  renderer: RefObject<GraphRenderer | null>,
  host: RefObject<HTMLDivElement | null>,
  rearrange: () => void,
) {
  const { store, scene, canvas } = useDossier();
  const causes = useCauses();
  const caption = {
    title: store.name,
    lines: [`${scene.shownCount} of ${store.dossier.claims.length} statements`, ...causes.map(({ label }) => label)],
  };
  useImperativeHandle(canvas, () => ({
    fit: () => renderer.current?.fit(),
    zoom: (factor) => renderer.current?.zoom(factor),
    rearrange,
    svg: () => pictureSvg(renderer.current!.drawing(), caption),
    png: (scale) => picturePng(renderer.current!.drawing(), caption, scale),
    focus: () => host.current?.focus(),
  }));
  useEffect(() => {
    const ids = scene.nodes.map((node) => store.dossier.nodes[node]!.id);
    if (host.current) Object.assign(host.current, { inspect: () => inspect(renderer.current, ids) });
  }, [host, renderer, store, scene]);
}

function inspect(renderer: GraphRenderer | null, ids: readonly string[]) {
  const viewport = renderer?.viewport();
  const nodes = Object.fromEntries(ids.map((id) => [id, viewport?.disc(id)]));
  return { nodes, labels: renderer?.labels() ?? [] };
}
