import { ENTITY_TYPE_NAMES, InputError } from '@dossier/schema';
import { z } from 'zod';

/** The value of `format` in every corrections file. */
export const CORRECTIONS_FORMAT = 'dossier-corrections/1';

const id = z.string().min(1);
const reason = z.string().optional();

const qid = z.string().regex(/^Q[1-9]\d*$/);

/** Whom a correction of a link is about: who goes by this name, of this type and in this article if given. */
const which = { name: z.string().min(1), type: z.enum(ENTITY_TYPE_NAMES).optional(), article: id.optional(), reason };

/** What a user knows better than the extractor; ids are those of the graph without corrections. */
export const correctionsSchema = z.strictObject({
  format: z.literal(CORRECTIONS_FORMAT),
  /** These two are one: what is said of `from` is said of `into`. */
  pin: z.array(z.strictObject({ into: id, from: id, reason })).optional(),
  /** By this name (in this article, or in all) another is meant: its mentions and statements get an entity of their own. */
  forbid: z.array(z.strictObject({ entity: id, name: z.string().min(1), article: id.optional(), reason })).optional(),
  relabel: z.array(z.strictObject({ entity: id, label: z.string().min(1), reason })).optional(),
  retype: z.array(z.strictObject({ entity: id, type: z.enum(ENTITY_TYPE_NAMES), reason })).optional(),
  /** The link to Wikidata is wrong. */
  unlink: z.array(z.strictObject({ entity: id, reason })).optional(),
  /** Links by name, for articles to come as well: this name is that thing of Wikidata, or it is not. */
  links: z
    .strictObject({
      pin: z.array(z.strictObject({ ...which, wikidata: qid })).default([]),
      forbid: z.array(z.strictObject({ ...which, wikidata: qid.optional() })).default([]),
    })
    .optional(),
});

export type Corrections = z.infer<typeof correctionsSchema>;

/**
 * Reads the text of a corrections file.
 * @throws InputError when it is no JSON or has a field amiss
 */
export function parseCorrections(text: string, where = 'corrections.json'): Corrections {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new InputError('not-json', `this is no JSON (${(error as Error).message}).`, { where });
  }
  const result = correctionsSchema.safeParse(data);
  if (result.success) return result.data;
  const issues = result.error.issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`);
  throw new InputError('not-corrections', `these are no corrections (${issues.join('; ')}).`, {
    where,
    hint: `Its fields are format ("${CORRECTIONS_FORMAT}"), pin, forbid, relabel, retype, unlink and links.`,
  });
}
