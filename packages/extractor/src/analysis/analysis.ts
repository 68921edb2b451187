import type { EntityType, MentionKind, Span } from '@dossier/schema';
import type { Document } from '../document/document.ts';

/** One word with its analysis; its index in `Analysis.words` is its token's index in the document. */
export interface Word {
  /** Half-open range of UTF-16 code units of the text. */
  readonly start: number;
  readonly end: number;
  /** `text.slice(start, end)`. */
  readonly form: string;
  readonly lemma: string;
  /** Universal part of speech, Penn Treebank tag, UD features as `Name=Value|…` or `_`. */
  readonly upos: string;
  readonly xpos: string;
  readonly feats: string;
  /** Index of the governor in `Analysis.words`; -1 for the root of a sentence. */
  readonly head: number;
  /** UD relation with its subtype, e.g. `nsubj:pass`. */
  readonly deprel: string;
  /** Index into `Analysis.sentences`. */
  readonly sentence: number;
}

/** A proper name, innermost, without titles and articles, as a range of words. */
export interface Name extends Span {
  /** The encoder's name class, e.g. `person`, `organization`, `place`. */
  readonly type: string;
}

/** A phrase that stands for a thing; ranges are of words. */
export interface Mention extends Span {
  /** Index of the syntactic head word. */
  readonly head: number;
  readonly kind: MentionKind;
  /** The name inside a mention of kind `name`. */
  readonly name?: Span;
  /** GUM's entity class of the head: person, place, organization, object, event, time, substance, animal, plant, abstract. */
  readonly gumType: string;
  /** The guide's type as far as the encoder tells; the entity stage decides. */
  readonly type: EntityType;
  /** Index into `Analysis.chains`. */
  readonly chain: number;
}

/** One semantic role: an argument's head word of a predicate, PropBank labels (`ARG0`, `ARGM-NEG`, ...). */
export interface Role {
  readonly predicate: number;
  readonly argument: number;
  readonly label: string;
}

/** A document with all that the encoder and the decoders know about it: plain data, no scores to decide on are left. */
export interface Analysis {
  readonly document: Document;
  readonly words: readonly Word[];
  /** Half-open word ranges, in order, without gaps. */
  readonly sentences: readonly Span[];
  readonly names: readonly Name[];
  /** Ordered by start, longer first; nested or disjoint; each inside one sentence; at most one for each head. */
  readonly mentions: readonly Mention[];
  /** Coreference chains: mention indices in text order; a mention that nothing else refers to is a chain of one. */
  readonly chains: readonly (readonly number[])[];
  readonly roles: readonly Role[];
  /** For each word how surely what it tells has happened: > 0 happened, < 0 did not; meaningful for predicates only. */
  readonly factuality: readonly number[];
  /**
   * The encoder's word vectors in steps of 1/32, up to 4: `words.length` rows of equal width; empty when unknown. A byte a
   * number is a quarter of the memory, and little is lost.
   */
  readonly vectors: Int8Array;
}
