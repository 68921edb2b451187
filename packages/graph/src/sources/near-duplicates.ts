import { wordsOf } from '../query/words.ts';

const SHINGLE = 5;
const BANDS = 21;
const ROWS = 3;

/** Two texts are copies when they share this part of all their shingles, or this part of the shorter one's. */
const ALIKE = 0.6;
const CONTAINED = 0.85;
/** Shorter texts are contained in others by chance. */
const LEAST_SHINGLES = 30;

/**
 * Finds texts that are copies of each other but for small changes (wire copy under several mastheads, cut or with another
 * lead). MinHash signatures of five-word shingles find the candidates (Broder 1997; banding after Leskovec, Rajaraman and
 * Ullman, Mining of Massive Datasets, 3.4), which the shingles themselves confirm or not.
 * @returns for each text the position of the first text of its group, its own when it is alone
 */
export function groupCopies(texts: readonly string[]): Int32Array {
  const shingles = texts.map(shinglesOf);
  const parents = Int32Array.from(texts, (_, position) => position);
  const firsts = new Map<string, number>();
  const buckets = new Map<string, number[]>();
  for (const [position, own] of shingles.entries()) {
    const signature = signatureOf(own);
    // The same text a thousand times must not meet itself a million times.
    const same = firsts.get(signature.join());
    if (same !== undefined && isSame(own, shingles[same]!)) {
      join(parents, same, position);
      continue;
    }
    firsts.set(signature.join(), position);
    for (const other of candidates(buckets, signature, position)) {
      const joined = rootOf(parents, other) === rootOf(parents, position);
      if (!joined && areCopies(own, shingles[other]!)) join(parents, other, position);
    }
  }
  return parents.map((_, position) => rootOf(parents, position));
}

/** The texts so far that share a band with this one, which is put among them. */
function candidates(buckets: Map<string, number[]>, signature: Uint32Array, position: number): Set<number> {
  const found = new Set<number>();
  for (const key of bandsOf(signature)) {
    const bucket = buckets.get(key) ?? [];
    for (const other of bucket) found.add(other);
    bucket.push(position);
    buckets.set(key, bucket);
  }
  return found;
}

/** The distinct hashes of a text's runs of five words, ascending; of a shorter text the one hash of all its words. */
function shinglesOf(text: string): Uint32Array {
  const words = wordsOf(text).map(hashWord);
  const hashes = new Uint32Array(Math.max(1, words.length - SHINGLE + 1));
  for (let start = 0; start < hashes.length; start += 1) {
    let hash = 0x811c9dc5;
    const end = Math.min(words.length, start + SHINGLE);
    for (let at = start; at < end; at += 1) hash = mix(hash ^ words[at]!);
    hashes[start] = hash;
  }
  hashes.sort();
  return hashes.filter((hash, i) => i === 0 || hash !== hashes[i - 1]);
}

/** FNV-1a, 32 bits. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The finaliser of MurmurHash3 (Appleby, public domain). */
function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * The least value of each of many hash functions over a text's shingles; two texts agree in as many as they share shingles. The
 * functions are made of two by adding (Kirsch and Mitzenmacher 2006).
 */
function signatureOf(shingles: Uint32Array): Uint32Array {
  const signature = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const shingle of shingles) {
    const step = mix(shingle ^ 0x9e3779b1) | 1;
    let hash = shingle;
    for (let row = 0; row < BANDS * ROWS; row += 1) {
      hash = (hash + step) >>> 0;
      if (hash < signature[row]!) signature[row] = hash;
    }
  }
  return signature;
}

/** The keys under which a text meets its likely copies: runs of its signature. */
function bandsOf(signature: Uint32Array): string[] {
  return Array.from(
    { length: BANDS },
    (_, band) => `${band}:${signature.subarray(band * ROWS, (band + 1) * ROWS).join(':')}`,
  );
}

const isSame = (a: Uint32Array, b: Uint32Array) => a.length === b.length && sharedCount(a, b) === a.length;

function areCopies(a: Uint32Array, b: Uint32Array): boolean {
  const shared = sharedCount(a, b);
  const shorter = Math.min(a.length, b.length);
  if (shared / (a.length + b.length - shared) >= ALIKE) return true;
  return shorter >= LEAST_SHINGLES && shared / shorter >= CONTAINED;
}

function sharedCount(a: Uint32Array, b: Uint32Array): number {
  let [i, j, shared] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const difference = a[i]! - b[j]!;
    if (difference === 0) shared += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return shared;
}

function rootOf(parents: Int32Array, position: number): number {
  let root = position;
  while (parents[root] !== root) root = parents[root]!;
  return root;
}

/** The root of a group is its first text. */
function join(parents: Int32Array, a: number, b: number): void {
  const [first, second] = [rootOf(parents, a), rootOf(parents, b)];
  parents[Math.max(first, second)] = Math.min(first, second);
}
