export { ENTITY_TYPES, type EntityType, type EntityTypeInfo } from './entity-types.ts';
export { DossierError, type ErrorPlace, InputError, ModelError, StoreError, UsageError } from './errors.ts';
export {
  type Article,
  articleSchema,
  type Entity,
  type Evidence,
  entitySchema,
  evidenceSchema,
  GRAPH_FORMAT,
  type Graph,
  graphSchema,
  type Mention,
  type Merge,
  mentionSchema,
  mergeSchema,
  roleSchema,
  type Span,
  type Statement,
  type StatementRole,
  spanSchema,
  statementSchema,
  type Time,
  timeSchema,
  type Value,
  valueSchema,
} from './graph.ts';
export {
  articleId,
  contentHash,
  type EntityIdentity,
  entityId,
  type StatementContent,
  slug,
  statementId,
} from './ids.ts';
export {
  allowsEnds,
  ENTITY_TYPE_NAMES,
  MENTION_KINDS,
  type MentionKind,
  MODALITIES,
  type Modality,
  POLARITIES,
  type Polarity,
  RELATION_NAMES,
  RELATIONS,
  type Relation,
  relationInfo,
} from './ontology.ts';
export { formatGraph, parseGraph } from './parse-graph.ts';
export type { RangeType, RelationInfo } from './relation-info.ts';
export { statementSentence } from './sentence.ts';
export { type Fault, verifyGraph } from './verify.ts';
