import type { Dossier } from '../core/dossier.ts';
import type { Scene } from '../core/scene.ts';
import { crowding, nodeRadius, type Places } from './compose.ts';
import type { LayoutTask } from './layout.ts';

/** A layout task and the ids of its nodes, by number. */
export interface Arrangement {
  readonly ids: readonly string[];
  readonly task: LayoutTask;
}

const NODE_ROOM = 90;
const LABEL_PIXELS = 6.2;
const LABEL_LIMIT = 22;

/** Which of a scene's nodes have no place yet. */
export function missingPlaces(dossier: Dossier, scene: Scene, places: Places): string[] {
  return scene.nodes.map((node) => dossier.nodes[node]!.id).filter((id) => !places.has(id));
}

/** Where there is something already, and the width by height of the canvas. */
interface Surface {
  readonly places: Places;
  readonly aspect: number;
}

/** The nearest of a few proportions, so that a pixel more or less gives no other picture. */
export function coarseAspect(width: number, height: number): number {
  if (width < 1 || height < 1) return 1;
  return 2 ** Math.min(1, Math.max(-1, Math.round(2 * Math.log2(width / height)) / 2));
}

/** Places of another program in our units: so far apart that nodes and words have room. */
export function toOurScale(places: Places): Places {
  const list = [...places.values()];
  const side = (axis: 0 | 1) => {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const place of list) {
      low = Math.min(low, place[axis]);
      high = Math.max(high, place[axis]);
    }
    return high - low;
  };
  const each = Math.max(side(0), side(1)) / Math.sqrt(Math.max(1, list.length));
  if (!(each > 0)) return new Map();
  const scale = NODE_ROOM / each;
  return new Map([...places].map(([id, [x, y]]) => [id, [x * scale, y * scale] as const]));
}

/** A task for a scene: from nothing, or around the places that there are, which then stay. */
export function arrange(dossier: Dossier, scene: Scene, { places, aspect }: Surface): Arrangement {
  const numbers = new Map(scene.nodes.map((node, i) => [node, i]));
  const ids = scene.nodes.map((node) => dossier.nodes[node]!.id);
  const lines = scene.bundles.filter(({ a, b }) => a !== b && numbers.has(a) && numbers.has(b));
  const edges = Uint32Array.from(lines.flatMap(({ a, b }) => [numbers.get(a)!, numbers.get(b)!]));
  const start = startPlaces(ids, edges, places);
  return {
    ids,
    task: {
      count: ids.length,
      edges,
      weights: Float32Array.from(lines, ({ claims }) => 1 + Math.log2(claims.length)),
      radii: Float32Array.from(scene.nodes, (node) => nodeRadius(dossier, node) * crowding(ids.length)),
      labels: Float32Array.from(scene.nodes, (node) => labelRoom(dossier.nodes[node]!.label, ids.length)),
      places: start,
      fixed: Uint8Array.from(ids, (id) => Number(places.has(id))),
      iterations: ids.length > 5000 ? 60 : ids.length > 800 ? 180 : 420,
      aspect,
    },
  };
}

/** Labels get room only where there are few enough nodes for them to be read. */
function labelRoom(label: string, count: number): number {
  return count > 260 ? 0 : Math.min(label.length, LABEL_LIMIT) * LABEL_PIXELS;
}

/** Known places; a new node starts beside its first known neighbour, each at another angle. */
function startPlaces(ids: readonly string[], edges: Uint32Array, places: Places): Float32Array {
  const start = new Float32Array(ids.length * 2).fill(Number.NaN);
  ids.forEach((id, i) => {
    const place = places.get(id);
    if (place) start.set(place, 2 * i);
  });
  if (places.size === 0) return start;
  const known = (n: number) => places.has(ids[n]!);
  for (let e = 0; e < edges.length; e += 2) {
    for (const [from, to] of [[edges[e]!, edges[e + 1]!] as const, [edges[e + 1]!, edges[e]!] as const]) {
      if (!known(from) || known(to) || Number.isFinite(start[2 * to]!)) continue;
      const angle = to * 2.399963;
      start.set([start[2 * from]! + 70 * Math.cos(angle), start[2 * from + 1]! + 70 * Math.sin(angle)], 2 * to);
    }
  }
  return start;
}
