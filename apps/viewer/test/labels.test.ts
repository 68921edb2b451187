import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LabelWish, overlaps, placeLabels } from '../src/canvas/labels.ts';

const wish = fc.record({
  x: fc.double({ min: -50, max: 850, noNaN: true }),
  y: fc.double({ min: -50, max: 650, noNaN: true }),
  radius: fc.double({ min: 2, max: 24, noNaN: true }),
  width: fc.double({ min: 8, max: 180, noNaN: true }),
  height: fc.constant(16),
  weight: fc.double({ min: 0, max: 30, noNaN: true }),
  must: fc.boolean(),
  covers: fc.boolean(),
});
const wishes = fc
  .array(wish, { maxLength: 120 })
  .map((list) => list.map((one, i): LabelWish => ({ ...one, id: `n${i}` })));
const room = { width: 800, height: 600, obstacles: [], limit: 250 };

describe('labels', () => {
  it('never overlap and stay on the canvas', () => {
    fc.assert(
      fc.property(wishes, (list) => {
        const obstacles = list.map(({ x, y, radius: r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
        const placed = placeLabels(list, { ...room, obstacles });
        placed.forEach(({ box }, i) => {
          expect(box.left >= 0 && box.top >= 0 && box.right <= 800 && box.bottom <= 600).toBe(true);
          for (const other of placed.slice(i + 1)) expect(overlaps(box, other.box)).toBe(false);
        });
      }),
    );
  });

  it('cover no other node unless they are important', () => {
    const node = (id: string, x: number, extra = {}): LabelWish => ({
      id,
      x,
      y: 100,
      radius: 10,
      width: 60,
      height: 16,
      weight: 1,
      must: false,
      covers: false,
      ...extra,
    });
    const ring = [60, 100, 140].flatMap((x) =>
      [60, 80, 100, 120, 140].map((y) => ({ left: x - 30, right: x + 30, top: y - 12, bottom: y + 12 })),
    );
    const blocked = { ...room, obstacles: ring };
    expect(placeLabels([node('a', 100)], blocked)).toEqual([]);
    expect(placeLabels([node('a', 100, { covers: true })], blocked).map(({ id }) => id)).toEqual(['a']);
  });

  it('go to the heavier of two that want one place, and do not flicker', () => {
    const at = (id: string, weight: number): LabelWish => ({
      id,
      x: 400,
      y: 260,
      radius: 5,
      width: 700,
      height: 400,
      weight,
      must: false,
      covers: false,
    });
    const only = (list: LabelWish[], before?: ReadonlySet<string>) =>
      placeLabels(list, { ...room, ...(before ? { before } : {}), width: 1200, height: 520 }).map(({ id }) => id);
    expect(only([at('a', 1), at('b', 2)])[0]).toBe('b');
    expect(only([at('a', 1), at('b', 1.1)], new Set(['a']))[0]).toBe('a');
  });
});

describe('the label of a node', () => {
  const alone = { id: 'a', x: 400, y: 300, radius: 10, width: 80, height: 16, weight: 1, must: false, covers: false };
  const side = (lines: { x: number; y: number }[]) => {
    const { left } = placeLabels([{ ...alone, lines }], room)[0]!.box;
    return left > 400 ? 'right' : left < 330 ? 'left' : 'middle';
  };

  it('keeps off its own lines where it can', () => {
    expect(side([])).toBe('right');
    expect(side([{ x: 700, y: 300 }])).toBe('left');
    expect(side([{ x: 400, y: 0 }])).toBe('right');
    const right = { x: 700, y: 300 };
    expect(side([right, { x: 100, y: 300 }])).toBe('middle');
  });
});
