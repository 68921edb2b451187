import type { Span } from '@dossier/schema';

/** A phrase with its head word; ranges are of words. */
export interface Phrase extends Span {
  readonly head: number;
  /** The name that the phrase is of: it stays whole. */
  readonly name?: Span;
}

/**
 * Makes phrases nested or disjoint, ordered by start, the longer first. Of two that cross (trees may) one is shortened, but
 * neither loses its head or its name; of two with the same words one goes, unless both have names. Names have to be disjoint, and
 * a head in another's name has to come with a phrase inside that name.
 */
export function nestPhrases(phrases: readonly Phrase[]): Phrase[] {
  let spans = phrases.toSorted(order);
  for (let clash = findClash(spans); clash !== undefined; clash = findClash(spans)) {
    const [first, second] = clash.map((index) => spans[index]!) as [Phrase, Phrase];
    const settled = isSame(first, second) ? separate(first, second) : uncross(first, second);
    spans = [...spans.filter((_, index) => !clash!.includes(index)), ...settled].sort(order);
  }
  return spans;
}

const order = (a: Phrase, b: Phrase) =>
  a.start - b.start ||
  b.end - a.end ||
  Number(b.name !== undefined) - Number(a.name !== undefined) ||
  core(a).start - core(b).start;

const core = ({ head, name = { start: head, end: head + 1 } }: Phrase): Span => name;
const isSame = (a: Span, b: Span) => a.start === b.start && a.end === b.end;

/** The first two of `spans`, by index, that cross or are the same. */
function findClash(spans: readonly Phrase[]): [number, number] | undefined {
  const open: number[] = [];
  for (const [index, span] of spans.entries()) {
    while (open.length > 0 && spans[open.at(-1)!]!.end <= span.start) open.pop();
    const outer = open.at(-1);
    if (outer !== undefined && (span.end > spans[outer]!.end || isSame(span, spans[outer]!))) return [outer, index];
    open.push(index);
  }
  return undefined;
}

/** Two phrases with the same words: one of them, or the second without the name of the first. */
function separate(first: Phrase, second: Phrase): Phrase[] {
  return second.name === undefined ? [first] : [first, { ...second, start: core(first).end }];
}

/** Two phrases of which the second begins in the first and ends after it, apart or one in the other. */
function uncross(first: Phrase, second: Phrase): Phrase[] {
  if (core(second).end <= first.end) return [first, { ...second, end: first.end }];
  const cut = core(second).start >= first.end ? first.end : Math.max(second.start, core(first).end);
  return [
    { ...first, end: cut },
    { ...second, start: cut },
  ];
}
