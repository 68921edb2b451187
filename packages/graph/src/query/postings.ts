/** For each of some keys a list of positions, ascending, packed into two arrays (compressed sparse rows). */
export interface Postings {
  readonly offsets: Int32Array;
  readonly items: Int32Array;
}

/**
 * Packs lists by counting.
 * @param keyCount how many keys there are
 * @param each calls back with every key and position, positions ascending, the same on each of two calls
 */
export function packPostings(keyCount: number, each: (put: (key: number, position: number) => void) => void): Postings {
  const offsets = new Int32Array(keyCount + 1);
  each((key) => {
    offsets[key + 1]! += 1;
  });
  for (let key = 0; key < keyCount; key += 1) offsets[key + 1]! += offsets[key]!;
  const next = offsets.slice();
  const items = new Int32Array(offsets[keyCount]!);
  each((key, position) => {
    items[next[key]!++] = position;
  });
  return { offsets, items };
}

/** The list of one key. */
export function posted({ offsets, items }: Postings, key: number): Int32Array {
  return items.subarray(offsets[key]!, offsets[key + 1]!);
}

/** The positions that are in any of some ascending lists, ascending and each once. */
export function unite(lists: readonly Int32Array[]): Int32Array {
  if (lists.length === 1) return lists[0]!;
  const all = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  all.sort();
  return all.filter((position, i) => i === 0 || position !== all[i - 1]);
}

/** The positions that are in both of two ascending lists. */
export function intersect(a: Int32Array, b: Int32Array): Int32Array {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let from = 0;
  return short.filter((position) => {
    from = lowerBound(long, position, from);
    return long[from] === position;
  });
}

/** The first place in an ascending list, at or after `from`, whose value is not less. */
function lowerBound(list: Int32Array, value: number, from: number): number {
  let [low, high] = [from, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
