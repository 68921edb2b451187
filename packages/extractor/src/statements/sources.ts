import { type Quote, quoteAt } from '../clauses/quotes.ts';
import { surfaceSubjects } from '../clauses/subjects.ts';
import { baseRelation, caseOf, dependents, isVerb, lemmaOf, type Tree, wordAt } from '../clauses/tree.ts';
import { verbKey } from '../clauses/verb-clauses.ts';
import { entityOf, type Reading, typeOf } from './reading.ts';
import { SOURCE_PREPOSITIONS, SPEECH_VERBS, WEAK_SPEECH } from './speech.ts';

/** Who said what is between two quotation marks. */
export interface SpokenQuote extends Quote {
  /** Word of the speaker; -1 when the text does not tell. */
  readonly speaker: number;
}

/** The words of the sources in whose mouth the text puts a predicate, nearest first. */
export function sourcesOf(reading: Reading, quotes: readonly SpokenQuote[], anchor: number): number[] {
  const { tree } = reading;
  const found: number[] = [];
  for (let at = anchor, steps = 0; at >= 0 && steps < 40; steps += 1) {
    found.push(...sourcesBeside(tree, at, anchor));
    const { deprel, head } = wordAt(tree, at);
    if (head >= 0 && isSpeech(tree, head) && ['ccomp', 'xcomp', 'parataxis'].includes(baseRelation(deprel))) {
      if (baseRelation(deprel) !== 'xcomp' || !WEAK_SPEECH.has(lemmaOf(tree, head)))
        found.push(...speakerOf(tree, head));
    }
    at = head;
  }
  const quote = quoteAt(quotes, anchor);
  if (quote?.speech && quote.speaker >= 0) found.push(quote.speaker);
  const sources = found.map((word) => throughWork(reading, word)).filter((word) => entityOf(reading, word) >= 0);
  return sources.filter(
    (word, index) => sources.findIndex((other) => entityOf(reading, other) === entityOf(reading, word)) === index,
  );
}

/** "…, officials said", "according to the Times, …": sources that hang on the clause itself. */
function sourcesBeside(tree: Tree, at: number, anchor: number): number[] {
  const named = dependents(tree, at, 'obl', 'nmod', 'advmod', 'parataxis').filter((child) =>
    SOURCE_PREPOSITIONS.has(caseOf(tree, child)),
  );
  const said = dependents(tree, at, 'parataxis').filter(
    (child) => child !== anchor && isSpeech(tree, child) && dependents(tree, child, 'ccomp').length === 0,
  );
  const reported = dependents(tree, at, 'advcl').filter(
    (child) => isSpeech(tree, child) && dependents(tree, child, 'mark').some((mark) => lemmaOf(tree, mark) === 'as'),
  );
  return [...named, ...[...said, ...reported].flatMap((child) => speakerOf(tree, child))];
}

function isSpeech(tree: Tree, word: number): boolean {
  return isVerb(tree, word) && SPEECH_VERBS.has(verbKey(tree, word));
}

function speakerOf(tree: Tree, verb: number): number[] {
  const passive = dependents(tree, verb, 'nsubj:pass', 'aux:pass').length > 0;
  if (passive) return dependents(tree, verb, 'obl').filter((child) => caseOf(tree, child) === 'by');
  return surfaceSubjects(tree, verb).words.slice(0, 1);
}

/** "A report from the Times" speaks for the Times; a report of nobody for itself. */
function throughWork(reading: Reading, word: number): number {
  if (typeOf(reading, word) !== 'Work') return word;
  const { tree } = reading;
  const owners = [
    ...dependents(tree, word, 'nmod:poss'),
    ...dependents(tree, word, 'nmod').filter((child) => ['from', 'by', 'of'].includes(caseOf(tree, child))),
    ...dependents(tree, word, 'compound'),
  ];
  return owners.find((owner) => ['Person', 'Organization', 'Group'].includes(typeOf(reading, owner) ?? '')) ?? word;
}

/** Finds the speaker of each quotation: the verb of saying around it, else who spoke last in the same paragraph. */
export function findSpeakers(reading: Pick<Reading, 'tree'>, text: string, quotes: readonly Quote[]): SpokenQuote[] {
  const { tree } = reading;
  const spoken: SpokenQuote[] = [];
  for (const quote of quotes) {
    const own = quote.speech ? speakerAround(tree, quote) : -1;
    const before = spoken.findLast(({ speech, speaker }) => speech && speaker >= 0);
    const inherits = own < 0 && before !== undefined && continues(tree, text, before, quote);
    spoken.push({ ...quote, speaker: inherits ? before.speaker : own });
  }
  return spoken;
}

function speakerAround(tree: Tree, quote: Quote): number {
  const inside = (word: number) => word >= quote.start && word < quote.end;
  const sentences = new Set([wordAt(tree, quote.start).sentence, wordAt(tree, quote.end - 1).sentence]);
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
  void sentences;
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
