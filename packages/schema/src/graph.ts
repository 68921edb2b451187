import { z } from 'zod';
import { ENTITY_TYPE_NAMES, MENTION_KINDS, MODALITIES, POLARITIES, RELATION_NAMES } from './ontology.ts';

/** The value of `format` in every graph file. */
export const GRAPH_FORMAT = 'dossier-graph/1';

const id = z.string().min(1);
const offset = z.int().nonnegative();

/** A half-open range `[start, end)` of UTF-16 code units of an article's text. */
export const spanSchema = z.object({ start: offset, end: offset });

/** One article: its text is what every offset of the graph points into. */
export const articleSchema = z.object({
  id,
  title: z.string().optional(),
  url: z.string().optional(),
  publisher: z.string().optional(),
  author: z.string().optional(),
  /** ISO 8601 date or date-time. */
  published: z.string().optional(),
  /** BCP 47 tag. */
  language: z.string(),
  text: z.string(),
  extractor: z.object({ name: z.string(), version: z.string(), model: z.string() }),
});

/** One occurrence of an entity in an article; `head` is the span of its syntactic head word. */
export const mentionSchema = z.object({
  article: id,
  start: offset,
  end: offset,
  kind: z.enum(MENTION_KINDS),
  head: spanSchema,
});

/** One thing in the world, however often and under whatever name it is mentioned. */
export const entitySchema = z.object({
  id,
  type: z.enum(ENTITY_TYPE_NAMES),
  label: z.string().min(1),
  aliases: z.array(z.string()),
  wikidata: z
    .string()
    .regex(/^Q\d+$/)
    .optional(),
  description: z.string().optional(),
  mentions: z.array(mentionSchema),
});

/** A literal object: an amount, a rate, a name. */
export const valueSchema = z.object({
  value: z.string(),
  datatype: z.string(),
  unit: z.string().optional(),
});

/** A further participant of a statement: recipient, target, means, purpose. */
export const roleSchema = z.object({
  role: z.string(),
  entity: id.optional(),
  value: z.string().optional(),
});

/** When: the words of the text and, as far as it fixes them, the first and last day as ISO 8601. */
export const timeSchema = z.object({
  text: z.string(),
  start: z.string().optional(),
  end: z.string().optional(),
});

/** The passage that proves a statement: `article.text.slice(start, end) === quote`; `cue` is the predicate's span. */
export const evidenceSchema = z.object({
  article: id,
  start: offset,
  end: offset,
  quote: z.string().min(1),
  cue: spanSchema.optional(),
});

/** One relation that an article states between two entities, or between an entity and a value. */
export const statementSchema = z.object({
  id,
  subject: id,
  relation: z.enum(RELATION_NAMES),
  predicate: z.string(),
  object: z.union([id, valueSchema]),
  roles: z.array(roleSchema).optional(),
  polarity: z.enum(POLARITIES),
  modality: z.enum(MODALITIES),
  /** In whose mouth the text puts it, nearest source first; empty when the article itself says so. */
  attribution: z.array(id),
  time: timeSchema.optional(),
  place: id.optional(),
  plover: z.string().optional(),
  /** Calibrated probability, 0 to 1, that a reader would agree. */
  confidence: z.number().min(0).max(1),
  evidence: z.array(evidenceSchema).min(1),
});

/** Why two names are one entity. */
export const mergeSchema = z.object({ into: id, from: z.string(), reason: z.string(), score: z.number() });

/** The graph of one article or of a corpus: what `dossier extract` and `dossier build` write. */
export const graphSchema = z.object({
  format: z.literal(GRAPH_FORMAT),
  articles: z.array(articleSchema),
  entities: z.array(entitySchema),
  statements: z.array(statementSchema),
  merges: z.array(mergeSchema).optional(),
});

export type Span = z.infer<typeof spanSchema>;
export type Article = z.infer<typeof articleSchema>;
export type Mention = z.infer<typeof mentionSchema>;
export type Entity = z.infer<typeof entitySchema>;
export type Value = z.infer<typeof valueSchema>;
export type StatementRole = z.infer<typeof roleSchema>;
export type Time = z.infer<typeof timeSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type Statement = z.infer<typeof statementSchema>;
export type Merge = z.infer<typeof mergeSchema>;
/** A graph; an *article graph* is one with a single article. */
export type Graph = z.infer<typeof graphSchema>;
