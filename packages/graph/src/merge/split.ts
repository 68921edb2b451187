import { type Entity, type Evidence, entityId, type Graph, type Mention, type Statement } from '@dossier/schema';
import type { Corrections } from './corrections-file.ts';
import { groupBy } from './group-by.ts';
import { renameInStatement } from './rename.ts';

type Forbidden = NonNullable<Corrections['forbid']>[number];

const plain = (name: string) => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/**
 * Takes the mentions that bear one name, with the pronouns and descriptions that follow them, out of an entity and gives them
 * to an entity of their own, together with the statements that rest on them. Answers the same graph when nothing fits.
 */
export function splitEntity(graph: Graph, { entity: id, name, article }: Forbidden): Graph {
  const entity = graph.entities.find((one) => one.id === id);
  if (entity === undefined) return graph;
  const texts = new Map(graph.articles.map((one) => [one.id, one.text]));
  const bearsName = (mention: Mention) =>
    plain(texts.get(mention.article)?.slice(mention.start, mention.end) ?? '') === plain(name);
  const inScope = (mention: Mention) => article === undefined || mention.article === article;
  const moved = movedMentions(entity.mentions, (mention) => inScope(mention) && bearsName(mention));
  if (moved.size === 0) return graph;
  const newId = entityId({ type: entity.type, name, article });
  if (newId === id) return graph;
  const rests = restsOn(entity.mentions, moved);
  return {
    ...graph,
    entities: graph.entities.flatMap((one) => (one === entity ? parts(entity, { newId, name, moved }) : [one])),
    statements: graph.statements.flatMap((statement) => splitStatement(statement, { id, newId, rests })),
    ...(graph.merges && {
      merges: graph.merges.filter(
        (merge) => merge.into !== id || plain(merge.from) !== plain(name) || article !== undefined,
      ),
    }),
  };
}

/** A mention without a name means whom the last name before it in its article means, or the first name after it. */
function movedMentions(mentions: readonly Mention[], isOther: (mention: Mention) => boolean): Set<Mention> {
  const moved = new Set<Mention>();
  for (const inArticle of groupBy(mentions, ({ article }) => article).values()) {
    const named = inArticle.filter(({ kind }) => kind === 'name');
    for (const mention of inArticle) {
      const before = named.findLast(({ start }) => start <= mention.start) ?? named[0];
      if (isOther(mention.kind === 'name' ? mention : (before ?? mention))) moved.add(mention);
    }
  }
  return moved;
}

function parts(entity: Entity, { newId, name, moved }: { newId: string; name: string; moved: Set<Mention> }): Entity[] {
  const kept = entity.mentions.filter((mention) => !moved.has(mention));
  const other: Entity = { id: newId, type: entity.type, label: name, aliases: [], mentions: [...moved] };
  if (kept.length === 0 && entity.id !== newId) return [other];
  const stillNamed = moved.size > 0 && plain(entity.label) !== plain(name);
  const aliases = entity.aliases.filter((alias) => !stillNamed || plain(alias) !== plain(name));
  return [{ ...entity, aliases, mentions: kept }, other];
}

/** Tells of a passage whether the entity in it is the one that was taken out. */
function restsOn(mentions: readonly Mention[], moved: Set<Mention>): (evidence: Evidence) => boolean {
  const byArticle = groupBy(mentions, ({ article }) => article);
  return ({ article, start, end }) => {
    const inArticle = byArticle.get(article) ?? [];
    const inside = inArticle.filter((mention) => mention.start >= start && mention.end <= end);
    if (inside.length > 0) return inside.every((mention) => moved.has(mention));
    const before = inArticle.findLast((mention) => mention.start < start);
    return before !== undefined && moved.has(before);
  };
}

interface Split {
  readonly id: string;
  readonly newId: string;
  readonly rests: (evidence: Evidence) => boolean;
}

function splitStatement(statement: Statement, { id, newId, rests }: Split): Statement[] {
  const renamed = renameInStatement(statement, (one) => (one === id ? newId : one));
  if (renamed.id === statement.id && JSON.stringify(renamed) === JSON.stringify(statement)) return [statement];
  const [other, kept] = [statement.evidence.filter(rests), statement.evidence.filter((passage) => !rests(passage))];
  return [
    ...(kept.length > 0 ? [{ ...statement, evidence: kept }] : []),
    ...(other.length > 0 ? [{ ...renamed, evidence: other }] : []),
  ];
}
