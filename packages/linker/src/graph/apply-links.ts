import type { Entity, EntityType, Graph, Merge } from '@dossier/schema';
import { isQid } from '../gazetteer/entry.ts';
import type { LinkDecision } from '../linking/link-entity.ts';
import { rewriteStatements } from './rewrite-statements.ts';

/**
 * Carries decisions out: a linked entity is `wd:Q…` (or the IRI of a user's table) everywhere, entities of one link are one, and
 * `merges` says for each why and how surely. Ids of statements are made anew; those that become equal are one; those that would
 * say something of a thing and itself are left out.
 */
export function applyLinks(graph: Graph, decisions: readonly LinkDecision[]): Graph {
  const links = new Map(decisions.flatMap((decision) => (decision.link ? [[decision.entity, decision] as const] : [])));
  if (links.size === 0) return graph;
  const newIds = new Map([...links].map(([entity, { link }]) => [entity, linkedId((link as Link).id)]));
  const entities = new Map<string, Entity>();
  for (const entity of graph.entities) {
    const linked = linkEntity(entity, links.get(entity.id)?.link);
    const known = entities.get(linked.id);
    entities.set(linked.id, known === undefined ? linked : joinEntities(known, linked, graph));
  }
  return {
    ...graph,
    entities: [...entities.values()],
    statements: rewriteStatements(graph.statements, newIds),
    merges: [...renameMerges(graph.merges ?? [], newIds), ...linkMerges(links, newIds)],
  };
}

type Link = NonNullable<LinkDecision['link']>;

/** The id of an entity that is linked to this. */
function linkedId(id: string): string {
  return isQid(id) ? `wd:${id}` : id;
}

function linkEntity(entity: Entity, link: Link | undefined): Entity {
  if (link === undefined) return entity;
  const aliases = [...new Set([entity.label, ...entity.aliases])].filter((name) => name !== link.label);
  const type = typeOf(entity, link.types);
  return {
    ...entity,
    id: linkedId(link.id),
    type,
    label: link.label,
    aliases,
    ...(isQid(link.id) ? { wikidata: link.id } : {}),
  };
}

function joinEntities(a: Entity, b: Entity, { articles }: Graph): Entity {
  const order = new Map(articles.map(({ id }, index) => [id, index]));
  const mentions = [...a.mentions, ...b.mentions].sort(
    (left, right) =>
      (order.get(left.article) ?? 0) - (order.get(right.article) ?? 0) ||
      left.start - right.start ||
      right.end - left.end,
  );
  const aliases = [...new Set([...a.aliases, b.label, ...b.aliases])].filter((name) => name !== a.label);
  const description = a.description ?? b.description;
  return { ...a, aliases, mentions, ...(description === undefined ? {} : { description }) };
}

function renameMerges(merges: readonly Merge[], newIds: ReadonlyMap<string, string>): Merge[] {
  return merges.map((merge) => ({ ...merge, into: newIds.get(merge.into) ?? merge.into }));
}

function linkMerges(links: ReadonlyMap<string, LinkDecision>, newIds: ReadonlyMap<string, string>): Merge[] {
  return [...links].map(([from, { reason, score }]) => ({
    into: newIds.get(from) as string,
    from,
    reason: `linked: ${reason}`,
    score,
  }));
}

/** What the gazetteer knows a thing as, but for "Topic", which it has from a corpus that calls so whatever is abstract. */
function typeOf({ type }: Entity, known: readonly EntityType[]): EntityType {
  const [first = type] = known;
  return known.includes(type) || first === 'Topic' ? type : first;
}
