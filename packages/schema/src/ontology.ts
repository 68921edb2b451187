/**
 * The ontology: what things a graph holds and what may be said of them. Names, directions and meanings are those of the
 * annotation guide (docs/ontology.md); the mappings are to PLOVER's event classes, Wikidata properties and schema.org.
 */

/** One type of entity. */
export interface EntityTypeInfo {
  readonly definition: string;
  /** Local name in schema.org of the nearest class. */
  readonly schemaOrg: string;
  /** Wikidata class of which such things are instances. */
  readonly wikidata: string;
}

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

/** What one end of a relation may be; `any` stands for every entity type, `value` for a literal. */
export type RangeType = EntityType | 'any' | 'value';

/** One relation: subject -> object. */
export interface RelationInfo {
  readonly subject: readonly RangeType[];
  readonly object: readonly RangeType[];
  /** The relation as a verb, third person and base form, to read a statement out: "A orders B", "A will order B". */
  readonly verb: readonly [thirdPerson: string, base: string];
  /** What a statement of this relation says, in words: "A ... B". */
  readonly says: string;
  /** Whether A r B means B r A as well. */
  readonly symmetric?: boolean;
  /** Whether the predicate's words are part of what is said, so that two predicates make two statements. */
  readonly predicateTells?: boolean;
  /** PLOVER event class. */
  readonly plover?: string;
  /** Wikidata properties, the nearest first. */
  readonly wikidata?: readonly string[];
  /** Local name of a schema.org property of the same direction. */
  readonly schemaOrg?: string;
}

const any = ['any'] as const;

