import { contentHash, InputError } from '@dossier/schema';
import { z } from 'zod';
import { forceAtlas2 } from './libraries.ts';
import type { Network, SimpleNetwork } from './network.ts';
import { toSimpleNetwork } from './network.ts';

/** The value of `format` in a layout's file. */
export const LAYOUT_FORMAT = 'dossier-layout/1';

const layoutSchema = z.object({
  format: z.literal(LAYOUT_FORMAT),
  seed: z.int(),
  positions: z.record(z.string(), z.tuple([z.number(), z.number()])),
});

/** Where entities are drawn, by id; kept in a file, so that a graph looks the same each time and hardly moves as it grows. */
export type Layout = z.infer<typeof layoutSchema>;

/** How to lay out. */
export interface LayoutOptions {
  /** The same seed gives the same layout; 1 when not given. */
  readonly seed?: number;
  /** More for a network of few nodes when not given. */
  readonly iterations?: number;
  /** Places to start from; entities that these do not hold start at places of their seed. */
  readonly from?: Layout;
}

/**
 * Lays a network out by ForceAtlas2 (Jacomy et al. 2014). An entity's first place is a hash of its id and the seed, so that it
 * does not depend on what else there is.
 */
export function layoutOf(network: Network, { seed = 1, iterations, from }: LayoutOptions = {}): Layout {
  const simple = toSimpleNetwork(network);
  simple.forEachNode((node) => {
    const [x, y] = from?.positions[node] ?? firstPlace(node, seed);
    simple.mergeNodeAttributes(node, { x, y });
  });
  const rounds = iterations ?? Math.max(20, Math.min(500, Math.round(200_000 / Math.max(1, simple.order))));
  const places =
    rounds === 0
      ? placesOf(simple)
      : forceAtlas2(simple, {
          iterations: rounds,
          settings: { ...forceAtlas2.inferSettings(simple), barnesHutOptimize: simple.order > 500 },
          getEdgeWeight: 'weight',
        });
  const rounded = (value: number) => Math.round(value * 1000) / 1000;
  const positions = Object.entries(places).map(
    ([node, { x, y }]) => [node, [rounded(x), rounded(y)] as [number, number]] as const,
  );
  return { format: LAYOUT_FORMAT, seed, positions: Object.fromEntries(positions) };
}

const placesOf = (network: SimpleNetwork): Record<string, { x: number; y: number }> =>
  Object.fromEntries(network.mapNodes((node, { x = 0, y = 0 }) => [node, { x, y }]));

/** A place in a square of side 1000, by the first letters of a hash. */
function firstPlace(node: string, seed: number): [number, number] {
  const hash = contentHash([node, seed]);
  const coordinate = (part: string) => (Number.parseInt(part, 36) / 36 ** part.length) * 1000;
  return [coordinate(hash.slice(0, 6)), coordinate(hash.slice(6, 12))];
}

/** A layout as values for an export. */
export function layoutValues({ positions }: Layout): { x: Map<string, number>; y: Map<string, number> } {
  const entries = Object.entries(positions);
  return { x: new Map(entries.map(([id, [x]]) => [id, x])), y: new Map(entries.map(([id, [, y]]) => [id, y])) };
}

/** Writes a layout's file. */
export const formatLayout = (layout: Layout): string => `${JSON.stringify(layout)}\n`;

/**
 * Reads a layout's file.
 * @throws InputError when it is none
 */
export function parseLayout(text: string, where = 'layout'): Layout {
  try {
    return layoutSchema.parse(JSON.parse(text));
  } catch {
    throw new InputError('not-a-layout', 'this is no layout.', { where, hint: 'Delete it; it will be made anew.' });
  }
}
