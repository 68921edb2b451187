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
    if (isSaid(tree, at, below)) found.push(...speakerOf(tree, wordAt(tree, at).head));
    if (wordAt(tree, at).deprel === 'acl:relcl') break;
    [below, at] = [at, wordAt(tree, at).head];
  }
  found.push(...quotedSpeaker(reading, quotes, anchor));
  const sources = found.map((word) => throughWork(reading, word)).filter((word) => maySpeak(reading, word));
  return sources.filter(
    (word, index) => sources.findIndex((other) => entityOf(reading, other) === entityOf(reading, word)) === index,
  );
}

/** Whether a clause, or a noun with a clause of its own ("denied plans to leave"), is what the verb above it says. */
function isSaid(tree: Tree, at: number, below: number): boolean {
  const { deprel, head } = wordAt(tree, at);
  if (head < 0 || !isSpeech(tree, head)) return false;
  const relation = baseRelation(deprel);
  if (relation === 'xcomp') return !WEAK_SPEECH.has(lemmaOf(tree, head));
  if (relation === 'obj') return below >= 0 && wordAt(tree, below).deprel === 'acl';
  return relation === 'ccomp' || relation === 'parataxis';
}

/** The speaker of the quotation around a word; where a pronoun leads to no speaker, the one before. */
function quotedSpeaker(reading: Reading, quotes: readonly SpokenQuote[], anchor: number): number[] {
  const quote = quoteAt(quotes, anchor);
  if (!quote?.speech || quote.speaker < 0) return [];
  if (maySpeak(reading, quote.speaker)) return [quote.speaker];
  const before = quotes.findLast(
    ({ speech, speaker, end }) => speech && end <= quote.start && speaker >= 0 && maySpeak(reading, speaker),
  );
  return before === undefined ? [] : [before.speaker];
}

const SPEAKERS = new Set(['Person', 'Organization', 'Group', 'GPE', 'Work']);

function maySpeak(reading: Reading, word: number): boolean {
  return SPEAKERS.has(typeOf(reading, word) ?? '');
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
