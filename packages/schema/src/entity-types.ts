/** One type of entity. */
export interface EntityTypeInfo {
  readonly definition: string;
  /** Local name in schema.org of the nearest class. */
  readonly schemaOrg: string;
  /** Wikidata class of which such things are instances. */
  readonly wikidata: string;
}

/** The types of entities, in the order of the annotation guide. */
export const ENTITY_TYPES = {
  Person: { definition: 'one human being', schemaOrg: 'Person', wikidata: 'Q5' },
  Organization: {
    definition:
      'a body that acts: branch of government, agency, firm, medium, party, armed force or unit, court, named gang',
    schemaOrg: 'Organization',
    wikidata: 'Q43229',
  },
  Group: {
    definition:
      'a kind or set of people or bodies without one legal identity: cartels, troops, migrants, officials, nationalities',
    schemaOrg: 'Thing',
    wikidata: 'Q16334295',
  },
  GPE: {
    definition: 'a country, state or city, as a place or as an actor',
    schemaOrg: 'AdministrativeArea',
    wikidata: 'Q1048835',
  },
  Location: {
    definition: 'another place: border, river, region, building, facility, wall',
    schemaOrg: 'Place',
    wikidata: 'Q17334923',
  },
  Policy: {
    definition: 'a law, order, program, treaty, designation, court ruling or agenda',
    schemaOrg: 'Legislation',
    wikidata: 'Q1156854',
  },
  Event: {
    definition: 'a named or described happening: a war, an election, a summit, an attack',
    schemaOrg: 'Event',
    wikidata: 'Q1656682',
  },
  Work: {
    definition: 'a report, article, tweet, film or statement as a document',
    schemaOrg: 'CreativeWork',
    wikidata: 'Q386724',
  },
  Thing: {
    definition: 'an object, weapon, equipment, vehicle, drug, substance, money as funds, resource',
    schemaOrg: 'Product',
    wikidata: 'Q223557',
  },
  Topic: {
    definition: 'an abstract matter: border security, drug trafficking, tariffs',
    schemaOrg: 'DefinedTerm',
    wikidata: 'Q26256810',
  },
} as const satisfies Record<string, EntityTypeInfo>;

export type EntityType = keyof typeof ENTITY_TYPES;
