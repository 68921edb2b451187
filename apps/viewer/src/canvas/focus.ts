import type { Dossier } from '../core/dossier.ts';
import type { Path } from '../core/paths.ts';
import { verbOf } from '../core/phrase.ts';
import { type Bundle, pairKey, type Scene } from '../core/scene.ts';
import type { ViewState } from '../core/view-state.ts';
import type { FannedEdge, Focus } from './picture.ts';
import type { CanvasTarget } from './renderer.ts';

interface Looking {
  readonly dossier: Dossier;
  readonly scene: Scene;
  readonly view: ViewState;
  readonly paths: readonly Path[];
  readonly hovered: CanvasTarget | undefined;
}

const MAX_FAN = 24;

/** What stands out: what the pointer is on, else the ways that were asked for, else what is chosen; nothing when nothing is. */
export function focusOf(looking: Looking): Focus | undefined {
  const { dossier, scene, view, paths, hovered } = looking;
  if (hovered?.kind === 'node' && !view.selection.pair) return around(looking, [hovered.id, ...view.selection.nodes]);
  if (hovered?.kind === 'edge' && !view.selection.pair) return bundleFocus(looking, hovered.key);
  if (view.path && paths.length > 0) return pathFocus(dossier, scene, paths, view);
  const { nodes, pair } = view.selection;
  if (pair) return fanFocus(looking, pair, hovered?.kind === 'statement' ? hovered.id : view.selection.statement);
  return nodes.length > 0 ? around(looking, nodes) : undefined;
}

function around({ dossier, scene }: Looking, ids: readonly string[]): Focus | undefined {
  const centres = new Set(ids.flatMap((id) => dossier.nodeIndex(id) ?? []));
  const near = scene.bundles.filter(({ a, b }) => centres.has(a) || centres.has(b));
  const nodes = new Set([...near.flatMap(({ a, b }) => [a, b])]);
  if (nodes.size === 0) return undefined;
  return {
    chosen: ids,
    nodes: [...nodes].map((node) => dossier.nodes[node]!.id),
    edges: near.map(({ key }) => key),
    fans: [],
    edgeLabels: new Map(near.length <= 40 ? near.map((bundle) => [bundle.key, bundleLabel(dossier, bundle)]) : []),
  };
}

/** The first statement's words, and how many more there are. */
function bundleLabel(dossier: Dossier, { claims }: Bundle): string {
  return `${verbOf(dossier.claims[claims[0]!]!.statement)}${claims.length > 1 ? ` +${claims.length - 1}` : ''}`;
}

function bundleFocus({ dossier, scene }: Looking, key: string): Focus | undefined {
  const bundle = scene.bundles.find((candidate) => candidate.key === key);
  if (!bundle) return undefined;
  const ids = [dossier.nodes[bundle.a]!.id, dossier.nodes[bundle.b]!.id];
  return { chosen: [], nodes: ids, edges: [key], fans: [], edgeLabels: new Map([[key, bundleLabel(dossier, bundle)]]) };
}

function pathFocus(dossier: Dossier, scene: Scene, paths: readonly Path[], view: ViewState): Focus {
  const nodes = new Set(paths.flatMap((path) => path.nodes));
  const keys = new Set(
    paths.flatMap((path) =>
      path.nodes.slice(1).map((node, i) => pairKey(dossier.nodes[node]!.id, dossier.nodes[path.nodes[i]!]!.id)),
    ),
  );
  const edges = scene.bundles.filter(({ key }) => keys.has(key));
  return {
    chosen: [view.path!.from, view.path!.to],
    nodes: [...nodes].map((node) => dossier.nodes[node]!.id),
    edges: edges.map(({ key }) => key),
    fans: [],
    edgeLabels: new Map(edges.map((bundle) => [bundle.key, bundleLabel(dossier, bundle)])),
  };
}

/** An opened bundle: each statement a curve of its own, evenly spread around the straight line. */
function fanFocus(
  { dossier, scene }: Looking,
  pair: readonly [string, string],
  chosen: string | undefined,
): Focus | undefined {
  const bundle = scene.bundles.find(({ key }) => key === pairKey(...pair));
  if (!bundle) return undefined;
  const shown = bundle.claims.slice(0, MAX_FAN);
  const step = Math.min(0.16, 0.7 / Math.max(1, shown.length));
  const fans = shown.map((index, i): FannedEdge => {
    const { statement, from, to, rivals, directed, sourced } = dossier.claims[index]!;
    const { subject, modality, polarity, id } = statement;
    const offset = (i - (shown.length - 1) / 2) * step;
    return {
      id,
      source: dossier.nodes[from]!.id,
      target: dossier.nodes[to]!.id,
      label: verbOf(statement),
      // The bend is relative to the line's own direction, so a statement that points back bends the other way.
      bend: subject === pair[0] ? offset : -offset,
      modality,
      denied: polarity === 'negative',
      contested: rivals.length > 0,
      width: sourced ? 1.7 : 0.9,
      chosen: id === chosen,
      directed,
    };
  });
  return { chosen: [...pair], nodes: [...pair], edges: [], fans, edgeLabels: new Map() };
}
