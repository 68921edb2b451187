import { type Entity, UsageError } from '@dossier/schema';
import MiniSearch from 'minisearch';
import { lazy } from './lazy.ts';
import { foldName, wordsOf } from './words.ts';

/** The names by which entities are found. */
export interface NameIndex {
  /** Positions of the entities that bear exactly this folded name. */
  readonly exact: ReadonlyMap<string, readonly number[]>;
  readonly search: () => MiniSearch;
  readonly entities: readonly Entity[];
}

/** An entity found by name, and how well the name fits. */
export interface EntityHit {
  readonly entity: Entity;
  readonly score: number;
}

export function nameIndex(entities: readonly Entity[]): NameIndex {
  const exact = new Map<string, number[]>();
  for (const [position, { label, aliases }] of entities.entries()) {
    for (const name of new Set([label, ...aliases].map(foldName))) {
      const known = exact.get(name);
      if (known === undefined) exact.set(name, [position]);
      else known.push(position);
    }
  }
  return { exact, search: lazy(() => searchIndex(entities)), entities };
}

function searchIndex(entities: readonly Entity[]): MiniSearch {
  const search = new MiniSearch({
    fields: ['label', 'aliases'],
    tokenize: wordsOf,
    processTerm: (term) => term,
    searchOptions: {
      boost: { label: 2 },
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
    },
  });
  search.addAll(entities.map(({ label, aliases }, id) => ({ id, label, aliases: aliases.join(' \n ') })));
  return search;
}

/**
 * Finds entities by name: those that bear exactly this name (case, accents and a leading article aside), most mentioned first,
 * then by parts, beginnings and misspellings of their names.
 */
export function findByName({ exact, search, entities }: NameIndex, name: string, limit: number): EntityHit[] {
  const same = [...(exact.get(foldName(name)) ?? [])]
    .sort((a, b) => entities[b]!.mentions.length - entities[a]!.mentions.length || a - b)
    .map((position) => ({ entity: entities[position]!, score: 1 }));
  if (same.length >= limit) return same.slice(0, limit);
  const known = new Set(same.map(({ entity }) => entity));
  const hits = search().search(name, { combineWith: 'AND' });
  const others = (hits.length > 0 ? hits : search().search(name))
    .map(({ id, score }) => ({
      entity: entities[id as number]!,
      score: Math.min(0.99, score / (score + 10)),
      id: id as number,
    }))
    .filter(({ entity }) => !known.has(entity))
    .sort((a, b) => b.score - a.score || a.id - b.id)
    .map(({ entity, score }) => ({ entity, score }));
  return [...same, ...others].slice(0, limit);
}

/**
 * The positions of the entities that a user means by an id or an exact name.
 * @throws UsageError when there is none; it suggests the nearest names
 */
export function positionsOf(
  names: NameIndex,
  entityAt: ReadonlyMap<string, number>,
  idOrName: string,
): readonly number[] {
  const byId = entityAt.get(idOrName);
  if (byId !== undefined) return [byId];
  const byName = names.exact.get(foldName(idOrName));
  if (byName !== undefined) return byName;
  const near = findByName(names, idOrName, 3).map(({ entity: { label, id } }) => `${label} (${id})`);
  throw new UsageError('unknown-entity', `no entity is called «${idOrName}».`, {
    hint: near.length > 0 ? `Did you mean ${near.join(', ')}?` : 'List the names with dossier entities.',
  });
}
