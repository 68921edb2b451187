import type { EntityType } from './entity-types.ts';

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

/** An end that may be of any entity type. */
export const any = ['any'] as const;
