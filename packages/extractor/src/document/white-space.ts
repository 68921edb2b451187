import type { Document } from './document.ts';

/** What white space stands before a token. */
export const NO_SPACE = 0;
export const SPACE = 1;
/** A line break, or the start of the document. */
export const LINE_BREAK = 2;

const WIDEST_WRAP = 120;
const NARROWEST_WRAP = 40;

/**
 * The class of the white space before each token. In text wrapped at a fixed width the breaks within a paragraph count as
 * spaces.
 */
export function whiteSpaceBefore({ text, tokens }: Document): Uint8Array {
  const classes = new Uint8Array(tokens.length);
  const wraps = findWraps(text);
  let end = 0;
  let wrap = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    const { start } = tokens[i]!;
    classes[i] = i === 0 ? LINE_BREAK : start === end ? NO_SPACE : SPACE;
    for (let at = end; i > 0 && at < start; at += 1) {
      const code = text.charCodeAt(at);
      if (code !== 10 && code !== 13 && code !== 0x2028 && code !== 0x2029) continue;
      while (wrap < wraps.length && wraps[wrap]! < at) wrap += 1;
      if (wraps[wrap] !== at) classes[i] = LINE_BREAK;
    }
    end = tokens[i]!.end;
  }
  return classes;
}

/**
 * Offsets of the line breaks that only wrap a paragraph: blocks of three lines and more in which every line but the last is
 * so long that the first word of the next would not have fitted.
 */
function findWraps(text: string): number[] {
  const wraps: number[] = [];
  let block: number[] = [];
  for (let from = 0; from <= text.length; ) {
    const found = text.indexOf('\n', from);
    const to = found < 0 ? text.length : found;
    const blank = text.slice(from, to).trim() === '';
    if (!blank) block.push(from, to);
    if (blank || to === text.length) {
      if (block.length >= 6 && isWrapped(text, block)) {
        for (let i = 1; i < block.length - 1; i += 2) wraps.push(block[i]!);
      }
      block = [];
    }
    from = to + 1;
  }
  return wraps;
}

/** `block` holds the starts and ends of its lines in turn. */
function isWrapped(text: string, block: readonly number[]): boolean {
  let width = 0;
  for (let i = 0; i < block.length; i += 2) width = Math.max(width, block[i + 1]! - block[i]!);
  if (width < NARROWEST_WRAP || width > WIDEST_WRAP) return false;
  for (let i = 0; i + 2 < block.length; i += 2) {
    const next = /^\s*\S+/.exec(text.slice(block[i + 2]!, block[i + 2]! + WIDEST_WRAP))?.[0].length ?? 0;
    if (block[i + 1]! - block[i]! + 1 + next <= width - 2) return false;
  }
  return true;
}
