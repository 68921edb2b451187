import type { MentionPairs } from '../encoder/encoder.ts';
import { STEPS } from './best-class.ts';

/** What coreference sees of a mention; mentions come sorted by head word. */
export interface Referrer {
  /** Index of its head word. */
  readonly head: number;
  readonly sentence: number;
  /** Of the head word, lower case. */
  readonly form: string;
  /** 0 pronoun, 1 proper noun, 2 other. */
  readonly kind: number;
  /** Whether it is one human being. */
  readonly onePerson: boolean;
  /** The words of the name that the head lies in, lower case; undefined outside names. */
  readonly name: readonly string[] | undefined;
}

/** How many mentions back an antecedent is looked for, by kind of the anaphor; mentions with equal words count from anywhere. */
const REACH = [40, 12, 12];
/** How many mentions with equal words are tried, the nearest first. */
const NAMESAKES = 12;
const BATCH = 512;
/** What an antecedent must exceed. The scorer is shy: trained against a dummy of score 0, it is best balanced here (GUM dev). */
const LEAST_SCORE = -1;

/** The encoder's vectors for coreference. */
export interface Vectors {
  readonly values: readonly Float32Array[];
  /** The index in `values` for each mention. */
  readonly rows: Int32Array;
}

/**
 * For each mention the index of its antecedent, or -1: the candidate with the greatest score above -1, of equals the nearest.
 * "He" and "she" take the best in any case, as they nearly always refer back, and never come into one chain.
 * Each mention has a bounded number of candidates, so the time is linear in the number of mentions.
 */
export async function findAntecedents(
  mentions: readonly Referrer[],
  vectors: Vectors,
  compare: (pairs: MentionPairs) => Promise<Float32Array>,
): Promise<Int32Array> {
  const antecedents = new Int32Array(mentions.length).fill(-1);
  const chains = { firsts: Int32Array.from(mentions, (_, i) => i), genders: mentions.map(genderOf) };
  for (const pairs of batches(mentions)) {
    const scores = await compare(pairInput(mentions, vectors, pairs));
    for (let from = 0; from < scores.length; ) {
      const anaphor = pairs[2 * from]!;
      let to = from;
      while (pairs[2 * to] === anaphor) to += 1;
      antecedents[anaphor] = choose(anaphor, { mentions, pairs, scores, from, to }, chains);
      from = to;
    }
  }
  return antecedents;
}

/** The pairs `from` to `to` are those of one anaphor. */
interface Choice {
  readonly mentions: readonly Referrer[];
  readonly pairs: readonly number[];
  readonly scores: Float32Array;
  readonly from: number;
  readonly to: number;
}

/** The chains up to an anaphor. */
interface Chains {
  /** The first mention of each mention's chain. */
  readonly firsts: Int32Array;
  /** The gender that the chain's pronouns tell, kept with its first mention. */
  readonly genders: Gender[];
}

function choose(anaphor: number, { mentions, pairs, scores, from, to }: Choice, { firsts, genders }: Chains): number {
  const gender = genders[anaphor]!;
  let best = gender === '' ? LEAST_SCORE * STEPS : Number.NEGATIVE_INFINITY;
  let antecedent = -1;
  for (let i = from; i < to; i += 1) {
    const score = Math.round(scores[i]! * STEPS);
    if (score <= best) continue;
    const candidate = pairs[2 * i + 1]!;
    const told = genders[firsts[candidate]!]!;
    if (gender !== '' && ((told !== '' && told !== gender) || !mentions[candidate]!.onePerson)) continue;
    best = score;
    antecedent = candidate;
  }
  if (antecedent < 0) return -1;
  firsts[anaphor] = firsts[antecedent]!;
  if (gender !== '') genders[firsts[anaphor]!] = gender;
  return antecedent;
}

type Gender = 'he' | 'she' | '';

function genderOf({ form, kind }: Referrer): Gender {
  if (kind !== 0) return '';
  if (/^(?:he|him|his|himself)$/.test(form)) return 'he';
  return /^(?:she|her|hers|herself)$/.test(form) ? 'she' : '';
}

