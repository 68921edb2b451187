import type { Evidence, Mention, Merge, Statement, StatementRole } from '@dossier/schema';

/**
 * RDF has sets, a graph file has lists. Every list has a natural order, which the reader restores from the data; only a list that
 * stands in another order (or holds a thing twice) carries a literal with the places of its items in the natural order.
 */
export type SortKey = readonly (number | string)[];

function compareKeys(a: SortKey, b: SortKey): number {
  for (let i = 0; i < a.length; i += 1) {
    if (a[i]! < b[i]!) return -1;
    if (a[i]! > b[i]!) return 1;
  }
  return 0;
}

/** The items in natural order, each once. */
export function inNaturalOrder<T>(items: readonly T[], keyOf: (item: T) => SortKey): T[] {
  const keyed = items.map((item) => ({ item, key: keyOf(item) })).sort((a, b) => compareKeys(a.key, b.key));
  return keyed.filter(({ key }, i) => i === 0 || compareKeys(keyed[i - 1]!.key, key) !== 0).map(({ item }) => item);
}

/** The places of a list's items in the natural order; undefined when the list is in it. */
export function placesOf<T>(items: readonly T[], keyOf: (item: T) => SortKey): string | undefined {
  const keys = items.map(keyOf);
  if (keys.every((key, i) => i === 0 || compareKeys(keys[i - 1]!, key) < 0)) return undefined;
  const places = new Map(inNaturalOrder(keys, (key) => key).map((key, i) => [JSON.stringify(key), i]));
  return keys.map((key) => places.get(JSON.stringify(key))).join(' ');
}

/**
 * Puts items that are in natural order into the order that `placesOf` told. Places that do not fit the items (the file was cut,
 * or graphs were joined in a store) are left out of account.
 */
export function inPlaces<T>(natural: readonly T[], places: string | undefined): T[] {
  if (places === undefined) return [...natural];
  if (!/^\d+(?: \d+)*$/.test(places)) return [...natural];
  const wanted = places.split(' ').map(Number);
  const fits = new Set(wanted).size === natural.length && wanted.every((place) => place < natural.length);
  return fits ? wanted.map((place) => natural[place]!) : [...natural];
}

const LAST = Number.MAX_SAFE_INTEGER;

/** Place of each article in the graph's list. */
export type ArticlePlaces = ReadonlyMap<string, number>;

/** Articles stand by the moment of their publication, those without one at the end. */
export function articleKey({
  id,
  published,
}: {
  readonly id: string;
  readonly published?: string | undefined;
}): SortKey {
  return [instantOf(published), id];
}

/** Milliseconds since 1970 at which an ISO 8601 date or date-time begins; without a zone in UTC, whatever the machine's own is. */
function instantOf(iso = ''): number {
  const parts = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:([T ]\d{2}:\d{2}[\d:.]*)(Z|[+-]\d{2}:?\d{2})?)?$/.exec(iso);
  if (!parts) return LAST;
  const [, day, time, zone = 'Z'] = parts;
  const instant = Date.parse(time === undefined ? day! : `${day}${time.replace(' ', 'T')}${zone}`);
  return Number.isNaN(instant) ? LAST : instant;
}

export function mentionKey(places: ArticlePlaces): (mention: Mention) => SortKey {
  return ({ article, start, end, head, kind }) => [places.get(article) ?? LAST, start, end, head.start, head.end, kind];
}

export function evidenceKey(places: ArticlePlaces): (evidence: Evidence) => SortKey {
  return ({ article, start, end, cue }) => [places.get(article) ?? LAST, start, end, cue?.start ?? -1, cue?.end ?? -1];
}

/** Entities stand where they are first mentioned; those never mentioned at the end. */
export function entityKey(
  places: ArticlePlaces,
): (entity: { readonly id: string; readonly mentions: readonly Mention[] }) => SortKey {
  return ({ id, mentions }) => [...firstOf(mentions, mentionKey(places), 3), id];
}

/** Statements stand where they are first said. */
export function statementKey(places: ArticlePlaces): (statement: Pick<Statement, 'id' | 'evidence'>) => SortKey {
  return ({ id, evidence }) => [...firstOf(evidence, evidenceKey(places), 5), id];
}

function firstOf<T>(items: readonly T[], keyOf: (item: T) => SortKey, length: number): SortKey {
  let first: SortKey = new Array<number>(length).fill(LAST);
  for (const item of items) {
    const key = keyOf(item).slice(0, length);
    if (compareKeys(key, first) < 0) first = key;
  }
  return first;
}

export const aliasKey = (alias: string): SortKey => [alias];

/** What makes one participation differ from another, as JSON can hold it. */
export function roleKey({ role, entity, value }: StatementRole): SortKey {
  return [role, entity === undefined ? 0 : 1, entity ?? '', value === undefined ? 0 : 1, value ?? ''];
}

export const mergeKey = ({ into, from, reason, score }: Merge): SortKey => [into, from, reason, score];
