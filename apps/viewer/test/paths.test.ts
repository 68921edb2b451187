import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPaths } from '../src/core/paths.ts';
import { neighboursOf, neighbourTowards, otherEnd, stepsFrom } from '../src/core/walk.ts';
import { dossier } from './arbitrary.ts';

const everything = new Uint8Array(dossier.claims.length).fill(1);
const node = fc.integer({ min: 0, max: dossier.nodes.length - 1 });
const masks = fc
  .array(fc.boolean(), { minLength: dossier.claims.length, maxLength: dossier.claims.length })
  .map((bits) => Uint8Array.from(bits, Number));

describe('ways between two things', () => {
  it('are walks along shown statements, without a thing twice, and the first is a shortest', () => {
    fc.assert(
      fc.property(node, node, masks, (from, to, mask) => {
        const paths = findPaths(dossier, mask, { from, to });
        const distance = stepsFrom(dossier, mask, [from], dossier.nodes.length).get(to);
        if (from !== to) expect(paths[0]?.steps.length).toBe(distance);
        expect(new Set(paths.map(({ nodes }) => nodes.join())).size).toBe(paths.length);
        for (const { nodes, steps } of paths) {
          expect([nodes[0], nodes.at(-1)]).toEqual([from, to]);
          expect(new Set(nodes).size).toBe(nodes.length);
          steps.forEach((claims, i) => {
            expect(claims.length).toBeGreaterThan(0);
            for (const claim of claims) {
              expect(mask[claim]).toBe(1);
              expect(otherEnd(dossier, claim, nodes[i]!)).toBe(nodes[i + 1]);
            }
          });
        }
      }),
    );
  });

  it('come shortest first', () => {
    const at = (label: string) => dossier.nodes.findIndex((candidate) => candidate.label === label);
    const paths = findPaths(dossier, everything, { from: at('Tomas Brandt'), to: at('oil spill') });
    expect(paths.length).toBeGreaterThan(1);
    const lengths = paths.map(({ steps }) => steps.length);
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
  });
});

describe('arrow keys', () => {
  it('go to the neighbour that lies in their direction, or nowhere', () => {
    const places = new Map([
      [1, [10, 0]],
      [2, [0, 10]],
      [3, [-10, 1]],
    ] as const);
    const go = (direction: 'left' | 'right' | 'up' | 'down') =>
      neighbourTowards([1, 2, 3], (n) => places.get(n as 1) ?? [0, 0], 0, direction);
    expect([go('right'), go('up'), go('left'), go('down')]).toEqual([1, 2, 3, undefined]);
  });

  it('know each neighbour once', () => {
    fc.assert(
      fc.property(node, (n) => {
        const near = neighboursOf(dossier, everything, n);
        expect(new Set(near).size).toBe(near.length);
        expect(near).not.toContain(n);
      }),
    );
  });
});
