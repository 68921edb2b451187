import type { WordPieces } from './word-pieces.ts';

/** What the encoder's weights must offer, whatever runs them; `session.node.ts` does so by ONNX Runtime for Node. */

/** One window: running words as numbers, framed by the start and end pieces. */
export interface Window {
  /** Of each piece: its number and the shape of its word. */
  readonly ids: Int32Array;
  readonly shape: Int32Array;
  /** Of each word: the positions of its first and last piece. */
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** Scores of a window of W words: rows of numbers, one row a word. */
export interface Scores {
  /** W logits: starts a sentence. */
  readonly sentence: Float32Array;
  readonly upos: Float32Array;
  readonly xpos: Float32Array;
  readonly feats: Float32Array;
  readonly lemma: Float32Array;
  /** W rows of W + 1: the score of each head; column 0 is the root, column j + 1 word j. */
  readonly arc: Float32Array;
  /** Vectors for `Encoder.labels`; `labelHead` has W + 1 rows, the first for the root. */
  readonly labelDep: Float32Array;
  readonly labelHead: Float32Array;
  readonly name: Float32Array;
  readonly type: Float32Array;
  readonly node: Float32Array;
  /** Vectors for `Encoder.antecedents`. */
  readonly coreference: Float32Array;
  /** W logits: is the predicate of a frame. */
  readonly predicate: Float32Array;
  /** Vectors for `Encoder.labelRoles`, where roles are wanted. */
  readonly rolePredicate: Float32Array;
  readonly roleArgument: Float32Array;
  readonly factuality: Float32Array;
  /** The word's vector for other scorers, in steps of 1 / 32. */
  readonly vector: Int8Array;
}

/** The names of the encoder's classes, in the order of its scores. */
export interface Labels {
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly feats: readonly string[];
  /** Edit scripts, see `lemmaOf`. */
  readonly lemma: readonly string[];
  readonly deprel: readonly string[];
  /** `O`, and `B-` and `I-` with a class of name. */
  readonly name: readonly string[];
  /** `none` and GUM's entity classes. */
  readonly type: readonly string[];
  /** `none` and the graph's entity types. */
  readonly node: readonly string[];
  /** `none` and PropBank's roles. */
  readonly roles: readonly string[];
}

/** Pairs of mentions to compare, distances and matches as `coreference.ts` buckets them. */
export interface MentionPairs {
  /** Rows of `Scores.coreference`, one a mention. */
  readonly vectors: Float32Array;
  /** How many rows there are. */
  readonly mentions: number;
  /** Of each pair the rows of its mentions. */
  readonly anaphor: Int32Array;
  readonly antecedent: Int32Array;
  readonly mentionDistance: Int32Array;
  readonly sentenceDistance: Int32Array;
  readonly match: Int32Array;
}

/** The encoder and its pair scorers. Each result depends on its own arguments only, never on what else is run. */
export interface Encoder {
  /** Name and version of the weights. */
  readonly model: string;
  readonly labels: Labels;
  readonly wordPieces: WordPieces;
  /** Lemmas that treebanks agree on, by `lemmaKey`; the edit scripts are for the other forms. */
  readonly lemmas: ReadonlyMap<string, string>;
  /** The greatest number of pieces in a window, the two of its frame included. */
  readonly windowSize: number;
  /** With `roles`, the vectors for them too. */
  encode(window: Window, roles: boolean): Promise<Scores>;
  /** Rows of dependents and of their heads -> rows of label scores. */
  labelArcs(dep: Float32Array, head: Float32Array, rows: number): Promise<Float32Array>;
  /** Rows of predicates and of arguments -> rows of role scores. */
  labelRoles(predicate: Float32Array, argument: Float32Array, rows: number): Promise<Float32Array>;
  /** A score a pair: how surely the two are one thing. */
  compareMentions(pairs: MentionPairs): Promise<Float32Array>;
}

/** The key of a form with a part of speech in `Encoder.lemmas`. */
export const lemmaKey = (form: string, upos: string): string => `${form}\t${upos}`;
