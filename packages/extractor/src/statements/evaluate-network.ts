import type { Analysis } from '../analysis/analysis.ts';
import type { Features } from './features.ts';
import { addRows, type Matrix, type Meanings, multiply, multiplyPacked, type Network, rowsOf } from './network.ts';
import type { WordTable } from './word-table.ts';

/** How many words' results are kept at a time: candidates of one sentence share them. */
const MOST_KEPT = 1000;

/**
 * The heads' logits of one article's candidates. What a word gives is worked out once. Without vectors the features decide
 * alone.
 */
export function createEvaluator(
  { network, meanings }: { readonly network: Network; readonly meanings: Meanings },
  { words, vectors }: Pick<Analysis, 'words' | 'vectors'>,
  { lemma }: WordTable,
): (features: Features) => Float64Array {
  const { factors, roles, heads, headBias } = network;
  const known = vectors.length === words.length * network.projection.pairs.width;
  const viewOf = kept((word) =>
    known && word >= 0 ? viewOfWord(network, { vectors, word, meaning: meaningOf(meanings, lemma[word]!) }) : undefined,
  );
  const parts = roles.map((role) => kept((word) => applied(role, viewOf(word))));
  const sides = factors.map((factor) => kept((word) => applied(factor, viewOf(word))));
  return ({ present, words: own }) => {
    const sum = network.bias.slice();
    addRows(sum, network.embeddings, rowsOf(network.features, present));
    for (const [role, part] of parts.entries()) add(sum, part(own[role] ?? -1));
    addProducts(
      sum,
      network,
      sides.map((side, place) => side(own[place] ?? -1)),
    );
    for (let unit = 0; unit < sum.length; unit += 1) if (sum[unit]! < 0) sum[unit] = 0;
    const logits = multiply(heads, sum);
    add(logits, headBias);
    return logits;
  };
}

function add(sum: Float64Array, more: Float64Array | undefined): void {
  if (more !== undefined) for (let index = 0; index < sum.length; index += 1) sum[index]! += more[index]!;
}

/** Remembers what a word gave; forgets all when there is too much. */
function kept<T>(make: (word: number) => T): (word: number) => T {
  const results = new Map<number, T>();
  return (word) => {
    const known = results.get(word);
    if (known !== undefined) return known;
    if (results.size >= MOST_KEPT) results.clear();
    const made = make(word);
    results.set(word, made);
    return made;
  };
}

/** A word's view: its vector, projected, with what its lemma alone means. */
function viewOfWord(
  { projection, meaning: ofMeaning }: Network,
  { vectors, word, meaning }: { vectors: Int8Array; word: number; meaning: Float64Array | undefined },
): Float64Array {
  const { width } = projection.pairs;
  const view = multiplyPacked(projection, new Float64Array(vectors.slice(word * width, (word + 1) * width)));
  add(view, applied(ofMeaning, meaning));
  return view;
}

function meaningOf({ lemmas, rows }: Meanings, lemma: number): Float64Array | undefined {
  const known = rowsOf(lemmas, [lemma]);
  if (known.length === 0) return undefined;
  const meaning = new Float64Array(rows.width);
  addRows(meaning, rows, known);
  return meaning;
}

function applied(matrix: Matrix, view: Float64Array | undefined): Float64Array | undefined {
  return view === undefined ? undefined : multiply(matrix, view);
}

/** Subject with object, subject with predicate, object with predicate: unit by unit. */
function addProducts(
  sum: Float64Array,
  { products }: Network,
  [subject, object, predicate]: readonly (Float64Array | undefined)[],
): void {
  if (subject === undefined || object === undefined || predicate === undefined) return;
  const size = subject.length;
  const product = new Float64Array(3 * size);
  for (let unit = 0; unit < size; unit += 1) {
    product[unit] = subject[unit]! * object[unit]!;
    product[size + unit] = subject[unit]! * predicate[unit]!;
    product[2 * size + unit] = object[unit]! * predicate[unit]!;
  }
  add(sum, multiply(products, product));
}
