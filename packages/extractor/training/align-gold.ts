/** Pairs extracted entities with an annotated article's: one to one, those that share most mention heads first. */

export interface GoldEntity {
  readonly id: string;
  readonly type: string;
  readonly named: boolean;
  readonly names: readonly string[];
}

export interface GoldStatement {
  readonly subject: string;
  readonly relation: string;
  readonly object: string | { readonly value: string };
  readonly evidence: string;
  readonly polarity: string;
  readonly modality: string;
  readonly attribution: readonly string[];
}

export interface Gold {
  readonly entities: readonly GoldEntity[];
  readonly statements: readonly GoldStatement[];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

interface GoldMention extends Range {
  readonly entity: string;
  readonly heads: Range[];
}

export interface FoundMention extends Range {
  readonly head: Range;
}

const AFTER_HEAD =
  /\b(?:of|in|for|to|on|at|by|from|with|and|or|against|about|between|during|into|over|under|after|before|as|including|like|than|who|whom|whose|that|which|where|when)\b/;

const overlap = (a: Range, b: Range) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

function headOf(name: string, offset: number): Range {
  const joint = name.search(AFTER_HEAD);
  const core = (joint > 0 ? name.slice(0, joint) : name).replace(/[\s,]+$/, '');
  return { start: offset + core.lastIndexOf(' ') + 1, end: offset + core.length };
}

function occurrences(text: string, name: string): Range[] {
  const found: Range[] = [];
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
    const end = start + name.length;
    if (!/\w/.test(text[start - 1] ?? ' ') && !/\w/.test(text[end] ?? ' ')) found.push({ start, end });
  }
  return found;
}

function goldMentions(text: string, entities: readonly GoldEntity[]): GoldMention[] {
  const all = entities.flatMap(({ id, names }) =>
    names.flatMap((name) =>
      occurrences(text, name).map((span) => ({ ...span, entity: id, head: headOf(name, span.start) })),
    ),
  );
  all.sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept: GoldMention[] = [];
  for (const mention of all) {
    const longer = kept.find((other) => overlap(mention, other) > 0);
    if (!longer) kept.push({ ...mention, heads: [mention.head] });
    else if (longer.entity === mention.entity) longer.heads.push(mention.head);
  }
  return kept;
}

/** The annotated entity of each extracted one, by index; those that have none are left out. */
export function alignEntities(
  text: string,
  gold: Gold,
  found: readonly (readonly FoundMention[])[],
): Map<number, string> {
  const mentions = goldMentions(text, gold.entities);
  const candidates = found.flatMap((own, index) => {
    const shared = new Map<string, { count: number; chars: number }>();
    for (const mention of own) {
      const same = mentions.filter(({ heads }) => heads.some((head) => overlap(head, mention.head) > 0));
      const best = same.toSorted((a, b) => overlap(b, mention) - overlap(a, mention))[0];
      if (!best) continue;
      const { count, chars } = shared.get(best.entity) ?? { count: 0, chars: 0 };
      shared.set(best.entity, { count: count + 1, chars: chars + overlap(best, mention) });
    }
    return [...shared].map(([entity, { count, chars }]) => ({ entity, index, count, chars }));
  });
  candidates.sort((a, b) => b.count - a.count || b.chars - a.chars);
  const paired = new Map<number, string>();
  const taken = new Set<string>();
  for (const { entity, index } of candidates) {
    if (paired.has(index) || taken.has(entity)) continue;
    paired.set(index, entity);
    taken.add(entity);
  }
  return paired;
}

const wordsOf = (value: string): string[] => value.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? [];
const numbersOf = (words: readonly string[]) =>
  words
    .filter((word) => /\p{N}/u.test(word))
    .map((word) => word.replaceAll(',', ''))
    .sort();

/** Values agree when their numbers do; without numbers when one's words are among the other's. */
export function sameValue(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (left.length === 0 || right.length === 0) return false;
  const [mine, theirs] = [numbersOf(left), numbersOf(right)];
  if (mine.length > 0 || theirs.length > 0) return mine.join(' ') === theirs.join(' ');
  return left.every((word) => right.includes(word)) || right.every((word) => left.includes(word));
}
