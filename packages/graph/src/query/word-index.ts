import { intersect, type Postings, packPostings, posted } from './postings.ts';
import { wordsOf } from './words.ts';

/** Which of some texts hold which words. */
export interface WordIndex {
  readonly words: ReadonlyMap<string, number>;
  readonly postings: Postings;
  /** How many words each text has. */
  readonly lengths: Int32Array;
  readonly averageLength: number;
}

/** Indexes texts by their words. */
export function indexWords(count: number, textAt: (position: number) => string): WordIndex {
  const words = new Map<string, number>();
  const lengths = new Int32Array(count);
  const ends = new Int32Array(count);
  const last: number[] = [];
  let ids = new Int32Array(1024);
  let size = 0;
  for (let position = 0; position < count; position += 1) {
    const found = wordsOf(textAt(position));
    lengths[position] = found.length;
    if (size + found.length > ids.length) ids = enlarged(ids, size + found.length);
    for (const word of found) {
      const id = words.get(word) ?? words.size;
      if (id === words.size) words.set(word, id);
      if (last[id] === position) continue;
      last[id] = position;
      ids[size] = id;
      size += 1;
    }
    ends[position] = size;
  }
  const postings = packPostings(words.size, (put) => {
    for (let position = 0, at = 0; position < count; position += 1) {
      for (; at < ends[position]!; at += 1) put(ids[at]!, position);
    }
  });
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, count);
  return { words, postings, lengths, averageLength };
}

function enlarged(ids: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(least, ids.length * 2));
  larger.set(ids);
  return larger;
}

/** The positions of the texts that hold all words of a query, ascending; none when the query has no word. */
export function holdingAll({ words, postings }: WordIndex, query: string): Int32Array {
  const lists = [...new Set(wordsOf(query))].map((word) => {
    const id = words.get(word);
    return id === undefined ? new Int32Array() : posted(postings, id);
  });
  return lists.sort((a, b) => a.length - b.length).reduce(intersect, lists[0] ?? new Int32Array());
}

/** A text found, and how well it fits. */
export interface WordHit {
  readonly position: number;
  readonly score: number;
}

/**
 * The texts that hold any word of a query, best first, by BM25 with a word counted once a text (Robertson and Zaragoza 2009,
 * k1 = 1.2, b = 0.75); equal scores in order of position.
 */
export function bestHolding(
  { words, postings, lengths, averageLength }: WordIndex,
  query: string,
  limit: number,
): WordHit[] {
  const scores = new Float64Array(lengths.length);
  for (const word of new Set(wordsOf(query))) {
    const id = words.get(word);
    if (id === undefined) continue;
    const list = posted(postings, id);
    const rarity = Math.log(1 + (lengths.length - list.length + 0.5) / (list.length + 0.5));
    for (const position of list) {
      scores[position]! += (rarity * 2.2) / (1 + 1.2 * (0.25 + (0.75 * lengths[position]!) / averageLength));
    }
  }
  return greatest(scores, limit);
}

/** The places of the greatest positive numbers, the greatest first, the earlier first among equal ones. */
function greatest(scores: Float64Array, limit: number): WordHit[] {
  const best: WordHit[] = [];
  for (let position = 0; position < scores.length; position += 1) {
    const score = scores[position]!;
    if (score <= 0 || (best.length === limit && score <= best.at(-1)!.score)) continue;
    const at = best.findIndex((hit) => hit.score < score);
    best.splice(at < 0 ? best.length : at, 0, { position, score });
    if (best.length > limit) best.pop();
  }
  return best;
}
