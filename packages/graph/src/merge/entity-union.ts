import { ENTITY_TYPE_NAMES, type Entity, type EntityType, type Mention } from '@dossier/schema';
import { type ArticleRanks, comparePassages } from './article-order.ts';
import { compareText, firstDifference } from './compare.ts';

/** What is known of one entity so far; every field is joined by an operation in which order and repetition do not matter. */
interface Joined {
  type: EntityType;
  label: string;
  readonly names: Set<string>;
  wikidata: string | undefined;
  description: string | undefined;
  readonly mentions: Mention[];
}

/** A union in the making: things go in one by one and come out joined by id. */
export interface Union<T> {
  add(item: T): void;
  /** The joined things in canonical order. */
  list(ranks: ArticleRanks): T[];
}

/**
 * The union of entities by id, listed by first mention; those without a mention last, by id.
 * @param canonical whether the entities are as a merge gave them, so that their mentions can be taken as they are
 */
export function entityUnion(canonical: boolean): Union<Entity> {
  const byId = new Map<string, Joined>();
  return {
    add: (entity) => {
      const known = byId.get(entity.id);
      if (known === undefined) byId.set(entity.id, newlyJoined(entity));
      else joinEntity(known, entity);
    },
    list: (ranks) =>
      [...byId]
        .map(([id, joined]) => toEntity(id, joined, { ranks, canonical }))
        .sort((a, b) => compareFirstMentions(a, b, ranks)),
  };
}

const newlyJoined = ({ type, label, aliases, wikidata, description, mentions }: Entity): Joined => ({
  type,
  label,
  names: new Set([label, ...aliases]),
  wikidata,
  description,
  mentions: [...mentions],
});

function joinEntity(known: Joined, { type, label, aliases, wikidata, description, mentions }: Entity): void {
  known.type = ENTITY_TYPE_NAMES.indexOf(type) < ENTITY_TYPE_NAMES.indexOf(known.type) ? type : known.type;
  known.label = fullerName(known.label, label);
  known.names.add(label);
  for (const alias of aliases) known.names.add(alias);
  known.wikidata = lesser(known.wikidata, wikidata);
  known.description = longer(known.description, description);
  for (const mention of mentions) known.mentions.push(mention);
}

interface Listing {
  readonly ranks: ArticleRanks;
  readonly canonical: boolean;
}

function toEntity(
  id: string,
  { type, label, names, wikidata, description, mentions }: Joined,
  listing: Listing,
): Entity {
  const aliases = [...names].filter((name) => name !== label).sort(compareText);
  return {
    id,
    type,
    label,
    aliases,
    ...(wikidata === undefined ? {} : { wikidata }),
    ...(description === undefined ? {} : { description }),
    mentions: sortedMentions(mentions, listing),
  };
}

/** Sorts mentions by place and drops repetitions. */
function sortedMentions(mentions: Mention[], { ranks, canonical }: Listing): Mention[] {
  const order = (a: Mention, b: Mention) =>
    comparePassages(a, b, ranks) ||
    a.head.start - b.head.start ||
    a.head.end - b.head.end ||
    compareText(a.kind, b.kind);
  mentions.sort(order);
  const distinct = mentions.filter((mention, i) => i === 0 || order(mentions[i - 1]!, mention) !== 0);
  return canonical ? distinct : distinct.map(plainMention);
}

const plainMention = ({ article, start, end, kind, head }: Mention): Mention => ({
  article,
  start,
  end,
  kind,
  head: { start: head.start, end: head.end },
});

function compareFirstMentions(a: Entity, b: Entity, ranks: ArticleRanks): number {
  const [first, second] = [a.mentions[0], b.mentions[0]];
  if (first !== undefined && second !== undefined) {
    return comparePassages(first, second, ranks) || compareText(a.id, b.id);
  }
  return first === undefined && second === undefined ? compareText(a.id, b.id) : first === undefined ? 1 : -1;
}

/**
 * The fuller of two names of one entity: more words, then mixed case rather than capitals only, then longer, then first by
 * code units. A total order, so that the choice among many does not depend on which come first.
 */
function fullerName(a: string, b: string): string {
  const words = (name: string) => name.split(/\s+/).length;
  const capitals = (name: string) => Number(name === name.toUpperCase());
  const difference = firstDifference(
    words(b) - words(a),
    capitals(a) - capitals(b),
    b.length - a.length,
    compareText(a, b),
  );
  return difference <= 0 ? a : b;
}

function lesser(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return compareText(a, b) <= 0 ? a : b;
}

function longer(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return firstDifference(b.length - a.length, compareText(a, b)) <= 0 ? a : b;
}