/** Pairs of an anaphor and a candidate, in turn, the nearest candidate first. */
function* batches(mentions: readonly Referrer[]): Generator<number[]> {
  const namesakes = new Map<string, number[]>();
  let pairs: number[] = [];
  for (const [index, mention] of mentions.entries()) {
    const nearest = Math.max(0, index - REACH[mention.kind]!);
    for (let other = index - 1; other >= nearest; other -= 1) pairs.push(index, other);
    if (mention.kind > 0) {
      const known = wordsOf(mention).flatMap((word) => namesakes.get(word)?.slice(-NAMESAKES) ?? []);
      for (const other of [...new Set(known)].sort((a, b) => b - a)) if (other < nearest) pairs.push(index, other);
    }
    for (const word of wordsOf(mention)) {
      const list = namesakes.get(word);
      if (list === undefined) namesakes.set(word, [index]);
      else list.push(index);
    }
    if (pairs.length >= 2 * BATCH) {
      yield pairs;
      pairs = [];
    }
  }
  if (pairs.length > 0) yield pairs;
}

/** The words by which a mention may be found again. */
const wordsOf = ({ form, name, kind }: Referrer): readonly string[] =>
  kind === 0 ? [] : name === undefined ? [form] : [...new Set([form, ...name])];

function pairInput(mentions: readonly Referrer[], { values, rows }: Vectors, pairs: readonly number[]): MentionPairs {
  const size = pairs.length / 2;
  const rowOf = new Map<number, number>();
  for (const mention of pairs) if (!rowOf.has(mention)) rowOf.set(mention, rowOf.size);
  const anaphor = new Int32Array(size);
  const antecedent = new Int32Array(size);
  const mentionDistance = new Int32Array(size);
  const sentenceDistance = new Int32Array(size);
  const match = new Int32Array(size);
  for (let i = 0; i < size; i += 1) {
    const a = pairs[2 * i]!;
    const b = pairs[2 * i + 1]!;
    anaphor[i] = rowOf.get(a)!;
    antecedent[i] = rowOf.get(b)!;
    mentionDistance[i] = mentionBucket(a - b);
    sentenceDistance[i] = sentenceBucket(mentions[a]!.sentence - mentions[b]!.sentence);
    match[i] = (mentions[a]!.kind * 3 + mentions[b]!.kind) * 4 + stringMatch(mentions[a]!, mentions[b]!);
  }
  const vectors = gatherVectors([...rowOf.keys()], { values, rows });
  return { vectors, mentions: rowOf.size, anaphor, antecedent, mentionDistance, sentenceDistance, match };
}

function gatherVectors(mentions: readonly number[], { values, rows }: Vectors): Float32Array {
  const width = values[0]!.length;
  const gathered = new Float32Array(mentions.length * width);
  for (const [row, mention] of mentions.entries()) gathered.set(values[rows[mention]!]!, row * width);
  return gathered;
}

/** Distances as the model was trained on them: the first few exactly, then by powers of two. */
export const mentionBucket = (distance: number): number =>
  distance <= 4 ? distance - 1 : Math.min(9, 31 - Math.clz32(distance) + 2);
export const sentenceBucket = (distance: number): number =>
  distance <= 3 ? distance : Math.min(7, 31 - Math.clz32(distance) + 2);

/** 3 the same name; 1 the same head word; 2 the head word of one is in the other's name; 0 none of these. */
export function stringMatch(a: Pick<Referrer, 'form' | 'name'>, b: Pick<Referrer, 'form' | 'name'>): number {
  if (a.name !== undefined && b.name !== undefined && sameWords(a.name, b.name)) return 3;
  if (a.form === b.form) return 1;
  return b.name?.includes(a.form) || a.name?.includes(b.form) ? 2 : 0;
}

const sameWords = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((word, i) => word === b[i]);

/**
 * Chains of mentions that refer to each other, each and all in order of index. An antecedent may have the greater index
 * (mentions are ordered by start, antecedents by head), but following them must come to an end.
 */
export function chainsOf(antecedents: ArrayLike<number>): number[][] {
  const chains = new Map<number, number[]>();
  for (let i = 0; i < antecedents.length; i += 1) {
    let first = i;
    while (antecedents[first]! >= 0) first = antecedents[first]!;
    const chain = chains.get(first);
    if (chain === undefined) chains.set(first, [i]);
    else chain.push(i);
  }
  return [...chains.values()];
}
