import { type Entity, entityId, type Graph } from '@dossier/schema';
import type { Corrections } from './corrections-file.ts';
import { splitEntity } from './split.ts';

type Links = NonNullable<Corrections['links']>;
type PinnedLink = Links['pin'][number];
type Which = Pick<PinnedLink, 'name' | 'type' | 'article'>;

/** What replaying link corrections needs to tell: new ids of entities, and corrections that met nothing. */
interface Progress {
  readonly newIds: Map<string, string>;
  readonly unused: string[];
}

/**
 * Replays what a user decided about links to Wikidata by name: a forbidden link leaves an entity of that name without one, a
 * pinned one makes it that thing, in one article or in all. Pins come after bans, so that "this, not that" can be said at once.
 */
export function correctLinks(graph: Graph, links: Links, progress: Progress): Graph {
  const allowed = links.forbid.reduce((before, one) => forbidLink(before, one, progress), graph);
  return links.pin.reduce((before, one) => pinLink(before, one, progress), allowed);
}

function forbidLink(graph: Graph, forbidden: Links['forbid'][number], { unused }: Progress): Graph {
  const { name, article, wikidata } = forbidden;
  const wrong = graph.entities.filter(
    (entity) =>
      entity.wikidata !== undefined &&
      (wikidata === undefined || entity.wikidata === wikidata) &&
      bears(entity, forbidden),
  );
  const after = wrong.reduce((before, { id }) => splitEntity(before, { entity: id, name, article }), graph);
  if (after === graph) unused.push(`forbid the link of «${name}»${wikidata === undefined ? '' : ` to ${wikidata}`}`);
  return after;
}

function pinLink(graph: Graph, pinned: PinnedLink, { newIds, unused }: Progress): Graph {
  const { wikidata, name } = pinned;
  const meant = graph.entities.filter((entity) => bears(entity, pinned));
  if (meant.length === 0) unused.push(`pin the link of «${name}» to ${wikidata}`);
  return meant
    .filter((entity) => entity.wikidata !== wikidata)
    .reduce((before, entity) => relink(before, entity, { pinned, newIds }), graph);
}

/** Gives an entity its link; the part of it that bears the name, where it bears others as well or is in other articles. */
function relink(
  graph: Graph,
  entity: Entity,
  { pinned, newIds }: { pinned: PinnedLink; newIds: Map<string, string> },
): Graph {
  const { name, article, wikidata, reason } = pinned;
  const whole = article === undefined && entity.wikidata === undefined;
  const parted = whole ? graph : splitEntity(graph, { entity: entity.id, name, article });
  const id = parted === graph ? entity.id : entityId({ type: entity.type, name, article });
  newIds.set(id, `wd:${wikidata}`);
  return {
    ...parted,
    entities: parted.entities.map((one) => {
      if (one.id !== id) return one;
      const { description: _, ...rest } = one;
      return { ...rest, wikidata };
    }),
    merges: [
      ...(parted.merges ?? []),
      { into: id, from: name, reason: `pinned link${reason ? `: ${reason}` : ''}`, score: 1 },
    ],
  };
}

const plain = (name: string) => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

function bears({ label, aliases, type, mentions }: Entity, which: Which): boolean {
  if (which.type !== undefined && which.type !== type) return false;
  if (which.article !== undefined && !mentions.some(({ article }) => article === which.article)) return false;
  return [label, ...aliases].some((name) => plain(name) === plain(which.name));
}
