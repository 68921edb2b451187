import type { Entity, Graph } from '@dossier/schema';
import { typeMisfit } from '../linking/type-fit.ts';
import { keyWords, nameKey } from '../name/name-key.ts';
import { bareName } from '../name/name-variants.ts';

/** Two entities that may be one. */
export interface SuspiciousPair {
  readonly a: string;
  readonly b: string;
  readonly labels: readonly [string, string];
  readonly reason: string;
  /** How much they look alike, 0 to 1; no probability. */
  readonly score: number;
}

/** Words that this many entities share tell nothing. */
const COMMON = 150;

/**
 * Pairs of entities of a graph that look like one thing and were not merged, the likeliest first: equal names, a name that is a
 * part of another, an abbreviation and the words it is made of, names a letter apart. Pairs with different QIDs are left out.
 */
export function suspiciousPairs(graph: Graph): SuspiciousPair[] {
  const named = graph.entities.map(withKeys).filter(({ keys }) => keys.length > 0);
  const pairs = new Map<string, SuspiciousPair>();
  for (const [one, other] of pairsToCompare(named)) {
    const pair = comparePair(one, other);
    if (pair !== undefined) pairs.set(`${pair.a} ${pair.b}`, pair);
  }
  return [...pairs.values()].sort((x, y) => y.score - x.score || (x.a + x.b < y.a + y.b ? -1 : 1));
}

interface Named {
  readonly entity: Entity;
  readonly keys: readonly string[];
  readonly acronyms: readonly string[];
}

function withKeys(entity: Entity): Named {
  const isName = entity.mentions.length === 0 || entity.mentions.some(({ kind }) => kind === 'name');
  const names = isName
    ? [...new Set([entity.label, ...entity.aliases])].filter((name) => /\p{Lu}|\p{Lo}/u.test(name))
    : [];
  const keyOf = (name: string) => (entity.type === 'Person' ? bareName(nameKey(name)) : nameKey(name));
  const keys = [...new Set(names.map(keyOf))].filter((key) => key !== '');
  const initials = keys.flatMap((key) => {
    const words = keyWords(key).filter((word) => !['of', 'the', 'and', 'for'].includes(word));
    return words.length < 2 ? [] : [words.map((word) => word[0]).join('')];
  });
  return { entity, keys, acronyms: initials };
}

/** Pairs that share a word, the opening of a word, or initials. */
function* pairsToCompare(named: readonly Named[]): Iterable<[Named, Named]> {
  const blocks = new Map<string, Named[]>();
  for (const one of named) {
    const words = one.keys.flatMap((key) => keyWords(key).flatMap((word) => [word, word.slice(0, 4)]));
    for (const block of new Set([...words, ...one.acronyms])) blocks.set(block, [...(blocks.get(block) ?? []), one]);
  }
  for (const block of blocks.values()) {
    if (block.length > COMMON) continue;
    for (const [index, one] of block.entries()) for (const other of block.slice(index + 1)) yield [one, other];
  }
}

function comparePair(one: Named, other: Named): SuspiciousPair | undefined {
  const { entity: a } = one;
  const { entity: b } = other;
  if (a.wikidata !== undefined && b.wikidata !== undefined) return undefined;
  if (typeMisfit(a.type, [b.type]) === undefined && typeMisfit(b.type, [a.type]) === undefined) return undefined;
  const found = likeness(one, other);
  if (found === undefined) return undefined;
  return { a: a.id, b: b.id, labels: [a.label, b.label], ...found };
}

function likeness(one: Named, other: Named): { reason: string; score: number } | undefined {
  const same = one.keys.find((key) => other.keys.includes(key));
  if (same !== undefined) return { reason: `both are called «${same}»`, score: 0.9 };
  for (const [left, right] of [[one, other] as const, [other, one] as const]) {
    const acronym = left.keys.find((key) => right.acronyms.includes(key) && key.length > 1);
    if (acronym !== undefined) return { reason: `«${acronym}» are the initials of the other`, score: 0.8 };
  }
  const [first, second] = [one.keys[0] as string, other.keys[0] as string];
  if (first.length >= 6 && second.length >= 6 && editDistance(first, second) <= (first.length >= 12 ? 2 : 1)) {
    return { reason: 'the names are a letter or two apart', score: 0.7 };
  }
  return partOf(first, second) ?? partOf(second, first);
}

/** "Smith" and "John Smith", "Sinaloa Cartel" and "the Sinaloa". */
function partOf(short: string, long: string): { reason: string; score: number } | undefined {
  const [part, whole] = [keyWords(short), keyWords(long)];
  if (part.length >= whole.length || part.join('').length < 3) return undefined;
  const atEnd = part.every((word, index) => word === whole[whole.length - part.length + index]);
  const atStart = part.every((word, index) => word === whole[index]);
  if (!atEnd && !atStart) return undefined;
  return { reason: `«${short}» is a part of «${long}»`, score: atEnd ? 0.5 : 0.4 };
}

/** Levenshtein's distance; Wagner and Fischer's row by row. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
