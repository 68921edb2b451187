import { type Entity, entityId, type Graph, type Merge } from '@dossier/schema';
import type { Corrections } from './corrections-file.ts';
import { correctLinks } from './link-corrections.ts';
import { mergeGraphs } from './merge.ts';
import { renameEntities } from './rename.ts';
import { splitEntity } from './split.ts';

/** A corrected graph, and the corrections that met nothing in it (their entity is not there). */
export interface Corrected {
  readonly graph: Graph;
  readonly unused: readonly string[];
}

/** The ids that corrections gave to entities so far. */
type NewIds = Map<string, string>;

/**
 * Replays a user's corrections on a graph, in this order whatever their order in the file: forbid, links, unlink, retype,
 * pin, relabel. Ids are those of the graph without corrections or those that an earlier step gave. Statements are moved and get
 * the ids of what they now say; none is dropped. Each pin is recorded in the graph's merges.
 */
export function applyCorrections(graph: Graph, corrections: Corrections): Corrected {
  const unused: string[] = [];
  const split = forbidNames(graph, corrections, unused);
  const newIds: NewIds = new Map();
  const { links } = corrections;
  const linked = links === undefined ? split : correctLinks(split, links, { newIds, unused });
  const unlinked = unlink(linked, corrections, { newIds, unused });
  const retyped = retype(unlinked, corrections, { newIds, unused });
  const pinned = pin(retyped, corrections, { newIds, unused });
  const rename = (id: string) => resolve(newIds, id);
  const merged = mergeGraphs([renameEntities(pinned, rename)]);
  return { graph: relabel(merged, corrections, { newIds, unused }), unused };
}

interface Progress {
  readonly newIds: NewIds;
  readonly unused: string[];
}

function forbidNames(graph: Graph, { forbid = [] }: Corrections, unused: string[]): Graph {
  return forbid.reduce((before, one) => {
    const after = splitEntity(before, one);
    if (after === before) unused.push(`forbid «${one.name}» of ${one.entity}`);
    return after;
  }, graph);
}

function unlink(graph: Graph, { unlink: asked = [] }: Corrections, { newIds, unused }: Progress): Graph {
  return changeEntities(graph, asked, { unused, what: 'unlink' }, ({ wikidata, description, ...entity }) => {
    newIds.set(entity.id, entityId({ type: entity.type, name: entity.label }));
    return entity;
  });
}

function retype(graph: Graph, { retype: asked = [] }: Corrections, { newIds, unused }: Progress): Graph {
  return changeEntities(graph, asked, { unused, what: 'retype' }, (entity, { type }) => {
    const id = resolve(newIds, entity.id);
    const article = [undefined, ...new Set(entity.mentions.map((mention) => mention.article))].find(
      (one) => entityId({ type: entity.type, name: entity.label, article: one }) === id,
    );
    const derived = entityId({ type: entity.type, name: entity.label, article }) === id;
    if (derived) newIds.set(entity.id, entityId({ type, name: entity.label, article }));
    return { ...entity, type };
  });
}

/** Applies each correction to the entity that it names. */
function changeEntities<C extends { readonly entity: string }>(
  graph: Graph,
  asked: readonly C[],
  { unused, what }: { unused: string[]; what: string },
  change: (entity: Entity, correction: C) => Entity,
): Graph {
  const known = new Map(graph.entities.map((entity) => [entity.id, entity]));
  for (const correction of asked) {
    const entity = known.get(correction.entity);
    if (entity === undefined) unused.push(`${what} ${correction.entity}`);
    else known.set(entity.id, change(entity, correction));
  }
  return { ...graph, entities: [...known.values()] };
}

function pin(graph: Graph, { pin: asked = [] }: Corrections, { newIds, unused }: Progress): Graph {
  const labels = new Map(graph.entities.map(({ id, label }) => [resolve(newIds, id), label]));
  const types = new Map(graph.entities.map((entity) => [resolve(newIds, entity.id), entity]));
  const merges: Merge[] = [];
  for (const { into, from, reason } of asked) {
    const [target, source] = [resolve(newIds, into), resolve(newIds, from)];
    if (!labels.has(target) || !labels.has(source)) unused.push(`pin ${from} to ${into}`);
    else if (target !== source) {
      newIds.set(source, target);
      merges.push({
        into: target,
        from: labels.get(source)!,
        reason: `pinned${reason ? `: ${reason}` : ''}`,
        score: 1,
      });
    }
  }
  const entities = graph.entities.map((entity) => takeAfter(entity, types.get(resolve(newIds, entity.id))!));
  return { ...graph, entities, ...(merges.length > 0 && { merges: [...(graph.merges ?? []), ...merges] }) };
}

/** What was pinned to an entity takes its type, label and link, so that the merge does not choose others. */
function takeAfter(entity: Entity, target: Entity): Entity {
  if (entity === target) return entity;
  const { label, aliases, wikidata: _, description: __, ...rest } = entity;
  return {
    ...rest,
    type: target.type,
    label: target.label,
    aliases: [...aliases, label],
    ...(target.wikidata !== undefined && { wikidata: target.wikidata }),
    ...(target.description !== undefined && { description: target.description }),
  };
}

function relabel(graph: Graph, { relabel: asked = [] }: Corrections, { newIds, unused }: Progress): Graph {
  const resolved = asked.map((one) => ({ ...one, entity: resolve(newIds, one.entity) }));
  return changeEntities(graph, resolved, { unused, what: 'relabel' }, (entity, { label }) => ({
    ...entity,
    label,
    aliases: [...new Set([...entity.aliases, entity.label])].filter((alias) => alias !== label).sort(),
  }));
}

function resolve(newIds: NewIds, id: string): string {
  const seen = new Set<string>();
  let current = id;
  for (let next = newIds.get(current); next !== undefined && !seen.has(current); next = newIds.get(current)) {
    seen.add(current);
    current = next;
  }
  return current;
}
