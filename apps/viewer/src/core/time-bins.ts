import { MODALITIES } from '@dossier/schema';
import { type DayRange, type TimeUnit, unitAround } from './days.ts';
import type { Dossier } from './dossier.ts';
import type { Clock } from './filter.ts';

/** One bar of the time strip: days, and how many claims of each modality begin in them. */
export interface TimeBin extends DayRange {
  /** In the order of `MODALITIES`. */
  readonly counts: readonly number[];
  readonly total: number;
}

export interface TimeBins {
  readonly unit: TimeUnit;
  readonly bins: readonly TimeBin[];
  /** Claims without a date by this clock. */
  readonly undated: number;
  readonly tallest: number;
}

const UNITS: readonly TimeUnit[] = ['day', 'week', 'month', 'year', 'decade'];
const MAX_BINS = 72;

/** Sorts the claims of a mask into calendar units, the finest that gives at most 72 bars. A claim counts where it begins. */
export function timeBins(dossier: Dossier, mask: Uint8Array, clock: Clock): TimeBins {
  const extent = timeExtent(dossier, clock);
  if (!extent) return { unit: 'day', bins: [], undated: mask.reduce((sum, one) => sum + one, 0), tallest: 0 };
  const unit = UNITS.find((candidate) => countBins(extent, candidate) <= MAX_BINS) ?? 'decade';
  const bins: { first: number; last: number; counts: number[]; total: number }[] = [];
  for (let day = unitAround(extent.first, unit).first; day <= extent.last; day = bins.at(-1)!.last + 1) {
    bins.push({ ...unitAround(day, unit), counts: MODALITIES.map(() => 0), total: 0 });
  }
  let undated = 0;
  for (const claim of dossier.claims) {
    if (!mask[claim.index]) continue;
    const range = clock === 'event' ? claim.event : claim.published;
    if (!range) {
      undated++;
      continue;
    }
    const bin = bins[findBin(bins, range.first)]!;
    bin.counts[MODALITIES.indexOf(claim.statement.modality)]!++;
    bin.total++;
  }
  return { unit, bins, undated, tallest: Math.max(0, ...bins.map(({ total }) => total)) };
}

const EXTENTS: Readonly<Record<Clock, WeakMap<Dossier, { readonly range: DayRange | undefined }>>> = {
  event: new WeakMap(),
  published: new WeakMap(),
};

/** The first and last day that any claim begins on, whatever the filters: the axis stays while they change. */
export function timeExtent(dossier: Dossier, clock: Clock): DayRange | undefined {
  const known = EXTENTS[clock].get(dossier);
  if (known) return known.range;
  const range = findExtent(dossier, clock);
  EXTENTS[clock].set(dossier, { range });
  return range;
}

function findExtent(dossier: Dossier, clock: Clock): DayRange | undefined {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const claim of dossier.claims) {
    const range = clock === 'event' ? claim.event : claim.published;
    if (!range) continue;
    first = Math.min(first, range.first);
    last = Math.max(last, range.first);
  }
  return first <= last ? { first, last } : undefined;
}

/** The index of the bin that holds a day. */
export function findBin(bins: readonly DayRange[], day: number): number {
  let low = 0;
  let high = bins.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (bins[middle]!.first <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}

function countBins({ first, last }: DayRange, unit: TimeUnit): number {
  const days = { day: 1, week: 7, month: 28, year: 365, decade: 3650 }[unit];
  return (last - first) / days + 1;
}