export const RELATIONS = {
  holdsRole: {
    verb: ['is in office at', 'be in office at'],
    subject: ['Person'],
    object: ['Organization', 'GPE'],
    says: 'is president of, spokesperson for, minister in, CEO of (the predicate tells the role)',
    predicateTells: true,
    wikidata: ['P39', 'P108'],
    schemaOrg: 'worksFor',
  },
  memberOf: {
    verb: ['belongs to', 'belong to'],
    subject: any,
    object: ['Organization', 'Group'],
    says: 'is a member or affiliate of, belongs to',
    wikidata: ['P463'],
    schemaOrg: 'memberOf',
  },
  partOf: {
    verb: ['is part of', 'be part of'],
    subject: any,
    object: any,
    says: 'is a part, branch, subsidiary, unit or component of',
    wikidata: ['P361', 'P749'],
    schemaOrg: 'isPartOf',
  },
  locatedIn: {
    verb: ['is in', 'be in'],
    subject: any,
    object: ['GPE', 'Location'],
    says: 'is, lies, lives, is based in or at',
    wikidata: ['P131', 'P276'],
    schemaOrg: 'location',
  },
  alsoKnownAs: {
    verb: ['is also known as', 'be also known as'],
    subject: any,
    object: ['value'],
    says: 'has this other name or abbreviation',
    schemaOrg: 'alternateName',
  },
  kindOf: {
    verb: ['is a kind of', 'be a kind of'],
    subject: any,
    object: ['any', 'value'],
    says: 'is a, is classified as (without an act of designation)',
    wikidata: ['P31'],
  },
  relativeOf: {
    verb: ['is a relative of', 'be a relative of'],
    subject: ['Person'],
    object: ['Person'],
    says: 'is family of',
    symmetric: true,
    predicateTells: true,
    wikidata: ['P1038'],
    schemaOrg: 'relatedTo',
  },
  citizenOf: {
    verb: ['comes from', 'come from'],
    subject: ['Person', 'Group'],
    object: ['GPE'],
    says: 'has the nationality of, comes from',
    wikidata: ['P27'],
    schemaOrg: 'nationality',
  },
  owns: {
    verb: ['owns', 'own'],
    subject: any,
    object: any,
    says: 'owns, holds, controls',
    wikidata: ['P1830'],
    schemaOrg: 'owns',
  },
  affects: {
    verb: ['affects', 'affect'],
    subject: any,
    object: any,
    says: 'causes, leads to, reduces, increases, impacts',
    wikidata: ['P1542'],
  },
  concerns: {
    verb: ['concerns', 'concern'],
    subject: ['Policy', 'Work', 'Event', 'Topic'],
    object: any,
    says: 'is about, applies to, targets, covers',
    wikidata: ['P921'],
    schemaOrg: 'about',
  },
  aimsAt: {
    verb: ['aims at', 'aim at'],
    subject: any,
    object: ['Topic', 'Event', 'Thing'],
    says: 'has as purpose, goal or priority',
    wikidata: ['P3712'],
  },
  measures: {
    verb: ['measures', 'measure'],
    subject: any,
    object: ['value'],
    says: 'has this amount, rate, count or change (the predicate tells)',
    predicateTells: true,
    wikidata: ['P1114'],
  },
  says: {
    verb: ['speaks to or about', 'speak to or about'],
    subject: any,
    object: any,
    says: 'tells, informs, reports to, publishes to or about somebody named',
    plover: 'CONSULT',
  },
  meets: {
    verb: ['meets', 'meet'],
    subject: any,
    object: any,
    says: 'meets, talks to, negotiates with, visits',
    symmetric: true,
    plover: 'CONSULT',
  },
  agrees: {
    verb: ['agrees with', 'agree with'],
    subject: any,
    object: any,
    says: 'agrees with, signs with, promises, accepts',
    symmetric: true,
    plover: 'AGREE',
  },
  supports: {
    verb: ['supports', 'support'],
    subject: any,
    object: any,
    says: 'endorses, praises, defends, backs',
    plover: 'SUPPORT',
  },
  concedes: {
    verb: ['yields to', 'yield to'],
    subject: any,
    object: any,
    says: 'yields to, apologises to, releases',
    plover: 'CONCEDE',
  },
  cooperates: {
    verb: ['cooperates with', 'cooperate with'],
    subject: any,
    object: any,
    says: 'works with, trades with, shares with',
    symmetric: true,
    plover: 'COOPERATE',
  },
  aids: {
    verb: ['aids', 'aid'],
    subject: any,
    object: any,
    says: 'helps, funds, equips, protects, treats, rescues',
    plover: 'AID',
  },
  retreats: {
    verb: ['retreats from', 'retreat from'],
    subject: any,
    object: any,
    says: 'withdraws from, ceases fire with, surrenders to',
    plover: 'RETREAT',
  },
  requests: {
    verb: ['asks for or of', 'ask for or of'],
    subject: any,
    object: any,
    says: 'asks, demands of, urges, calls for',
    plover: 'REQUEST',
  },
  orders: {
    verb: ['orders', 'order'],
    subject: any,
    object: any,
    says: 'directs, instructs, commands, tasks',
    plover: 'REQUEST',
  },
  offers: {
    verb: ['offers', 'offer'],
    subject: any,
    object: any,
    says: 'offers, proposes (to someone, something)',
    plover: 'AGREE',
  },
  authorizes: {
    verb: ['authorizes', 'authorize'],
    subject: any,
    object: any,
    says: 'permits, approves, empowers, enables',
    plover: 'SUPPORT',
  },
  accuses: {
    verb: ['accuses', 'accuse'],
    subject: any,
    object: any,
    says: 'blames, criticises, condemns, alleges, investigates',
    plover: 'ACCUSE',
  },
  rejects: {
    verb: ['rejects', 'reject'],
    subject: any,
    object: any,
    says: 'declines, refuses, opposes, vetoes, denies',
    plover: 'REJECT',
  },
  threatens: {
    verb: ['threatens', 'threaten'],
    subject: any,
    object: any,
    says: 'warns, threatens',
    plover: 'THREATEN',
  },
  protests: {
    verb: ['protests against', 'protest against'],
    subject: any,
    object: any,
    says: 'demonstrates against, strikes, boycotts',
    plover: 'PROTEST',
  },
  sanctions: {
    verb: ['sanctions', 'sanction'],
    subject: any,
    object: any,
    says: 'penalises, embargoes, freezes assets of, bans, expels, fines',
    plover: 'SANCTION',
  },
  deploys: {
    verb: ['deploys', 'deploy'],
    subject: any,
    object: any,
    says: 'sends, stations, mobilises, uses (forces, means)',
    plover: 'MOBILIZE',
  },
  coerces: {
    verb: ['coerces', 'coerce'],
    subject: any,
    object: any,
    says: 'arrests, detains, deports, seizes, raids, charges, convicts, sues',
    plover: 'COERCE',
  },
  attacks: {
    verb: ['attacks', 'attack'],
    subject: any,
    object: any,
    says: 'assaults, kills, bombs, fights, shoots',
    plover: 'ASSAULT',
  },
  issues: {
    verb: ['issues', 'issue'],
    subject: any,
    object: ['Policy', 'Work'],
    says: 'issues, enacts, signs, passes, publishes, writes, files',
    wikidata: ['P170'],
  },
  designates: {
    verb: ['designates', 'designate'],
    subject: any,
    object: any,
    says: 'declares, names, labels as (agent to the thing named)',
  },
  reinstates: {
    verb: ['reinstates', 'reinstate'],
    subject: any,
    object: any,
    says: 'restores, continues, expands, renews',
  },
  rescinds: { verb: ['rescinds', 'rescind'], subject: any, object: any, says: 'cancels, ends, revokes, overturns' },
  appoints: {
    verb: ['appoints', 'appoint'],
    subject: any,
    object: ['Person'],
    says: 'names, elects, nominates, hires',
    wikidata: ['P748'],
  },
  dismisses: {
    verb: ['dismisses', 'dismiss'],
    subject: any,
    object: any,
    says: 'fires, removes, replaces, resigns from',
  },
  creates: {
    verb: ['creates', 'create'],
    subject: any,
    object: any,
    says: 'founds, builds, makes, launches, organises',
    wikidata: ['P112', 'P176'],
  },
  acquires: {
    verb: ['acquires', 'acquire'],
    subject: any,
    object: any,
    says: 'buys, takes over, obtains, wins',
    wikidata: ['P127'],
  },
  transfers: {
    verb: ['transfers', 'transfer'],
    subject: any,
    object: any,
    says: 'sells, gives, pays, provides, sends',
  },
  participates: {
    verb: ['takes part in', 'take part in'],
    subject: any,
    object: ['Event'],
    says: 'takes part in, competes in, attends, plays',
    wikidata: ['P1344'],
  },
  defeats: { verb: ['defeats', 'defeat'], subject: any, object: any, says: 'beats, wins against, succeeds over' },
  moves: {
    verb: ['moves to or from', 'move to or from'],
    subject: any,
    object: ['GPE', 'Location'],
    says: 'travels, flees, migrates, moves to or from',
  },
  plans: {
    verb: ['plans', 'plan'],
    subject: any,
    object: any,
    says: 'prepares, considers, intends (an action or thing)',
  },
  studies: { verb: ['studies', 'study'], subject: any, object: any, says: 'researches, finds, discovers, measures' },
  opposes: {
    verb: ['opposes', 'oppose'],
    subject: any,
    object: any,
    says: 'competes with, is at war with, is a rival of',
    symmetric: true,
  },
  related: {
    verb: ['is related to', 'be related to'],
    subject: any,
    object: ['any', 'value'],
    says: 'anything else; the predicate tells',
    predicateTells: true,
  },
} as const satisfies Record<string, RelationInfo>;

