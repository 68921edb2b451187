import type { Document } from '../document/document.ts';
import { caseClass } from './shape.ts';
import type { WordPieces } from './word-pieces.ts';

/** A document as the encoder reads it. */
export interface Features {
  /** The pieces of all words, in order. */
  readonly pieces: Int32Array;
  /** For each word the index of its first piece, and after the last word the number of pieces. */
  readonly firstPiece: Int32Array;
  /** For each word its case class plus 8 times the class of the white space before it. */
  readonly shape: Uint8Array;
}

/** Turns words into numbers; `space` is `whiteSpaceBefore(document)`. */
export function featuresOf({ text, tokens }: Document, space: Uint8Array, wordPieces: WordPieces): Features {
  const pieces: number[] = [];
  const firstPiece = new Int32Array(tokens.length + 1);
  const shape = new Uint8Array(tokens.length);
  for (let i = 0; i < tokens.length; i += 1) {
    const word = text.slice(tokens[i]!.start, tokens[i]!.end);
    firstPiece[i] = pieces.length;
    for (const piece of wordPieces.piecesOf(word)) pieces.push(piece);
    shape[i] = 8 * space[i]! + caseClass(word);
  }
  firstPiece[tokens.length] = pieces.length;
  return { pieces: Int32Array.from(pieces), firstPiece, shape };
}
