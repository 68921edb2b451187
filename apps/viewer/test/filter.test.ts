import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACETS, type FacetName, facetValues } from '../src/core/facets.ts';
import { applyFilters, type Filters, isChecked, passesTime, toggleValue } from '../src/core/filter.ts';
import { columns, dossier, facetFilter, facetName, timeFilter } from './arbitrary.ts';

const filters: fc.Arbitrary<Filters> = fc
  .tuple(
    fc.array(
      facetName.chain((name) => facetFilter(name).map((filter) => [name, filter] as const)),
      { maxLength: 3 },
    ),
    fc.constantFrom('event' as const, 'published' as const),
    fc.option(timeFilter, { nil: undefined }),
  )
  .map(([facets, clock, time]) => ({ facets: Object.fromEntries(facets), clock, ...(time ? { time } : {}) }));

/** What the filters mean, said in the plainest way. */
function passesFacet({ facets }: Filters, claim: (typeof dossier.claims)[number], name: FacetName): boolean {
  const filter = facets[name];
  if (!filter) return true;
  const values = facetValues(dossier, claim, name);
  const chosen = (value: string) => filter.values.includes(value);
  if (filter.mode === 'only') return values.some(chosen);
  return name === 'kind' ? !values.some(chosen) : !values.every(chosen);
}

describe('filters', () => {
  it('pass what passes every one of them', () => {
    fc.assert(
      fc.property(filters, (given) => {
        const { passes, passed } = applyFilters(dossier, columns, given);
        const expected = dossier.claims.map(
          (claim) => FACETS.every((name) => passesFacet(given, claim, name)) && passesTime(claim, given),
        );
        expect([...passes].map(Boolean)).toEqual(expected);
        expect(passed).toBe(expected.filter(Boolean).length);
      }),
    );
  });

  it('count for each value what would pass without the filter of its own facet', () => {
    fc.assert(
      fc.property(filters, facetName, (given, name) => {
        const { [name]: _, ...others } = given.facets;
        const without = applyFilters(dossier, columns, { ...given, facets: others });
        const expected = columns[name].values.map(
          (value) =>
            dossier.claims.filter(
              (claim) => without.passes[claim.index] && facetValues(dossier, claim, name).includes(value),
            ).length,
        );
        expect([...applyFilters(dossier, columns, given).counts[name]]).toEqual(expected);
      }),
    );
  });

  it('say of each cause how much lifting it alone would bring back', () => {
    fc.assert(
      fc.property(filters, (given) => {
        const { causes, passed } = applyFilters(dossier, columns, given);
        for (const { name, alone, hides } of causes) {
          const { time, ...untimed } = given;
          const { [name as FacetName]: _, ...facets } = given.facets;
          const lifted = name === 'time' ? untimed : { ...given, facets };
          expect(applyFilters(dossier, columns, lifted).passed - passed).toBe(alone);
          expect(hides).toBeGreaterThanOrEqual(alone);
        }
      }),
    );
  });

  it('keep statements without a date unless they are turned off', () => {
    const [dated, undated] = [true, false].map(
      (has) => dossier.claims.find(({ event }) => (event !== undefined) === has)!,
    );
    const time = { first: 0, last: 1 };
    expect(passesTime(undated!, { facets: {}, clock: 'event', time: { ...time, undated: true } })).toBe(true);
    expect(passesTime(undated!, { facets: {}, clock: 'event', time: { ...time, undated: false } })).toBe(false);
    expect(passesTime(dated!, { facets: {}, clock: 'event', time: { ...time, undated: true } })).toBe(false);
  });

  it('toggle back to where they were', () => {
    fc.assert(
      fc.property(
        fc.option(facetFilter('relation'), { nil: undefined }),
        fc.constantFrom(...columns.relation.values),
        (filter, value) => {
          const once = toggleValue(filter, value);
          expect(isChecked(once, value)).toBe(!isChecked(filter, value) || once === undefined);
          const twice = toggleValue(once, value);
          for (const other of columns.relation.values)
            if (once !== undefined) expect(isChecked(twice, other)).toBe(isChecked(filter, other));
        },
      ),
    );
  });
});
