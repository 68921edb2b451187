import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBin, timeBins, timeExtent } from '../src/core/time-bins.ts';
import { dossier } from './arbitrary.ts';

const masks = fc
  .array(fc.boolean(), { minLength: dossier.claims.length, maxLength: dossier.claims.length })
  .map((bits) => Uint8Array.from(bits, Number));
const clock = fc.constantFrom('event' as const, 'published' as const);

describe('the time strip', () => {
  it('counts every statement once: in a bar, or as one without a date', () => {
    fc.assert(
      fc.property(masks, clock, (mask, which) => {
        const { bins, undated, tallest } = timeBins(dossier, mask, which);
        const dated = bins.reduce((sum, { total }) => sum + total, 0);
        expect(dated + undated).toBe(mask.reduce((a, b) => a + b, 0));
        expect(tallest).toBe(Math.max(0, ...bins.map(({ total }) => total)));
        for (const { counts, total } of bins) expect(counts.reduce((a, b) => a + b, 0)).toBe(total);
      }),
    );
  });

  it('keeps its axis while filters change', () => {
    const all = timeBins(dossier, new Uint8Array(dossier.claims.length).fill(1), 'event');
    const none = timeBins(dossier, new Uint8Array(dossier.claims.length), 'event');
    expect(none.bins.map(({ first, last }) => [first, last])).toEqual(all.bins.map(({ first, last }) => [first, last]));
  });

  it('has bars without gaps, of which each day finds its own', () => {
    const { bins } = timeBins(dossier, new Uint8Array(dossier.claims.length).fill(1), 'event');
    for (const [i, bin] of bins.slice(1).entries()) expect(bin.first).toBe(bins[i]!.last + 1);
    const { first, last } = timeExtent(dossier, 'event')!;
    for (let day = first; day <= last; day++) {
      const bin = bins[findBin(bins, day)]!;
      expect(bin.first <= day && day <= bin.last).toBe(true);
    }
  });
});
