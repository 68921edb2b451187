import { findQuotes, type Quote, quoteAt } from '../clauses/quotes.ts';
import { findSpeakers, type SpokenQuote, speakerOf } from '../clauses/speakers.ts';
import { SOURCE_PREPOSITIONS } from '../clauses/speech.ts';
import { caseOf, type Tree, wordAt } from '../clauses/tree.ts';
import type { Reading } from './reading.ts';
import { isSaying, maySpeak } from './saying.ts';

/** What stands between quotation marks, or in a block that a press office prints without, and who says it. */
export interface Quotation extends SpokenQuote {
  /** The verb of saying; -1 when the speaker is only known from what stands before. */
  readonly cue: number;
}

/** How many words a speaker may be away from the marks. */
const NEAR = 14;

/**
 * The quotations of an article with their speakers, which are things: the verb of saying beside the marks, the sentence before that
 * ends with a colon, else who spoke last.
 */
export function findQuotations(reading: Reading): Quotation[] {
  const { tree, analysis } = reading;
  const { text } = analysis.document;
  const marked = findQuotes(tree, text);
  const known = findSpeakers(tree, text);
  const found: Quotation[] = [];
  for (const quote of marked) {
    const earlier = known.find(({ start }) => start === quote.start)?.speaker ?? -1;
    found.push({ ...quote, ...speakerFor(reading, quote, { marked, found, earlier }) });
  }
  return [...found, ...blocksIn(reading, known, marked)];
}

interface Around {
  readonly marked: readonly Quote[];
  readonly found: readonly Quotation[];
  /** The speaker that the tree alone gives; -1 without one. */
  readonly earlier: number;
}

type Speaker = Pick<Quotation, 'speaker' | 'cue'>;

function speakerFor(reading: Reading, quote: Quote, { marked, found, earlier }: Around): Speaker {
  if (!quote.speech) return { speaker: earlier, cue: -1 };
  const { tree } = reading;
  const beside =
    lastMark(tree, quote) === ','
      ? [after(reading, quote, marked), before(reading, quote, marked)]
      : [before(reading, quote, marked), after(reading, quote, marked)];
  const own = beside[0] ?? beside[1] ?? announced(reading, quote) ?? named(reading, quote);
  if (own !== undefined) return own;
  if (earlier >= 0 && maySpeak(reading, earlier)) return { speaker: earlier, cue: -1 };
  return continued(reading, quote, found) ?? introduced(reading, quote) ?? { speaker: earlier, cue: -1 };
}

/** The last word before the closing mark. */
function lastMark(tree: Tree, { end }: Quote): string {
  return wordAt(tree, end - 2).form;
}

/** `"…," said Roe` and `"…," Roe said`: the first verb of saying after the marks, before any other quotation. */
function after(reading: Reading, { end }: Quote, marked: readonly Quote[]): Speaker | undefined {
  const { tree } = reading;
  const { sentence } = wordAt(tree, end - 1);
  for (let word = end; word < end + NEAR && wordAt(tree, word).sentence === sentence; word += 1) {
    if (quoteAt(marked, word) !== undefined || /^[;:]$/.test(wordAt(tree, word).form)) return undefined;
    if (isSaying(tree, word)) return speaking(reading, word, { start: end, end: word + NEAR });
  }
  return undefined;
}

/** `Roe said: "…"`, `Roe, who had left, called it "…"`: the nearest verb of saying before the marks. */
function before(reading: Reading, { start }: Quote, marked: readonly Quote[]): Speaker | undefined {
  const { tree } = reading;
  const { sentence } = wordAt(tree, start);
  for (let word = start - 1; word > start - NEAR && wordAt(tree, word).sentence === sentence; word -= 1) {
    if (quoteAt(marked, word)?.speech) return undefined;
    if (isSaying(tree, word)) return speaking(reading, word, { start: word - NEAR, end: start });
  }
  return undefined;
}

