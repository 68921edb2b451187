import type { Dossier } from '../core/dossier.ts';
import type { Bundle, Scene } from '../core/scene.ts';
import type { ViewState } from '../core/view-state.ts';
import type { DrawnEdge, DrawnNode, Picture } from './picture.ts';

/** Where nodes lie, in layout units, by id. */
export type Places = ReadonlyMap<string, readonly [number, number]>;

interface Composition {
  readonly dossier: Dossier;
  readonly scene: Scene;
  readonly places: Places;
  readonly pinned: ViewState['pinned'];
  readonly groups: ReadonlyMap<string, number> | undefined;
}

/** A node's radius in pixels: it grows with the root of what is said of it, all filters aside, so that it never jumps. */
export function nodeRadius(dossier: Dossier, node: number): number {
  const { kind, claims, outlets } = dossier.nodes[node]!;
  if (kind === 'Value') return 6;
  return Math.min(24, 6.6 + 2.3 * Math.sqrt(Math.max(0, claims.length - 1)) + 1.2 * Math.max(0, outlets - 1));
}

/** Many nodes are drawn smaller, so that they do not cover each other before one zooms in. */
export function crowding(count: number): number {
  return Math.min(1, Math.max(0.3, 9 / Math.sqrt(count)));
}

/** A line without a sentence behind it is thinner than any that has one. */
const UNSOURCED_WIDTH = 0.9;

/** What the canvas draws of a scene; nodes that have no place yet are left out, with their lines. */
export function composePicture({ dossier, scene, places, pinned, groups }: Composition): Picture {
  const nodes: DrawnNode[] = [];
  const scale = crowding(scene.nodes.length);
  const drawn = new Set<number>();
  for (const index of scene.nodes) {
    const { id, kind, label } = dossier.nodes[index]!;
    const place = pinned[id] ?? places.get(id);
    if (!place) continue;
    drawn.add(index);
    nodes.push({
      id,
      kind,
      label,
      radius: nodeRadius(dossier, index) * scale,
      x: place[0],
      y: place[1],
      weight: kind === 'Value' ? 0.2 : scene.degree[index]! + dossier.nodes[index]!.outlets,
      pinned: id in pinned,
      group: groups?.get(id),
    });
  }
  nodes.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const edges = scene.bundles
    .filter(({ a, b }) => a !== b && drawn.has(a) && drawn.has(b))
    .map((bundle) => drawnEdge(dossier, bundle));
  return { nodes, edges };
}

function drawnEdge({ nodes }: Dossier, { key, a, b, modality, denied, contested, ...rest }: Bundle): DrawnEdge {
  const { forth, back, outlets, sourced } = rest;
  const width = sourced ? Math.min(4.5, 1.5 + 0.8 * Math.log2(Math.max(1, outlets))) : UNSOURCED_WIDTH;
  return { key, source: nodes[a]!.id, target: nodes[b]!.id, modality, denied, contested, forth, back, width };
}
