import type { Span } from '@dossier/schema';
import type { Tree } from './tree.ts';

/** Words between quotation marks, `[start, end)`, marks included; a quotation may run over sentences and paragraphs. */
export interface Quote extends Span {
  /** Whether it is long enough to be speech rather than a term set in marks. */
  readonly speech: boolean;
}

const OPEN = new Set(['“', '``', '«', '„']);
const CLOSE = new Set(['”', "''", '»']);
const SPEECH_WORDS = 5;

/** Finds quotations. A paragraph that opens with a mark while one is open continues it, as newspapers print it. */
export function findQuotes(tree: Tree, text: string): Quote[] {
  const quotes: Quote[] = [];
  let start = -1;
  const close = (end: number) => {
    const words = tree.words.slice(start, end).filter(({ upos }) => upos !== 'PUNCT').length;
    quotes.push({ start, end, speech: words >= SPEECH_WORDS });
    start = -1;
  };
  tree.words.forEach((word, index) => {
    const mark = markKind(tree, text, index, start >= 0);
    if (mark === 'open') {
      if (start >= 0 && !opensParagraph(tree, text, index)) close(index);
      if (start < 0) start = index;
    } else if (mark === 'close' && start >= 0) close(index + 1);
    else if (start >= 0 && index - start > 400) start = -1;
    void word;
  });
  return quotes;
}

function markKind(tree: Tree, text: string, index: number, inside: boolean): 'open' | 'close' | undefined {
  const word = tree.words[index];
  if (word === undefined || word.upos !== 'PUNCT') return undefined;
  if (OPEN.has(word.form)) return 'open';
  if (CLOSE.has(word.form)) return 'close';
  if (word.form !== '"') return undefined;
  const glued = { left: /\S/.test(text[word.start - 1] ?? ' '), right: /\S/.test(text[word.end] ?? ' ') };
  if (glued.right && !glued.left) return 'open';
  if (glued.left && !glued.right) return 'close';
  return inside ? 'close' : 'open';
}

function opensParagraph(tree: Tree, text: string, index: number): boolean {
  const start = tree.words[index]?.start ?? 0;
  return /\n\s*$/.test(text.slice(Math.max(0, start - 3), start));
}

/** The quotation that a word is in. */
export function quoteAt<Q extends Quote>(quotes: readonly Q[], word: number): Q | undefined {
  return quotes.find(({ start, end }) => word >= start && word < end);
}
