import type { Span } from '@dossier/schema';

/** A text and its tokens: the words of Universal Dependencies, each a half-open range of UTF-16 code units of the text. */
export interface Document {
  readonly text: string;
  /** In text order; every character that is no white space is in exactly one token. */
  readonly tokens: readonly Span[];
  /** Token ranges of the sentences where the caller knows them (CoNLL-U input); otherwise the encoder finds them. */
  readonly sentences?: readonly Span[];
}
