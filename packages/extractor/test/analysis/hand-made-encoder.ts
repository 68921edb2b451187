import type { Encoder, Labels, Scores, Window } from '../../src/encoder/encoder.ts';
import { createWordPieces } from '../../src/encoder/word-pieces.ts';

export const LABELS: Labels = {
  upos: ['NOUN', 'VERB', 'PROPN', 'PRON', 'PUNCT', 'DET'],
  xpos: ['NN', 'VB'],
  feats: ['_'],
  lemma: ['L0+', 'L1+'],
  deprel: ['root', 'nsubj', 'obj', 'punct', 'det', 'parataxis'],
  name: ['O', 'B-person', 'I-person', 'B-place', 'I-place'],
  type: ['none', 'person', 'place'],
  node: ['none', 'Person', 'GPE'],
  roles: ['none', 'ARG0', 'ARG1'],
};

const WIDTH = 3;
const WORDS = ['the', 'ann', 'bob', 'rome', 'she', 'sees', 'visits', 'city', '.', ','];
const VOCABULARY = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', ...WORDS].join('\n');
const STOP = 4 + WORDS.indexOf('.');

/** A score between -8 and 8 that two or three numbers fix. */
function noise(a: number, b: number, c = 0): number {
  let hash = (a * 73_856_093) ^ (b * 19_349_663) ^ (c * 83_492_791);
  hash = Math.imul(hash ^ (hash >>> 13), 0x5bd1e995);
  return ((hash ^ (hash >>> 15)) & 1023) / 64 - 8;
}

/**
 * An encoder whose scores depend on the words alone, wherever in whichever window they stand: a word after a full stop
 * starts a sentence, all else is noise. What is decoded from them must not depend on the windows either.
 */
export function handMadeEncoder(windowSize: number): Encoder & { readonly windows: Window[] } {
  const windows: Window[] = [];
  return {
    model: 'hand-made 1',
    labels: LABELS,
    wordPieces: createWordPieces(VOCABULARY)!,
    lemmas: new Map(),
    windowSize,
    windows,
    encode: async (window) => {
      windows.push(window);
      return scoresOf(window);
    },
    labelArcs: async (dep, head, rows) =>
      pairs(rows, LABELS.deprel.length, (i, label) => noise(dep[i * WIDTH]!, head[i * WIDTH]!, label)),
    labelRoles: async (predicate, argument, rows) =>
      pairs(rows, LABELS.roles.length, (i, label) => noise(predicate[i * WIDTH]!, argument[i * WIDTH]!, label)),
    compareMentions: async ({ vectors, anaphor, antecedent, match, sentenceDistance }) =>
      pairs(match.length, 1, (i) =>
        noise(vectors[anaphor[i]! * WIDTH]!, vectors[antecedent[i]! * WIDTH]!, match[i]! + sentenceDistance[i]!),
      ),
  };
}

function pairs(rows: number, width: number, score: (row: number, column: number) => number): Float32Array {
  return Float32Array.from({ length: rows * width }, (_, i) => score(Math.floor(i / width), i % width));
}

function scoresOf({ ids, first }: Window): Scores {
  const words = [...first].map((piece) => ids[piece]!);
  const table = (width: number, seed: number) =>
    pairs(words.length, width, (i, label) => noise(words[i]!, label, seed));
  const vectors = (rows: readonly number[]) => Float32Array.from(rows.flatMap((word) => [word, 0, 0]));
  return {
    sentence: Float32Array.from(words, (_, i) => (words[i - 1] === STOP ? 1 : -1)),
    upos: table(LABELS.upos.length, 1),
    xpos: table(LABELS.xpos.length, 2),
    feats: table(LABELS.feats.length, 3),
    lemma: table(LABELS.lemma.length, 4),
    arc: pairs(words.length, words.length + 1, (i, j) =>
      j === 0 ? noise(words[i]!, 0, 5) : noise(words[i]!, words[j - 1]!, i - j),
    ),
    labelDep: vectors(words),
    labelHead: vectors([0, ...words]),
    name: table(LABELS.name.length, 6),
    type: table(LABELS.type.length, 7),
    node: table(LABELS.node.length, 8),
    coreference: vectors(words),
    predicate: table(1, 9),
    rolePredicate: vectors(words),
    roleArgument: vectors(words),
    factuality: table(1, 10),
    vector: Int8Array.from(vectors(words)),
  };
}

/** Words that the hand-made encoder knows, for making texts. */
export const KNOWN_WORDS: readonly string[] = WORDS;
