import type { Span } from '@dossier/schema';
import type { Document } from './document.ts';
import { LINE_BREAK, NO_SPACE } from './white-space.ts';

/** What is known of a token as the first of a sentence before the encoder has seen it. */
export const NEVER_STARTS = -1;
const MAY_START = 0;
export const ALWAYS_STARTS = 1;

const CLOSES = /^(?:[.,;:!?)\]}”’%…]+|['’](?:s|m|d|re|ve|ll)|n['’]t)$/i;
const ENDS = /[.!?…:;”"’)\]]$/;

/**
 * For each token whether it always, never or maybe starts a sentence. A line break ends a sentence (headlines, bylines and
 * bullets have no full stop), unless the line goes on in lower case; what closes something without a space before it starts
 * none. `space` is `whiteSpaceBefore(document)`.
 */
export function certainStarts(document: Document, space: Uint8Array): Int8Array {
  const { text, tokens, sentences } = document;
  const starts = new Int8Array(tokens.length);
  if (sentences !== undefined) {
    starts.fill(NEVER_STARTS);
    for (const { start } of sentences) starts[start] = ALWAYS_STARTS;
    return starts;
  }
  for (let i = 0; i < tokens.length; i += 1) {
    const { start, end } = tokens[i]!;
    if (i === 0) starts[i] = ALWAYS_STARTS;
    else if (space[i] === LINE_BREAK) starts[i] = goesOn(text, tokens[i - 1]!, tokens[i]!) ? MAY_START : ALWAYS_STARTS;
    else if (space[i] === NO_SPACE && CLOSES.test(text.slice(start, Math.min(end, start + 8))))
      starts[i] = NEVER_STARTS;
  }
  return starts;
}

/** A single line break before a lower-case word, after no end of a sentence: the line was broken, not ended. */
function goesOn(text: string, before: Span, token: Span): boolean {
  const first = text.slice(token.start, token.start + 2);
  if (!/^\p{Ll}/u.test(first) || ENDS.test(text.slice(before.start, before.end))) return false;
  return text.slice(before.end, token.start).split('\n').length <= 2;
}
