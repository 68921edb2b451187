import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange, missingPlaces } from '../src/canvas/arrange.ts';
import { componentsOf, packRects } from '../src/canvas/components.ts';
import { composePicture } from '../src/canvas/compose.ts';
import { layOut } from '../src/canvas/layout.ts';
import { applyFilters } from '../src/core/filter.ts';
import { buildScene } from '../src/core/scene.ts';
import { INITIAL_VIEW } from '../src/core/view-state.ts';
import { columns, dossier } from './arbitrary.ts';

const scene = buildScene(dossier, INITIAL_VIEW, applyFilters(dossier, columns, INITIAL_VIEW));
const nothing = { places: new Map(), aspect: 1 };
const { ids, task } = arrange(dossier, scene, nothing);
const laid = layOut(task);
const places = new Map(ids.map((id, i) => [id, [laid[2 * i]!, laid[2 * i + 1]!] as const]));

describe('the layout', () => {
  it('is the same each time', () => {
    expect(layOut(arrange(dossier, scene, nothing).task)).toEqual(laid);
  });

  it('lays no node upon another', () => {
    const { nodes } = composePicture({ dossier, scene, places, pinned: {}, groups: undefined });
    expect(nodes.length).toBe(scene.nodes.length);
    nodes.forEach((a, i) => {
      for (const b of nodes.slice(i + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(Math.max(a.radius, b.radius));
    });
  });

  it('leaves what is there where it is, and puts what is new near what it belongs to', () => {
    const known = new Map([...places].slice(3));
    expect(missingPlaces(dossier, scene, known).length).toBe(3);
    const again = arrange(dossier, scene, { places: known, aspect: 1 });
    const next = layOut(again.task);
    again.ids.forEach((id, i) => {
      const before = known.get(id);
      if (before) expect([next[2 * i], next[2 * i + 1]]).toEqual([...before]);
      else expect(Number.isFinite(next[2 * i]!)).toBe(true);
    });
  });

  it('gives only finite places, whatever the graph', () => {
    const edge = fc.tuple(fc.nat(14), fc.nat(14));
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 30 }), (edges) => {
        const out = layOut({
          count: 15,
          edges: Uint32Array.from(edges.flat()),
          weights: new Float32Array(edges.length).fill(1),
          radii: new Float32Array(15).fill(8),
          labels: new Float32Array(15).fill(60),
          places: new Float32Array(30).fill(Number.NaN),
          fixed: new Uint8Array(15),
          iterations: 30,
          aspect: 1,
        });
        expect(out.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('packs components without overlap, the largest in the middle', () => {
    const rect = fc
      .tuple(fc.integer({ min: 5, max: 200 }), fc.integer({ min: 5, max: 200 }))
      .map(([w, h]) => ({ left: 0, right: w, low: 0, high: h }));
    fc.assert(
      fc.property(fc.array(rect, { minLength: 1, maxLength: 12 }), (rects) => {
        const moved = packRects(rects, 20).map(([dx, dy], i) => ({
          left: rects[i]!.left + dx,
          right: rects[i]!.right + dx,
          low: rects[i]!.low + dy,
          high: rects[i]!.high + dy,
        }));
        expect(moved[0]!.left + moved[0]!.right).toBeCloseTo(0);
        moved.forEach((a, i) => {
          for (const b of moved.slice(i + 1))
            expect(a.right <= b.left || b.right <= a.left || a.high <= b.low || b.high <= a.low).toBe(true);
        });
      }),
    );
    expect(componentsOf(5, Uint32Array.from([0, 1, 1, 2, 3, 4]))).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
  });
});
