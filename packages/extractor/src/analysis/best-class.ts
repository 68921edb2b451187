/**
 * Scores are compared in steps of 1/64: what differs by less is a tie, which the first class wins. So the last bits, in
 * which processors and thread counts may differ, do not decide.
 */
export const STEPS = 64;

/** The greatest of `scores[from .. from + width)`, as an index from 0. */
export function bestClass(scores: ArrayLike<number>, from: number, width: number): number {
  let best = 0;
  let top = scores[from]!;
  for (let i = 1; i < width; i += 1) {
    const score = scores[from + i]!;
    // The comparison in steps is only needed where it could matter.
    if (score > top && Math.round(score * STEPS) > Math.round(top * STEPS)) {
      best = i;
      top = score;
    }
  }
  return best;
}

/** Whether a logit says yes. */
export function isPositive(logit: number): boolean {
  return Math.round(logit * STEPS) > 0;
}