/** Who speaks, by a verb of saying: its subject, else the nearest thing beside it inside a range that can speak. */
function speaking(reading: Reading, verb: number, { start, end }: { start: number; end: number }): Speaker | undefined {
  const { tree } = reading;
  const subject = speakerOf(tree, verb).find((word) => maySpeak(reading, word) || wordAt(tree, word).upos === 'PRON');
  if (subject !== undefined) return { speaker: subject, cue: verb };
  const { sentence } = wordAt(tree, verb);
  for (const word of [...range(verb - 1, Math.max(start, verb - 5)), ...range(verb + 1, Math.min(end, verb + 6))]) {
    if (wordAt(tree, word).sentence !== sentence || wordAt(tree, word).upos === 'PUNCT') continue;
    if (maySpeak(reading, word)) return { speaker: word, cue: verb };
  }
  return undefined;
}

function range(from: number, to: number): number[] {
  const step = from <= to ? 1 : -1;
  return Array.from({ length: Math.abs(to - from) + 1 }, (_, index) => from + index * step);
}

/** A sentence that ends with a colon announces the quotation below it. */
function announced(reading: Reading, { start }: Quote): Speaker | undefined {
  const { tree } = reading;
  if (wordAt(tree, start - 1).form !== ':') return undefined;
  const { sentence } = wordAt(tree, start - 1);
  for (let word = start - 1; word >= 0 && wordAt(tree, word).sentence === sentence; word -= 1)
    if (isSaying(tree, word)) return speaking(reading, word, { start: 0, end: start });
  return undefined;
}

/** `According to the Times, "…"`. */
function named(reading: Reading, { start }: Quote): Speaker | undefined {
  const { tree } = reading;
  const { sentence } = wordAt(tree, start);
  for (let word = start - 1; word >= 0 && wordAt(tree, word).sentence === sentence; word -= 1)
    if (SOURCE_PREPOSITIONS.has(caseOf(tree, word))) return { speaker: word, cue: word };
  return undefined;
}

/** A quotation that opens a sentence and has no verb of its own goes on from the last one. */
function continued(reading: Reading, quote: Quote, found: readonly Quotation[]): Speaker | undefined {
  const last = found.findLast(({ speech, speaker }) => speech && speaker >= 0);
  if (last === undefined) return undefined;
  const { tree, analysis } = reading;
  const between = analysis.document.text.slice(wordAt(tree, last.end - 1).end, wordAt(tree, quote.start).start);
  if ((between.match(/\n/g)?.length ?? 0) > 1 || between.length > 400) return undefined;
  return { speaker: last.speaker, cue: -1 };
}

/** Whole sentences in marks with nobody beside them: who acts in the sentence before, if it can speak. */
function introduced(reading: Reading, quote: Quote): Speaker | undefined {
  const { tree, analysis } = reading;
  const { sentence } = wordAt(tree, quote.start);
  const span = analysis.sentences[sentence - 1];
  if (span === undefined || analysis.sentences[sentence]?.start !== quote.start) return undefined;
  const verbs = range(span.start, span.end - 1).filter((word) => isSaying(tree, word));
  const root = range(span.start, span.end - 1).find((word) => wordAt(tree, word).head < 0) ?? -1;
  for (const verb of [...verbs, root]) {
    const speaker = speakerOf(tree, verb).find((word) => maySpeak(reading, word));
    if (speaker !== undefined) return { speaker, cue: verb };
  }
  return undefined;
}

/** Blocks without marks: kept from the tree's reading, and without the quotations that lie inside. */
function blocksIn(reading: Reading, known: readonly SpokenQuote[], marked: readonly Quote[]): Quotation[] {
  const starts = new Set(marked.map(({ start }) => start));
  return known
    .filter(({ start, speaker }) => !starts.has(start) && maySpeak(reading, speaker))
    .map((block) => ({ ...block, cue: -1 }));
}
