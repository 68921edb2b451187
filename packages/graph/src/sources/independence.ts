import type { Article } from '@dossier/schema';
import { groupBy } from '../merge/group-by.ts';

/** What makes articles one voice: they are copies of one text, or have one publisher. */
export interface Voices {
  /** For each article's position the position of the first of its copies. */
  readonly copies: Int32Array;
  /** For each article's position its publisher, or host where that is not told; `''` when neither is known. */
  readonly publishers: readonly string[];
}

/** Who publishes an article: its publisher, else the host of its address. */
export function publisherOf({ publisher, url }: Pick<Article, 'publisher' | 'url'>): string {
  if (publisher !== undefined && publisher.trim() !== '') return publisher.trim().toLowerCase();
  const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#]*@)?([^/?#:]+)/i.exec(url ?? '')?.[1] ?? '';
  return host.toLowerCase().replace(/^www\./, '');
}

/**
 * Puts articles together that do not speak independently of each other: a copy and its original, two of one publisher, and
 * what such pairs join. Only the articles given count, so that one copied article does not make two publishers one for ever.
 * @returns groups of positions, each in the given order, by their first member
 */
export function independentGroups(positions: readonly number[], { copies, publishers }: Voices): number[][] {
  const groups: number[][] = [];
  const keysOf = (position: number) => [
    `copy ${copies[position]}`,
    ...(publishers[position] === '' ? [] : [`publisher ${publishers[position]}`]),
  ];
  const root = new Map<string, string>();
  const find = (key: string): string => {
    const parent = root.get(key) ?? key;
    return parent === key ? key : find(parent);
  };
  for (const position of positions) {
    const [first, ...others] = keysOf(position).map(find);
    for (const other of others) if (other !== first) root.set(other, first!);
  }
  for (const group of groupBy(positions, (position) => find(keysOf(position)[0]!)).values()) groups.push(group);
  return groups;
}
