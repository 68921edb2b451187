import type { GraphTerm, ObjectTerm, Quad, Subject } from '../terms/terms.ts';
import { encodeBlank, encodeIri, encodeLiteral } from './encode.ts';

/** Characters that a chunk of output has at least, but for the last. */
export const CHUNK = 65_536;

type EncodeIri = (value: string) => string;

/** One line of canonical N-Quads, without its line break; of N-Triples where the quad is in the default graph. */
export function encodeQuad({ subject, predicate, object, graph }: Quad, names: EncodeIri = encodeIri): string {
  const place = graph.termType === 'DefaultGraph' ? '' : ` ${encodeNode(graph, names)}`;
  return `${encodeNode(subject, names)} ${names(predicate.value)} ${encodeObject(object, names)}${place} .`;
}

function encodeNode(term: Subject | Exclude<GraphTerm, { termType: 'DefaultGraph' }>, names: EncodeIri): string {
  return term.termType === 'BlankNode' ? encodeBlank(term.value) : names(term.value);
}

function encodeObject(term: ObjectTerm, names: EncodeIri): string {
  if (term.termType === 'Literal') return encodeLiteral(term, names);
  if (term.termType !== 'Quad') return encodeNode(term, names);
  return `<<( ${encodeNode(term.subject, names)} ${names(term.predicate.value)} ${encodeObject(term.object, names)} )>>`;
}

/** IRIs that are remembered: properties, the graph, and the things that are just spoken of come again and again. */
const REMEMBERED = 2000;

/** Checks each IRI once while it keeps coming: to look through its characters is a quarter of the work of writing. */
export function rememberingIris(): EncodeIri {
  const known = new Map<string, string>();
  return (value) => {
    const held = known.get(value);
    if (held !== undefined) return held;
    if (known.size >= REMEMBERED) known.clear();
    const encoded = encodeIri(value);
    known.set(value, encoded);
    return encoded;
  };
}

/** N-Quads, in chunks of some 64 kB; N-Triples for quads of the default graph. Memory does not grow with the number of quads. */
export function* nquadsChunks(quads: Iterable<Quad>): Generator<string> {
  const names = rememberingIris();
  let chunk = '';
  for (const quad of quads) {
    chunk += `${encodeQuad(quad, names)}\n`;
    if (chunk.length >= CHUNK) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk) yield chunk;
}

/**
 * Canonical N-Quads: each line once, sorted by code points. For data without blank nodes this is what RDFC-1.0 gives, so its
 * hash names the data. Holds all lines in memory.
 */
export function sortedLines(quads: Iterable<Quad>): string[] {
  const names = rememberingIris();
  const lines: string[] = [];
  for (const quad of quads) lines.push(encodeQuad(quad, names));
  return sortLines(lines);
}

/** Sorts lines by code points, as `LC_ALL=C sort -u` does, and drops those that come again. */
export function sortLines(lines: string[]): string[] {
  // JavaScript compares UTF-16 units, which differs where characters beyond U+FFFF meet those from U+E000 to U+FFFF.
  const plain = lines.every((line) => !/[\ud800-\uffff]/.test(line));
  lines.sort(plain ? undefined : compareCodePoints);
  return lines.filter((line, i) => line !== lines[i - 1]);
}

function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i += 1) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (x === y) continue;
    const [high, low] = [x >= 0xd800 && x < 0xe000, y >= 0xd800 && y < 0xe000];
    return high === low ? x - y : high ? 1 : -1;
  }
  return a.length - b.length;
}
