import { findQuotes, type Quote } from './quotes.ts';
import { SOURCE_PREPOSITIONS, SPEECH_VERBS } from './speech.ts';
import { surfaceSubjects } from './subjects.ts';
import { caseOf, dependents, isVerb, type Tree, wordAt } from './tree.ts';
import { verbKey } from './verb-clauses.ts';

/** Who said what is between two quotation marks. */
export interface SpokenQuote extends Quote {
  /** Word of the speaker; -1 when the text does not tell. */
  readonly speaker: number;
}

/** Finds the speaker of each quotation: the verb of saying around it, else who spoke last in the same paragraph. */
export function findSpeakers(tree: Tree, text: string): SpokenQuote[] {
  const spoken: SpokenQuote[] = [];
  for (const quote of findQuotes(tree, text)) {
    const own = quote.speech ? speakerAround(tree, quote) : -1;
    const before = spoken.findLast(({ speech, speaker }) => speech && speaker >= 0);
    const inherits = own < 0 && before !== undefined && continues(tree, text, before, quote);
    spoken.push({ ...quote, speaker: inherits ? before.speaker : own });
  }
  return [...spoken, ...findBlocks(tree, text)];
}

/**
 * "The minister said:" at a line's end, and what he said in the paragraphs below without quotation marks, as press offices print it.
 * A block ends where the next speaker is named or a quotation opens.
 */
function findBlocks(tree: Tree, text: string): SpokenQuote[] {
  const blocks: SpokenQuote[] = [];
  const last = tree.words.length;
  for (const [index, word] of tree.words.entries()) {
    if (word.form !== ':' || !/^\s*\n/.test(text.slice(word.end))) continue;
    const verb = tree.words.findIndex(
      (each, at) => each.sentence === word.sentence && at < index && isSpeech(tree, at),
    );
    const speaker = verb < 0 ? undefined : speakerOf(tree, verb)[0];
    if (speaker === undefined || /^\s*["“]/.test(text.slice(word.end))) continue;
    const next = tree.words.findIndex(
      (each, at) =>
        at > index && (/^[“"]$/.test(each.form) || (each.form === ':' && /^\s*\n/.test(text.slice(each.end)))),
    );
    const end = next < 0 ? last : tree.words.findIndex(({ sentence }) => sentence === wordAt(tree, next).sentence);
    if (end > index + 1) blocks.push({ start: index + 1, end, speech: true, speaker });
  }
  return blocks;
}

function speakerAround(tree: Tree, quote: Quote): number {
  const inside = (word: number) => word >= quote.start && word < quote.end;
  for (const sentence of [wordAt(tree, quote.end - 1).sentence, wordAt(tree, quote.start).sentence]) {
    const verbs = tree.words.flatMap((word, index) =>
      word.sentence === sentence && !inside(index) && isSpeech(tree, index) ? [index] : [],
    );
    const nearest = verbs.toSorted((a, b) => distance(quote, a) - distance(quote, b));
    for (const verb of nearest) {
      const speaker = speakerOf(tree, verb).find((word) => !inside(word));
      if (speaker !== undefined) return speaker;
    }
    const named = tree.words.findIndex(
      (word, index) => word.sentence === sentence && !inside(index) && SOURCE_PREPOSITIONS.has(caseOf(tree, index)),
    );
    if (named >= 0) return named;
  }
  return -1;
}

function distance({ start, end }: Quote, word: number): number {
  return word < start ? start - word : word - end;
}

/** A quotation without a verb of its own goes on where the last one ended: same paragraph, or the next one. */
function continues(tree: Tree, text: string, before: Quote, quote: Quote): boolean {
  const between = text.slice(wordAt(tree, before.end - 1).end, wordAt(tree, quote.start).start);
  return (between.match(/\n/g)?.length ?? 0) <= 1 && between.length < 400;
}

/** Whether a word is a verb of saying or thinking. */
export function isSpeech(tree: Tree, word: number): boolean {
  return isVerb(tree, word) && SPEECH_VERBS.has(verbKey(tree, word));
}

/** Who speaks, by a verb of saying. */
export function speakerOf(tree: Tree, verb: number): number[] {
  const passive = dependents(tree, verb, 'nsubj:pass', 'aux:pass').length > 0;
  if (passive) return dependents(tree, verb, 'obl').filter((child) => caseOf(tree, child) === 'by');
  return surfaceSubjects(tree, verb).words.slice(0, 1);
}
