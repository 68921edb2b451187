import type { Span } from '@dossier/schema';
import { keepsFullStop } from './abbreviations.ts';
import type { Document } from './document.ts';
import { splitChunk } from './split-chunk.ts';

/** The word whose full stop ends the chunk, but for closing quotes and brackets. */
const LAST_WORD = /([^\s"“”'‘’([{/\u2014\u2013-]+\.)["”'’)\]]*$/;
/** "its" for "it's": what follows cannot follow a possessive. */
const ITS = /^its$/i;
const AFTER_IS = /^(?:a|an|the|not|been|getting|going|really|definitely|simply|just|because|for|from|in|nothing|like)$/;
const CACHED_LENGTH = 40;
const CACHE_SIZE = 50_000;

/**
 * Cuts a text into tokens by the conventions of Universal Dependencies' English treebanks (EWT, GUM). Every character that
 * is no white space lies in exactly one token; tokens hold no white space.
 */
export function tokenise(text: string): Document {
  const tokens: Span[] = [];
  const cache = new Map<string, readonly number[]>();
  const chunks = findChunks(text);
  for (let i = 0; i < chunks.length; i += 2) {
    const start = chunks[i]!;
    const end = chunks[i + 1]!;
    const chunk = text.slice(start, end);
    let from = start;
    if (ITS.test(chunk) && isClause(text, chunks, i)) {
      tokens.push({ start, end: end - 1 });
      from = end - 1;
    } else
      for (const offset of cutsOf(chunk, keepsStop(text, chunks, i), cache)) {
        tokens.push({ start: from, end: start + offset });
        from = start + offset;
      }
    tokens.push({ start: from, end });
  }
  return { text, tokens };
}

function cutsOf(chunk: string, keepStop: boolean, cache: Map<string, readonly number[]>): readonly number[] {
  if (chunk.length > CACHED_LENGTH) return splitChunk(chunk, keepStop);
  const key = keepStop ? `${chunk} ` : chunk;
  let cuts = cache.get(key);
  if (cuts === undefined) {
    cuts = splitChunk(chunk, keepStop);
    if (cache.size >= CACHE_SIZE) cache.clear();
    cache.set(key, cuts);
  }
  return cuts;
}

/** Starts and ends of the runs without white space, in turn. */
function findChunks(text: string): number[] {
  const chunks: number[] = [];
  const pattern = /\S+/g;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    chunks.push(match.index, pattern.lastIndex);
  }
  return chunks;
}

function keepsStop(text: string, chunks: readonly number[], i: number): boolean {
  const start = chunks[i]!;
  const end = chunks[i + 1]!;
  if (!text.slice(Math.max(start, end - 4), end).includes('.')) return false;
  const word = LAST_WORD.exec(text.slice(Math.max(start, end - CACHED_LENGTH), end))?.[1];
  if (word === undefined) return false;
  const before = i > 0 && !hasBreak(text, chunks[i - 1]!, start) ? text.slice(chunks[i - 2]!, chunks[i - 1]!) : '';
  const next = chunks[i + 2];
  const after = next !== undefined && !hasBreak(text, end, next) ? text.slice(next, chunks[i + 3]!) : '';
  return keepsFullStop(word, { before, after });
}

function isClause(text: string, chunks: readonly number[], i: number): boolean {
  return i + 3 < chunks.length && AFTER_IS.test(text.slice(chunks[i + 2]!, chunks[i + 3]!));
}

function hasBreak(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return true;
  }
  return false;
}
