import { ENTITY_TYPE_NAMES, type Graph, InputError } from '@dossier/schema';
import { z } from 'zod';
import type { LinkDecision } from '../linking/link-entity.ts';
import type { Linker } from '../linking/linker.ts';
import { nameKey } from '../name/name-key.ts';

const whichSchema = z.object({
  /** Any of the entity's names; case and punctuation do not matter. */
  name: z.string().min(1),
  type: z.enum(ENTITY_TYPE_NAMES).optional(),
  /** Only in the article with this id. */
  article: z.string().optional(),
});

/** The part of a corrections file that is about links; other keys are others' matter. */
const linkCorrectionsSchema = z.object({
  links: z
    .object({
      /** This name is this thing. */
      pin: z.array(whichSchema.extend({ wikidata: z.string().regex(/^Q[1-9]\d*$/) })).default([]),
      /** This name is not this thing; without `wikidata` it is never linked. */
      forbid: z
        .array(
          whichSchema.extend({
            wikidata: z
              .string()
              .regex(/^Q[1-9]\d*$/)
              .optional(),
          }),
        )
        .default([]),
    })
    .default({ pin: [], forbid: [] }),
});

/** What a person decided about links. */
export type LinkCorrections = z.infer<typeof linkCorrectionsSchema>;

type Which = z.infer<typeof whichSchema>;

/** Reads the links of a corrections file's text. @throws InputError when it is no JSON or has a field amiss. */
export function parseLinkCorrections(text: string, where = 'corrections'): LinkCorrections {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new InputError('not-json', `this is no JSON (${(error as Error).message}).`, { where });
  }
  const result = linkCorrectionsSchema.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new InputError('bad-corrections', `${issue?.path.join('.')}: ${issue?.message}.`, { where });
}

/** Decisions with a person's pins and bans carried out: a pin beats all; a banned thing gives way to none. */
export function correctDecisions(
  decisions: readonly LinkDecision[],
  { graph, corrections, linker }: { graph: Graph; corrections: LinkCorrections; linker: Linker },
): LinkDecision[] {
  const { pin, forbid } = corrections.links;
  const matcher = matcherOf(graph);
  return decisions.map((decision) => {
    const pinned = pin.find((which) => matcher(decision.entity, which));
    if (pinned !== undefined) return pinnedDecision(decision, pinned.wikidata, { graph, linker });
    const id = decision.link?.id;
    const banned = forbid.some(
      (which) => (which.wikidata === undefined || which.wikidata === id) && matcher(decision.entity, which),
    );
    if (id === undefined || !banned) return decision;
    const { entity, candidates } = decision;
    return { entity, candidates, score: 0, reason: `a correction forbids ${id}` };
  });
}

function pinnedDecision(
  { entity, candidates }: LinkDecision,
  id: string,
  { graph, linker }: { graph: Graph; linker: Linker },
): LinkDecision {
  const known = linker.gazetteer.entry(id);
  const own = graph.entities.find((one) => one.id === entity);
  const link = { id, label: known?.label ?? own?.label ?? id, types: known?.types ?? (own ? [own.type] : []) };
  return { entity, link, score: 1, reason: 'a correction pins it', candidates };
}

/** Whether a correction means this entity. */
function matcherOf(graph: Graph): (entity: string, which: Which) => boolean {
  const entities = new Map(graph.entities.map((entity) => [entity.id, entity]));
  return (id, { name, type, article }) => {
    const entity = entities.get(id);
    if (entity === undefined || (type !== undefined && entity.type !== type)) return false;
    if (article !== undefined && !graph.articles.some((one) => one.id === article)) return false;
    const key = nameKey(name);
    return [entity.label, ...entity.aliases].some((alias) => nameKey(alias) === key);
  };
}
