import { quoteAt } from '../clauses/quotes.ts';
import { isSpeech, type SpokenQuote, speakerOf } from '../clauses/speakers.ts';
import { SOURCE_PREPOSITIONS, WEAK_SPEECH } from '../clauses/speech.ts';
import { baseRelation, caseOf, dependents, lemmaOf, markOf, type Tree, wordAt } from '../clauses/tree.ts';
import { entityOf, type Reading, typeOf } from './reading.ts';

/** The words of the sources in whose mouth the text puts a predicate, nearest first. */
export function sourcesOf(reading: Reading, quotes: readonly SpokenQuote[], anchor: number): number[] {
  const { tree } = reading;
  const found: number[] = [];
  for (let at = anchor, below = -1, steps = 0; at >= 0 && steps < 40; steps += 1) {
    found.push(...sourcesBeside(tree, at, below));
    const { deprel, head } = wordAt(tree, at);
    if (head >= 0 && isSpeech(tree, head) && ['ccomp', 'xcomp', 'parataxis'].includes(baseRelation(deprel))) {
      if (baseRelation(deprel) !== 'xcomp' || !WEAK_SPEECH.has(lemmaOf(tree, head)))
        found.push(...speakerOf(tree, head));
    }
    [below, at] = [at, head];
  }
  const quote = quoteAt(quotes, anchor);
  if (quote?.speech && quote.speaker >= 0) found.push(quote.speaker);
  const sources = found.map((word) => throughWork(reading, word)).filter((word) => entityOf(reading, word) >= 0);
  return sources.filter(
    (word, index) => sources.findIndex((other) => entityOf(reading, other) === entityOf(reading, word)) === index,
  );
}

/** "…, officials said", "according to the Times, …": sources that hang on the clause itself. */
function sourcesBeside(tree: Tree, at: number, below: number): number[] {
  const named = dependents(tree, at, 'obl', 'nmod', 'advmod', 'parataxis').filter(
    (child) => child !== below && SOURCE_PREPOSITIONS.has(caseOf(tree, child)),
  );
  const said = dependents(tree, at, 'parataxis').filter(
    (child) => child !== below && isSpeech(tree, child) && dependents(tree, child, 'ccomp').length === 0,
  );
  const reported = dependents(tree, at, 'advcl').filter(
    (child) => child !== below && isSpeech(tree, child) && markOf(tree, child) === 'as',
  );
  return [...named, ...[...said, ...reported].flatMap((child) => speakerOf(tree, child))];
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
