/**
 * Offsets of a graph are UTF-16 code units of the article's text; those of RDF are Unicode code points of the text in
 * Normalization Form C (Web Annotation, section 4.2; NIF 2.0). This is the way between them.
 */
export interface TextOffsets {
  /** The text in NFC: what the published offsets point into. */
  readonly text: string;
  /** Whether the article's own text was in NFC already, so that offsets can be turned back. */
  readonly exact: boolean;
  /** The code point at (for a start) or before (for an end) which a span of UTF-16 units lies; widened to whole characters. */
  readonly toCodePoint: (offset: number, edge: 'start' | 'end') => number;
  /** The passage of the NFC text between two code points. */
  readonly slice: (start: number, end: number) => string;
  /** The UTF-16 unit of the NFC text at which a code point begins. */
  readonly toUnit: (codePoint: number) => number;
  /** Number of code points. */
  readonly length: number;
}

/** Makes the conversion for one article's text. */
export function textOffsets(raw: string): TextOffsets {
  const text = raw.normalize('NFC');
  const { toPoint, toUnit, length } = codePoints(text);
  const slice = (start: number, end: number) => text.slice(toUnit(start), toUnit(end));
  if (text === raw) return { text, exact: true, toCodePoint: toPoint, slice, toUnit, length };
  const unitOf = normalizedUnits(raw);
  return {
    text,
    exact: false,
    toCodePoint: (offset, edge) => toPoint(unitOf(offset, edge), edge),
    slice,
    toUnit,
    length,
  };
}

/** Between UTF-16 units and code points; the identity where the text has no character beyond U+FFFF. */
function codePoints(text: string) {
  if (!/[\ud800-\udbff]/.test(text)) {
    const same = (offset: number) => offset;
    return { toPoint: same as TextOffsets['toCodePoint'], toUnit: same, length: text.length };
  }
  const points = new Uint32Array(text.length + 1);
  const units = new Uint32Array(text.length + 1);
  let point = 0;
  for (let unit = 0; unit < text.length; point += 1) {
    units[point] = unit;
    const wide = text.codePointAt(unit)! > 0xffff;
    points[unit] = point;
    if (wide) points[unit + 1] = point;
    unit += wide ? 2 : 1;
  }
  // Half of a surrogate pair belongs to its character: a span that ends there is widened to the whole.
  const half = (unit: number) => unit > 0 && unit < text.length && text.codePointAt(unit - 1)! > 0xffff;
  points[text.length] = point;
  units[point] = text.length;
  const toPoint = (unit: number, edge: 'start' | 'end') => points[unit]! + (edge === 'end' && half(unit) ? 1 : 0);
  return { toPoint, toUnit: (at: number) => units[Math.min(at, point)]!, length: point };
}

/** A base character with its marks, or a Hangul syllable in pieces: what NFC may compose, and nothing across. */
const CLUSTER = /[^\p{M}\u1160-\u11ff][\p{M}\u1160-\u11ff]*|[\p{M}\u1160-\u11ff]+/gu;

/** From UTF-16 units of a text to those of its NFC, cluster by cluster; inside a changed cluster, to the cluster's edge. */
function normalizedUnits(raw: string): (offset: number, edge: 'start' | 'end') => number {
  const starts = new Uint32Array(raw.length + 1);
  const ends = new Uint32Array(raw.length + 1);
  let unit = 0;
  for (const { 0: cluster, index } of raw.matchAll(CLUSTER)) {
    const composed = cluster.normalize('NFC');
    for (let i = 0; i < cluster.length; i += 1) {
      starts[index + i] = composed === cluster ? unit + i : unit;
      ends[index + i] = composed === cluster ? unit + i : i === 0 ? unit : unit + composed.length;
    }
    unit += composed.length;
  }
  starts[raw.length] = unit;
  ends[raw.length] = unit;
  return (offset, edge) => (edge === 'start' ? starts : ends)[offset]!;
}
