import { ALWAYS_STARTS } from '../document/sentences.ts';

/** The words of a window, `[from, to)`. */
export interface WindowPlan {
  readonly from: number;
  readonly to: number;
}

/** What a plan goes by. */
export interface PlanInput {
  /** For each word the index of its first piece, and after the last word the number of pieces. */
  readonly firstPiece: Int32Array;
  /** `certainStarts` of the document. */
  readonly certain: Int8Array;
  /** How many pieces a window holds. */
  readonly room: number;
}

/** The part of a window that may show what stands before its first sentence, as context. */
const CONTEXT = 1 / 8;
/** Pieces more than an equal share, for the sentence that the window's end cuts. */
const SLACK = 24;
/** A window ends where a sentence is sure to end, if that is in its last third. */
const LEAST_FILL = 2 / 3;

/**
 * The window for the sentence that starts at the word `start`: some context, then the sentence and what follows, so that
 * the rest of the document falls into about equal windows.
 */
export function planWindow({ firstPiece, certain, room }: PlanInput, start: number): WindowPlan {
  const words = certain.length;
  const from = reachBack(firstPiece, start, room * CONTEXT);
  const usable = room - (firstPiece[start]! - firstPiece[from]!);
  const rest = firstPiece[words]! - firstPiece[start]!;
  const share = rest <= usable ? rest : Math.min(usable, rest / Math.ceil(rest / usable) + SLACK);
  const to = reach(firstPiece, start, share);
  for (let end = to; end > start + LEAST_FILL * (to - start); end -= 1) {
    if (end === words || certain[end] === ALWAYS_STARTS) return { from, to: end };
  }
  return { from, to };
}

/** The longest window that begins at `start`: for sentences that no other holds. */
export function planLongWindow({ firstPiece, room }: PlanInput, start: number): WindowPlan {
  return { from: start, to: reach(firstPiece, start, room) };
}

function reachBack(firstPiece: Int32Array, start: number, pieces: number): number {
  let from = start;
  while (from > 0 && firstPiece[start]! - firstPiece[from - 1]! <= pieces) from -= 1;
  return from;
}

/** The end of the words from `start` on that have no more than so many pieces, at least one word. */
function reach(firstPiece: Int32Array, start: number, pieces: number): number {
  let to = start + 1;
  while (to < firstPiece.length - 1 && firstPiece[to + 1]! - firstPiece[start]! <= pieces) to += 1;
  return to;
}
