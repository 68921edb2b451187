import type { Word } from './analysis.ts';
import type { NameTags } from './names.ts';

/** What is known of a document's words when its names are settled. */
export interface NameContext {
  readonly words: readonly Pick<Word, 'start' | 'end' | 'form' | 'sentence'>[];
  /** A row of scores for each word, one a tag, in steps. */
  readonly scores: ArrayLike<number>;
  readonly tags: NameTags;
  /** At least 0 for the words that may be part of a name that the tagger has not found. */
  readonly candidates: ArrayLike<number>;
}
