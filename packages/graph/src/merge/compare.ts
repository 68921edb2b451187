/** Orders two strings by UTF-16 code units: the same on every machine, unlike `localeCompare`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The first of several comparisons that tells two things apart. */
export function firstDifference(...differences: number[]): number {
  return differences.find((difference) => difference !== 0) ?? 0;
}

/** The distinct items of some lists, by their JSON, in the order of first sight. */
export function distinct<T>(items: Iterable<T>): T[] {
  const seen = new Map<string, T>();
  for (const item of items) {
    const key = JSON.stringify(item);
    if (!seen.has(key)) seen.set(key, item);
  }
  return [...seen.values()];
}