export type Relation = keyof typeof RELATIONS;

/** The names of the entity types, in the guide's order. */
export const ENTITY_TYPE_NAMES = Object.keys(ENTITY_TYPES) as [EntityType, ...EntityType[]];

/** The names of the relations, in the guide's order. */
export const RELATION_NAMES = Object.keys(RELATIONS) as [Relation, ...Relation[]];

/** What the inventory knows of a relation. */
export function relationInfo(relation: Relation): RelationInfo {
  return RELATIONS[relation];
}

/** Whether the relation may hold between these two ends; `value` stands for a literal object. */
export function allowsEnds(relation: Relation, subject: EntityType, object: EntityType | 'value'): boolean {
  const { subject: domain, object: range } = relationInfo(relation);
  const objectFits = object === 'value' ? range.includes('value') : range.includes('any') || range.includes(object);
  return (domain.includes('any') || domain.includes(subject)) && objectFits;
}

export const POLARITIES = ['positive', 'negative'] as const;
export type Polarity = (typeof POLARITIES)[number];

/**
 * `actual`: has happened or holds; `future`: planned, promised, announced, under way but not done; `directed`: ordered, demanded,
 * offered, requested, proposed; `possible`: may, could, conditional, alleged.
 */
export const MODALITIES = ['actual', 'future', 'directed', 'possible'] as const;
export type Modality = (typeof MODALITIES)[number];

export const MENTION_KINDS = ['name', 'nominal', 'pronoun'] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];
