/** Bytes that can be read piecewise: a file, or an array in memory. */
export interface ByteSource {
  readonly size: number;
  /** The bytes of `[start, end)`; not to be kept or changed. */
  read(start: number, end: number): Uint8Array;
}

/** A source over bytes in memory. */
export function bytesInMemory(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: (start, end) => bytes.subarray(start, end) };
}

const LINE_BREAK = 10;
const BLOCK = 512;

/** Where the line that holds this position starts, not before `from`. */
function lineStart(source: ByteSource, position: number, from: number): number {
  let end = position;
  while (end > from) {
    const start = Math.max(from, end - BLOCK);
    const at = source.read(start, end).lastIndexOf(LINE_BREAK);
    if (at >= 0) return start + at + 1;
    end = start;
  }
  return from;
}

/** Where the line that holds this position ends (its line break, or `to`). */
function lineEnd(source: ByteSource, position: number, to: number): number {
  for (let start = position; start < to; start += BLOCK) {
    const at = source.read(start, Math.min(to, start + BLOCK)).indexOf(LINE_BREAK);
    if (at >= 0) return start + at;
  }
  return to;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The order of UTF-8 bytes, in which a gazetteer's lines are sorted. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index += 1) {
    const difference = (a[index] as number) - (b[index] as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/**
 * Finds, by bisection in the lines of `[from, to)`, the one whose first tab-separated field is `key`; the lines are sorted by the
 * bytes of that field.
 */
export function findLine(
  source: ByteSource,
  key: string,
  { from, to }: { from: number; to: number },
): string | undefined {
  const wanted = encoder.encode(key);
  let low = from;
  let high = to;
  while (low < high) {
    const start = lineStart(source, Math.floor((low + high) / 2), low);
    const end = lineEnd(source, start, to);
    const line = source.read(start, end);
    const tab = line.indexOf(9);
    const order = compareBytes(tab < 0 ? line : line.subarray(0, tab), wanted);
    if (order === 0) return decoder.decode(line);
    if (order < 0) low = end + 1;
    else high = start;
  }
  return undefined;
}
