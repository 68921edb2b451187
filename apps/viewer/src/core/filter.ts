import type { DayRange } from './days.ts';
import type { Claim, Dossier } from './dossier.ts';
import { FACETS, type FacetColumn, type FacetName } from './facets.ts';

/** Which values of a facet may pass: these alone, or all but these. */
export interface FacetFilter {
  readonly mode: 'only' | 'not';
  readonly values: readonly string[];
}

export type Clock = 'event' | 'published';

/** Which days may pass by the clock in use; `undated` says whether statements without a date do. */
export interface TimeFilter extends DayRange {
  readonly undated: boolean;
}

export interface Filters {
  readonly facets: Readonly<Partial<Record<FacetName, FacetFilter>>>;
  readonly clock: Clock;
  readonly time?: TimeFilter;
}

/** A cause for which statements are not shown. */
export type FilterName = FacetName | 'time';

export interface FilterResult {
  /** 1 for each claim that passes. */
  readonly passes: Uint8Array;
  readonly passed: number;
  /** For each facet and value: how many claims would pass if this facet had no filter. */
  readonly counts: Readonly<Record<FacetName, Uint32Array>>;
  /** For each filter in force: the claims that it fails, and those that it alone fails. */
  readonly causes: readonly { readonly name: FilterName; readonly hides: number; readonly alone: number }[];
  /** Claims that pass all but the time filter: what the time strip draws. */
  readonly anyTime: Uint8Array;
}

type Columns = Readonly<Record<FacetName, FacetColumn>>;

/** Applies all filters in one pass; each claim is looked at once, whatever the number of filters. */
export function applyFilters(dossier: Dossier, columns: Columns, filters: Filters): FilterResult {
  const tests = FACETS.map((name) => facetTest(columns[name], filters.facets[name]));
  const names: FilterName[] = [...FACETS, 'time'];
  const hides = new Uint32Array(names.length);
  const alone = new Uint32Array(names.length);
  const passes = new Uint8Array(dossier.claims.length);
  const anyTime = new Uint8Array(dossier.claims.length);
  const counts = emptyCounts(columns);
  let passed = 0;
  for (const claim of dossier.claims) {
    let fails = 0;
    let last = -1;
    for (let f = 0; f < names.length; f++) {
      const ok = f < FACETS.length ? (tests[f]?.(claim.index) ?? true) : passesTime(claim, filters);
      if (ok) continue;
      fails++;
      last = f;
      hides[f]!++;
    }
    if (fails === 1) alone[last]!++;
    if (fails === 0) passed += passes[claim.index] = 1;
    if (fails === 0 || (fails === 1 && last === FACETS.length)) anyTime[claim.index] = 1;
    if (fails <= 1) count(claim.index, fails === 0 ? FACETS : last < FACETS.length ? [FACETS[last]!] : []);
  }
  const causes = names.flatMap((name, f) =>
    isActive(filters, name) ? [{ name, hides: hides[f]!, alone: alone[f]! }] : [],
  );
  return { passes, passed, counts, causes, anyTime };

  function count(claim: number, facets: readonly FacetName[]) {
    for (const name of facets) {
      const { starts, codes } = columns[name];
      for (let i = starts[claim]!; i < starts[claim + 1]!; i++) counts[name][codes[i]!]!++;
    }
  }
}

/** Whether a filter of this name is in force. */
export function isActive(filters: Filters, name: FilterName): boolean {
  return name === 'time' ? filters.time !== undefined : (filters.facets[name]?.values.length ?? 0) > 0;
}

/** Whether a claim lies in the chosen time by the clock in use. */
export function passesTime(claim: Claim, { clock, time }: Filters): boolean {
  if (!time) return true;
  const range = clock === 'event' ? claim.event : claim.published;
  if (!range) return time.undated;
  return range.first <= time.last && range.last >= time.first;
}

/** Checks or unchecks one value; taking the last exception away lifts the filter. */
export function toggleValue(filter: FacetFilter | undefined, value: string): FacetFilter | undefined {
  if (!filter || filter.values.length === 0) return { mode: 'not', values: [value] };
  const values = filter.values.includes(value)
    ? filter.values.filter((other) => other !== value)
    : [...filter.values, value].sort();
  return values.length === 0 ? undefined : { mode: filter.mode, values };
}

/** Whether a facet's value is checked. */
export function isChecked(filter: FacetFilter | undefined, value: string): boolean {
  if (!filter || filter.values.length === 0) return true;
  return filter.values.includes(value) === (filter.mode === 'only');
}

/** A kind is hidden together with all that touches it; for the rest, a claim stays while one of its values may pass. */
function facetTest(column: FacetColumn, filter: FacetFilter | undefined): ((claim: number) => boolean) | undefined {
  if (!filter || filter.values.length === 0) return undefined;
  const chosen = new Uint8Array(column.values.length);
  for (const value of filter.values) {
    const index = column.indexes.get(value);
    if (index !== undefined) chosen[index] = 1;
  }
  const only = filter.mode === 'only' ? 1 : 0;
  const every = column.name === 'kind' && only === 0;
  const { starts, codes } = column;
  return (claim) => {
    for (let i = starts[claim]!; i < starts[claim + 1]!; i++) {
      const ok = chosen[codes[i]!] === only;
      if (ok !== every) return ok;
    }
    return every;
  };
}

function emptyCounts(columns: Columns): Record<FacetName, Uint32Array> {
  const entries = FACETS.map((name) => [name, new Uint32Array(columns[name].values.length)] as const);
  return Object.fromEntries(entries) as Record<FacetName, Uint32Array>;
}
