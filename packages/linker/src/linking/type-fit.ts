import type { EntityType } from '@dossier/schema';

/**
 * How badly a type that the text suggests goes with one that the gazetteer knows, in the unit of the scores; pairs that are not
 * here do not go together at all. An extractor takes a place for a body more easily than a person for a place.
 */
const MISFIT: Readonly<Partial<Record<EntityType, Partial<Record<EntityType, number>>>>> = {
  GPE: { Location: 0.5, Organization: 1.5 },
  Location: { GPE: 0.7, Organization: 2.5, Event: 3 },
  Organization: { GPE: 2.5, Location: 1.2, Group: 0.5, Policy: 1, Work: 1, Event: 2, Thing: 1 },
  Group: { Organization: 0.7, Topic: 1 },
  Policy: { Organization: 1, Event: 1, Work: 0.7, Topic: 0.7, Thing: 1.5 },
  Event: { Policy: 1, Topic: 1, Organization: 2 },
  Work: { Organization: 1, Policy: 0.7, Thing: 1 },
  Thing: { Work: 1, Topic: 0.5, Organization: 1, Policy: 1.5 },
  Topic: { Thing: 0.5, Event: 1, Policy: 1, Work: 1.5, Group: 1 },
};

/** The cost of taking an entity of this type for one of these; undefined when it cannot be. */
export function typeMisfit(type: EntityType, known: readonly EntityType[]): number | undefined {
  if (known.includes(type)) return 0;
  const costs = known.flatMap((other) => MISFIT[type]?.[other] ?? []);
  return costs.length === 0 ? undefined : Math.min(...costs);
}
