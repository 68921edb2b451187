import type { DOSSIER } from '../terms/vocabulary.ts';

/** What a property's values are: things, or literals of an XSD type. */
export type ValueKind = 'thing' | 'string' | 'integer' | 'decimal' | 'date' | 'number';

export interface PropertyDefinition {
  readonly definition: string;
  readonly values: ValueKind;
}

type Name = keyof typeof DOSSIER;

/** The classes of the model, besides the types of entities. */
export const CLASSES = {
  Fact: 'A statement that the article itself presents as having happened or holding: modality actual, polarity positive, no other source. Its direct edge is in the namespace rel.',
  Irrealis:
    'A statement that the article does not itself present as fact: planned, ordered, offered, possible, denied, or only claimed by somebody. Its direct edge is in the namespace irr.',
  Attribution: 'Somebody in whose mouth an article puts statements, and through whom that was told.',
  Evidence:
    'A passage of an article that proves statements: a selector by position (code points of the NFC text) and by quote.',
  Mention: 'One occurrence of an entity in an article, and the syntactic head of its words.',
  Participation: 'A further participant of a statement and its role: recipient, target, means, purpose.',
  Merge: 'The reason why two names are taken for one entity.',
  EntityType: 'The types of entities; every entity has one.',
} as const satisfies Partial<Record<Name, string>>;

/** The lists of values, each a concept scheme. */
export const SCHEMES = {
  Modality: 'Whether a statement has happened or holds, will, is wanted, or may.',
  Polarity: 'Whether a statement is affirmed or denied.',
  MentionKind: 'How an entity is mentioned: by its name, by a description, by a pronoun.',
  ClaimKind: 'Who claims: the article itself, or a source that it names.',
  PloverClass: 'Event classes of PLOVER, the successor of CAMEO for political events.',
} as const satisfies Partial<Record<Name, string>>;

/** The values that are not told by the schema's own texts. */
export const VALUES: Readonly<Record<string, string>> = {
  actual: 'has happened or holds',
  future: 'planned, promised, announced, under way but not done',
  directed: 'ordered, demanded, offered, requested, proposed: somebody wants it done',
  possible: 'may, could, conditional, alleged',
  positive: 'the text says that it is so',
  negative: 'the text says that it did not happen, does not hold or will not be',
  name: 'by its name',
  nominal: 'by a description',
  pronoun: 'by a pronoun',
  narrator: 'the article itself',
  source: 'a source that the article names',
};

const thing = (definition: string): PropertyDefinition => ({ definition, values: 'thing' });
const string = (definition: string): PropertyDefinition => ({ definition, values: 'string' });
const integer = (definition: string): PropertyDefinition => ({ definition, values: 'integer' });

/** The properties of the model. */
export const PROPERTIES = {
  predicateText: string('The words of the text that express the relation.'),
  polarity: thing('Whether the statement is affirmed or denied.'),
  modality: thing('Whether it has happened or holds, will, is wanted, or may.'),
  attribution: thing('Who says so.'),
  claimedBy: thing('The source: an entity, or the article itself.'),
  claimKind: thing('Whether the source is the article itself or somebody whom it names.'),
  via: thing('The next source, through whom this one was told: officials via a newspaper.'),
  confidence: {
    definition:
      'Calibrated probability that a reader would agree; at most four decimals, between 0.0001 and 0.9999, so that every store keeps it.',
    values: 'decimal',
  },
  confidenceExact: string('The confidence as it was computed, where that has more decimals or is 0 or 1.'),
  timeText: string('When, in the words of the text.'),
  timeStart: { definition: 'The first day of the time.', values: 'date' },
  timeEnd: { definition: 'The last day of the time.', values: 'date' },
  timeStartExact: string('The start of the time as extracted, where it is no day.'),
  timeEndExact: string('The end of the time as extracted, where it is no day.'),
  place: thing('Where.'),
  plover: thing('The PLOVER event class of the statement.'),
  participation: thing('A further participant with its role.'),
  roleName: string('The role that a participant plays.'),
  participant: thing('The entity that plays a role.'),
  participantValue: string('The words that fill a role.'),
  valueDatatype: string('What kind of value a literal object is: number, percent, money, name.'),
  unit: string('The unit of a literal object.'),
  number: { definition: 'The number that a literal object is, where it is one.', values: 'number' },
  inArticle: thing('The article that a statement, passage or mention is in.'),
  cueStart: integer('Where the words of the predicate begin, in code points of the NFC text.'),
  cueEnd: integer('Where the words of the predicate end, in code points of the NFC text.'),
  headStart: integer('Where the head of a mention begins, in code points of the NFC text.'),
  headEnd: integer('Where the head of a mention ends, in code points of the NFC text.'),
  utf16Start: integer('Where a passage begins, in UTF-16 units of the source text.'),
  utf16End: integer('Where a passage ends, in UTF-16 units of the source text.'),
  utf16CueStart: integer('Where the predicate begins, in UTF-16 units of the source text.'),
  utf16CueEnd: integer('Where the predicate ends, in UTF-16 units of the source text.'),
  utf16HeadStart: integer('Where the head begins, in UTF-16 units of the source text.'),
  utf16HeadEnd: integer('Where the head ends, in UTF-16 units of the source text.'),
  mentionOf: thing('The entity that is mentioned.'),
  mentionKind: thing('How it is mentioned.'),
  charCount: integer('Length of the text in code points.'),
  textSha256: string('SHA-256 of the UTF-8 of the text.'),
  sourceText: string('The text as it came, where it is not in Normalization Form C.'),
  urlExact: string('The address as it was given, where it is no IRI.'),
  publishedExact: string('When it was published as it was given, where that is no day.'),
  model: string('The model that an extraction ran with.'),
  mergedInto: thing('The entity that a name was merged into.'),
  mergedFrom: string('The name or id that was merged.'),
  reason: string('Why they are one.'),
  score: { definition: 'How sure the merge is.', values: 'number' },
  articleOrder: string('Places of the articles in their natural order, where the list stands in another.'),
  entityOrder: string('Places of the entities in their natural order, where the list stands in another.'),
  statementOrder: string('Places of the statements in their natural order, where the list stands in another.'),
  mergeOrder: string('Places of the merges in their natural order, where the list stands in another.'),
  evidenceOrder: string('Places of the evidence in its natural order, where the list stands in another.'),
  mentionOrder: string('Places of the mentions in their natural order, where the list stands in another.'),
  aliasOrder: string('Places of the aliases in their natural order, where the list stands in another.'),
  roleOrder: string('Places of the roles in their natural order, where the list stands in another.'),
  ploverClass: thing('The PLOVER event class of a relation.'),
  irrealisOf: thing('The relation whose irrealis twin a property is.'),
  subjectType: thing('A type of entity that the subject of a relation may have; any when there is none.'),
  objectType: thing('A type of entity that the object of a relation may have; any when there is none.'),
} as const satisfies Partial<Record<Name, PropertyDefinition>>;
