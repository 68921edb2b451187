import { describe, expect, it } from 'vitest';
import { ALWAYS_STARTS } from '../../src/document/sentences.ts';
import { planLongWindow, planWindow } from '../../src/encoder/plan-window.ts';

/** A document of so many words of one piece each; sentences surely start at the given words. */
const input = (words: number, starts: readonly number[] = []) => ({
  firstPiece: Int32Array.from({ length: words + 1 }, (_, i) => i),
  certain: Int8Array.from({ length: words }, (_, i) => (i === 0 || starts.includes(i) ? ALWAYS_STARTS : 0)),
  room: 240,
});

describe('planWindow', () => {
  it('takes a short document whole', () => {
    expect(planWindow(input(200), 0)).toEqual({ from: 0, to: 200 });
  });

  it('cuts a long document into about equal windows with some context', () => {
    expect(planWindow(input(250), 0)).toEqual({ from: 0, to: 149 });
    const { from, to } = planWindow(input(250), 140);
    expect(to).toBe(250);
    expect(from).toBe(110);
  });

  it('ends a window where a sentence is sure to end, if it would be full enough', () => {
    expect(planWindow(input(1000, [190]), 0).to).toBe(190);
    expect(planWindow(input(1000, [90]), 0).to).toBeGreaterThan(200);
  });

  it('never exceeds the room, and holds at least one word', () => {
    for (let start = 0; start < 1000; start += 37) {
      const { from, to } = planWindow(input(1000), start);
      expect(to - from).toBeLessThanOrEqual(240);
    }
    const long = { firstPiece: Int32Array.from([0, 500, 1000]), certain: new Int8Array(2), room: 240 };
    expect(planLongWindow(long, 0)).toEqual({ from: 0, to: 1 });
  });
});
