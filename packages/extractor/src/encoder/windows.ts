import type { Span } from '@dossier/schema';
import { ALWAYS_STARTS, NEVER_STARTS } from '../document/sentences.ts';
import type { Encoder, Scores, Window } from './encoder.ts';
import type { Features } from './features.ts';
import { planLongWindow, planWindow } from './plan-window.ts';
import type { SpecialPieces } from './word-pieces.ts';

/** The scores of a window and the sentences that are to be decoded from them: each is whole in it. */
export interface EncodedWindow {
  /** Index of the window's first word in the document. */
  readonly from: number;
  readonly scores: Scores;
  /** Word ranges of the document, in order. */
  readonly sentences: readonly Span[];
  /** The first sentence goes on from the window before: it is longer than a window. */
  readonly continues: boolean;
}

/** What `encodeWindows` reads. */
export interface WindowInput {
  readonly features: Features;
  /** `certainStarts` of the document. */
  readonly certain: Int8Array;
  /** Whether sentences are given, so that none may be cut. */
  readonly given: boolean;
  /** Whether the scores must serve for roles. */
  readonly roles: boolean;
}

/**
 * Runs the encoder over a document of any length, window by window. A window begins at a sentence that the one before did
 * not hold whole, with some context before it, so every sentence is decoded from one window that holds it whole, and only
 * one window's scores are in memory at a time. Each window is run alone: dynamic quantisation scales by what is in a
 * batch, so batches would change the scores.
 */
export async function* encodeWindows(input: WindowInput, encoder: Encoder): AsyncGenerator<EncodedWindow> {
  const words = input.certain.length;
  const planInput = { firstPiece: input.features.firstPiece, certain: input.certain, room: encoder.windowSize - 2 };
  let continues = false;
  for (let start = 0; start < words; ) {
    const plan = continues ? planLongWindow(planInput, start) : planWindow(planInput, start);
    let read = await readWindow(input, encoder, { start, ...plan });
    const longer = planLongWindow(planInput, start);
    if (read.holdsNone && longer.to > plan.to) read = await readWindow(input, encoder, { start, ...longer });
    const { from, scores, starts } = read;
    const end = read.holdsNone && !input.given ? bestCut(input, { ...read, start }, scores.sentence) : read.end;
    yield {
      from,
      scores,
      continues,
      sentences: starts.map((first, i) => ({ start: first, end: starts[i + 1] ?? end })),
    };
    continues = read.holdsNone && input.given;
    start = end;
  }
}

/** A window, the sentences that start in it, and where the last of them that it holds whole ends. */
interface ReadWindow {
  readonly from: number;
  readonly to: number;
  readonly scores: Scores;
  readonly starts: readonly number[];
  readonly end: number;
  /** The first sentence is longer than the window. */
  readonly holdsNone: boolean;
}

async function readWindow(input: WindowInput, encoder: Encoder, range: Range): Promise<ReadWindow> {
  const { from, to } = range;
  const scores = await encoder.encode(cutWindow(input.features, encoder.wordPieces.special, range), input.roles);
  const starts = startsWithin(input, range, scores.sentence);
  const closed = to === input.certain.length || input.certain[to] === ALWAYS_STARTS;
  const holdsNone = !closed && starts.length === 1;
  const end = closed || holdsNone ? to : starts.pop()!;
  return { from, to, scores, starts, end, holdsNone };
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly start: number;
}

/** The words from `start` on at which sentences start; `start` itself is one. */
function startsWithin({ certain }: WindowInput, { from, to, start }: Range, logits: Float32Array): number[] {
  const starts = [start];
  for (let i = start + 1; i < to; i += 1) {
    const known = certain[i]!;
    if (known === ALWAYS_STARTS || (known !== NEVER_STARTS && logits[i - from]! > 0)) starts.push(i);
  }
  return starts;
}

/** Where to end a sentence that fills a window: the likeliest start in its second half. */
function bestCut({ certain }: WindowInput, { from, to, start }: Range, logits: Float32Array): number {
  let best = to;
  let score = Number.NEGATIVE_INFINITY;
  for (let i = Math.ceil((start + to) / 2); i < to; i += 1) {
    if (certain[i]! === NEVER_STARTS || logits[i - from]! <= score) continue;
    best = i;
    score = logits[i - from]!;
  }
  return Math.max(best, start + 1);
}

/** The encoder's input for the words `from` to `to`. */
function cutWindow(features: Features, special: SpecialPieces, { from, to }: { from: number; to: number }): Window {
  const { pieces, firstPiece, shape: wordShape } = features;
  const base = firstPiece[from]!;
  const length = firstPiece[to]! - base + 2;
  const ids = new Int32Array(length);
  const shape = new Int32Array(length);
  const first = new Int32Array(to - from);
  const last = new Int32Array(to - from);
  ids[0] = special.start;
  ids.set(pieces.subarray(base, firstPiece[to]), 1);
  ids[length - 1] = special.end;
  for (let i = from; i < to; i += 1) {
    first[i - from] = firstPiece[i]! - base + 1;
    last[i - from] = firstPiece[i + 1]! - base;
    shape.fill(wordShape[i]!, first[i - from], last[i - from]! + 1);
  }
  return { ids, shape, first, last };
}
