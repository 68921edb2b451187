import type { EntityType } from '@dossier/schema';

/** The classes of Wikidata under which the types of the guide are found; an earlier line wins where a class is under several. */
const ROOTS: readonly (readonly [EntityType, readonly string[]])[] = [
  ['Person', ['Q5']],
  // country, sovereign state, city, human settlement, administrative territorial entity, political territorial entity
  ['GPE', ['Q6256', 'Q3624078', 'Q515', 'Q486972', 'Q56061', 'Q1048835']],
  // organization, business, political party, news media
  ['Organization', ['Q43229', 'Q4830453', 'Q7278', 'Q1193236']],
  // statute, treaty, legislation
  ['Policy', ['Q820655', 'Q131569', 'Q49371']],
  // event, occurrence, war
  ['Event', ['Q1656682', 'Q1190554', 'Q198']],
  // work, written work
  ['Work', ['Q386724', 'Q47461344']],
  // geographic location, geographic entity, building, architectural structure
  ['Location', ['Q2221906', 'Q27096213', 'Q41176', 'Q811979']],
  // ethnic group
  ['Group', ['Q41710']],
  // weapon, vehicle
  ['Thing', ['Q728', 'Q42889']],
];

/** Subclass statements as they are gathered: two numbers each, without the Q. */
export interface ClassEdges {
  add(child: string, parents: readonly string[]): void;
  /** What the classes that hang under the roots mean. */
  types(): ReadonlyMap<number, EntityType>;
  /** All edges, child and parent in turn, for a checkpoint. */
  numbers(): Int32Array;
}

/** Gathers the tree of classes in eight bytes an edge; Wikidata has some five million. */
export function classEdges(known: Int32Array = new Int32Array(0)): ClassEdges {
  let edges = new Int32Array(Math.max(1024, known.length * 2));
  edges.set(known);
  let used = known.length;
  const numbers = () => edges.subarray(0, used);
  return {
    numbers,
    add: (child, parents) => {
      for (const parent of parents) {
        if (used + 2 > edges.length) {
          const larger = new Int32Array(edges.length * 2);
          larger.set(edges);
          edges = larger;
        }
        edges[used] = Number(child.slice(1));
        edges[used + 1] = Number(parent.slice(1));
        used += 2;
      }
    },
    types: () => typesUnder(numbers()),
  };
}

/** Walks down from the roots, one after the other; what has a type keeps it. */
function typesUnder(edges: Int32Array): Map<number, EntityType> {
  const children = childIndex(edges);
  const types = new Map<number, EntityType>();
  for (const [type, roots] of ROOTS) for (const root of roots) types.set(Number(root.slice(1)), type);
  for (const [type, roots] of ROOTS) {
    const open = roots.map((root) => Number(root.slice(1)));
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const child of children(next)) {
        if (types.has(child)) continue;
        types.set(child, type);
        open.push(child);
      }
    }
  }
  return types;
}

/** The children of a class, by bisection in the edges sorted by parent. */
function childIndex(edges: Int32Array): (parent: number) => number[] {
  const order = Uint32Array.from({ length: edges.length / 2 }, (_, index) => index);
  order.sort((a, b) => (edges[2 * a + 1] as number) - (edges[2 * b + 1] as number));
  const parentAt = (index: number) => edges[2 * (order[index] as number) + 1] as number;
  return (parent) => {
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (parentAt(middle) < parent) low = middle + 1;
      else high = middle;
    }
    const found: number[] = [];
    for (; low < order.length && parentAt(low) === parent; low += 1)
      found.push(edges[2 * (order[low] as number)] as number);
    return found;
  };
}
