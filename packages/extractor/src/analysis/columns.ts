import type { Span } from '@dossier/schema';
import type { Labels } from '../encoder/encoder.ts';
import type { Name, Role } from './analysis.ts';

/** What the decoders have found so far, by word: numbers of classes, to be named at the end. */
export interface Columns {
  readonly upos: Uint16Array;
  readonly xpos: Uint16Array;
  readonly feats: Uint16Array;
  readonly lemma: Uint16Array;
  readonly deprel: Uint16Array;
  readonly type: Uint16Array;
  readonly node: Uint16Array;
  /** Rows of the scores of name tags and of GUM's types, in steps: what is decided when the whole document is known. */
  readonly nameScores: Int16Array;
  readonly typeScores: Int16Array;
  /** Word index of the governor, -1 for a root. */
  readonly heads: Int32Array;
  readonly factuality: Float32Array;
  readonly sentences: Span[];
  readonly names: Name[];
  readonly roles: Role[];
  /** For each word that may head a mention its row in `coreference`, else -1. */
  readonly coreferenceRow: Int32Array;
  /** Rows of vectors for coreference. */
  readonly coreference: Float32Array[];
  /** The encoder's word vectors, see `Analysis.vectors`. */
  readonly vectors: Int8Array[];
}

/** Empty columns for `words` words. */
export function createColumns(words: number, labels: Pick<Labels, 'name' | 'type'>): Columns {
  return {
    upos: new Uint16Array(words),
    xpos: new Uint16Array(words),
    feats: new Uint16Array(words),
    lemma: new Uint16Array(words),
    deprel: new Uint16Array(words),
    type: new Uint16Array(words),
    node: new Uint16Array(words),
    nameScores: new Int16Array(words * labels.name.length),
    typeScores: new Int16Array(words * labels.type.length),
    heads: new Int32Array(words).fill(-1),
    factuality: new Float32Array(words),
    sentences: [],
    names: [],
    roles: [],
    coreferenceRow: new Int32Array(words).fill(-1),
    coreference: [],
    vectors: [],
  };
}
