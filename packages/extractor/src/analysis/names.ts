import type { Span } from '@dossier/schema';
import type { Name } from './analysis.ts';
import { STEPS } from './best-class.ts';

/** A tag set: for each tag its class, and where it may stand; and the classes. */
export interface NameTags {
  /** Index of the tag for "outside". */
  readonly outside: number;
  /** For each tag the index of the `B-` tag of its class; -1 for "outside". */
  readonly begins: Int32Array;
  /** The class of each tag. */
  readonly types: readonly string[];
  /** The classes of names with their two tags. */
  readonly classes: readonly NameClass[];
}

/** A class of names: its tag of the first word, and its tag of the words after it. */
interface NameClass {
  readonly type: string;
  readonly begin: number;
  readonly inside: number;
}

/** Reads tags `O`, `B-person`, `I-person`, ... */
export function readNameTags(tags: readonly string[]): NameTags {
  return {
    outside: tags.indexOf('O'),
    begins: Int32Array.from(tags, (tag) => (tag === 'O' ? -1 : tags.indexOf(`B-${tag.slice(2)}`))),
    types: tags.map((tag) => tag.slice(2)),
    classes: tags.flatMap((tag, begin) => {
      const type = tag.slice(2);
      return tag.startsWith('B-') ? [{ type, begin, inside: tags.indexOf(`I-${type}`) }] : [];
    }),
  };
}

/** For each class the sum of the scores that a name of this class would have at the words `span`, in steps. */
export function scoreClasses(scores: ArrayLike<number>, { start, end }: Span, { begins, classes }: NameTags): number[] {
  return classes.map(({ begin, inside }) => {
    let sum = scores[start * begins.length + begin]!;
    for (let i = start + 1; i < end; i += 1) sum += scores[i * begins.length + inside]!;
    return sum;
  });
}

/**
 * The best sequence of tags in which `I-x` only follows `B-x` or `I-x` (Viterbi 1967 with hard constraints), as spans.
 * `scores` are rows of one score a tag; `range` is the sentence, in rows.
 */
export function findNames(scores: ArrayLike<number>, range: Span, tags: NameTags): Name[] {
  const path = bestPath(scores, range, tags);
  const names: Name[] = [];
  for (let i = 0; i < path.length; i += 1) {
    const begin = tags.begins[path[i]!]!;
    if (begin !== path[i]) continue;
    let end = i + 1;
    while (end < path.length && path[end] !== begin && tags.begins[path[end]!] === begin) end += 1;
    names.push({ start: range.start + i, end: range.start + end, type: tags.types[begin]! });
  }
  return names;
}

function bestPath(scores: ArrayLike<number>, { start, end }: Span, { outside, begins }: NameTags): Int32Array {
  const width = begins.length;
  const length = end - start;
  const back = new Int16Array(length * width);
  let before = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  before[outside] = 0;
  for (let i = 0; i < length; i += 1) {
    const now = new Float64Array(width);
    const best = argmax(before);
    for (let tag = 0; tag < width; tag += 1) {
      const begin = begins[tag]!;
      const from = begin < 0 || begin === tag ? best : before[begin]! >= before[tag]! ? begin : tag;
      back[i * width + tag] = from;
      now[tag] = before[from]! + Math.round(scores[(start + i) * width + tag]! * STEPS);
    }
    before = now;
  }
  const path = new Int32Array(length);
  let tag = argmax(before);
  for (let i = length - 1; i >= 0; i -= 1) {
    path[i] = tag;
    tag = back[i * width + tag]!;
  }
  return path;
}

function argmax(values: Float64Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i += 1) if (values[i]! > values[best]!) best = i;
  return best;
}
