import { ENTITY_TYPES, type EntityType } from './entity-types.ts';
import type { RelationInfo } from './relation-info.ts';
import { RELATIONS_OF_ACTION } from './relations-of-action.ts';
import { RELATIONS_OF_STATE } from './relations-of-state.ts';

/**
 * The ontology: what things a graph holds and what may be said of them. Names, directions and meanings are those of the
 * annotation guide (docs/ontology.md); the mappings are to PLOVER's event classes, Wikidata properties and schema.org.
 */

/** All relations, in the guide's order. */
export const RELATIONS = { ...RELATIONS_OF_STATE, ...RELATIONS_OF_ACTION };

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
