import { quoteAt } from '../clauses/quotes.ts';
import { speakerOf } from '../clauses/speakers.ts';
import { SOURCE_PREPOSITIONS, WEAK_SPEECH } from '../clauses/speech.ts';
import { surfaceSubjects } from '../clauses/subjects.ts';
import { baseRelation, caseOf, dependents, lemmaOf, markOf, type Tree, wordAt } from '../clauses/tree.ts';
import type { Quotation } from './quotations.ts';
import { entityOf, type Reading, typeOf } from './reading.ts';
import { CLAIMS, isSaying, maySpeak, PERCEIVING, STANCES, UTTERING } from './saying.ts';
import { resolveSpeaker } from './speaker.ts';
import { taggedSource } from './tagged-source.ts';

/** Which construction names a source. */
type SourceVia = 'quotation' | 'clause' | 'infinitive' | 'noun' | 'aside' | 'according' | 'reported' | 'tag';

/** One in whose mouth the text puts a predicate. */
export interface Source {
  /** Word that stands for it. */
  readonly word: number;
  readonly via: SourceVia;
  /** The verb of saying or the preposition that tells it; -1 for a quotation whose verb is not known. */
  readonly cue: number;
}

/** The sources of a predicate, nearest first. */
export function sourcesOf(reading: Reading, quotes: readonly Quotation[], anchor: number): Source[] {
  const { tree } = reading;
  const found: Source[] = [];
  for (let at = anchor, below = -1, steps = 0; at >= 0 && steps < 40; steps += 1) {
    found.push(...sourcesBeside(tree, at, below), ...sourcesAbove(tree, at, below));
    [below, at] = [at, wordAt(tree, at).head];
  }
  const quote = quoteAt(quotes, anchor);
  if (quote?.speech && quote.speaker >= 0) found.push({ word: quote.speaker, via: 'quotation', cue: quote.cue });
  if (found.length === 0) found.push(...taggedSource(reading, anchor));
  const sources = found
    .map((source) => ({ ...source, word: throughWork(reading, resolveSpeaker(reading, source.word, source.cue)) }))
    .filter(({ word }) => maySpeak(reading, word));
  return sources.filter(
    ({ word }, index) =>
      sources.findIndex((other) => entityOf(reading, other.word) === entityOf(reading, word)) === index,
  );
}

/** Who says a clause by what it hangs on: a verb of saying, a stance ("is confident that"), or a claim ("their belief that"). */
function sourcesAbove(tree: Tree, at: number, below: number): Source[] {
  const { deprel, head } = wordAt(tree, at);
  if (head < 0) return [];
  const make = (words: readonly number[], via: SourceVia) => words.map((word) => ({ word, via, cue: head }));
  const via = saidAs(tree, at, below);
  if (via !== undefined) return make(speakerOf(tree, head), via);
  if (deprel === 'ccomp' && STANCES.has(wordAt(tree, head).form.toLowerCase()))
    return make(surfaceSubjects(tree, head).words.slice(0, 1), 'clause');
  if (CLAIMS.has(lemmaOf(tree, head)) && (deprel === 'acl' || deprel === 'ccomp') && markOf(tree, at) !== 'to')
    return make(claimants(tree, head), 'noun');
  return [];
}

/** Whether a clause, or a noun with a clause of its own ("denied plans to leave"), is what the verb above it says. */
function saidAs(tree: Tree, at: number, below: number): SourceVia | undefined {
  const { deprel, head } = wordAt(tree, at);
  if (!isSaying(tree, head)) return undefined;
  const relation = baseRelation(deprel);
  if (relation === 'xcomp') return WEAK_SPEECH.has(lemmaOf(tree, head)) ? undefined : 'infinitive';
  if (relation === 'obj') {
    const content = below >= 0 && wordAt(tree, below).deprel === 'acl' && !PERCEIVING.has(lemmaOf(tree, head));
    return content ? 'noun' : undefined;
  }
  return relation === 'ccomp' ? 'clause' : relation === 'parataxis' ? 'aside' : undefined;
}

/** Whose a claim is: its possessor, or who utters it. */
function claimants(tree: Tree, noun: number): number[] {
  const owners = ownersOf(tree, noun);
  if (owners.length > 0) return owners.slice(0, 1);
  const { deprel, head } = wordAt(tree, noun);
  return deprel === 'obj' && UTTERING.has(lemmaOf(tree, head)) ? speakerOf(tree, head) : [];
}

function ownersOf(tree: Tree, noun: number): number[] {
  return [
    ...dependents(tree, noun, 'nmod:poss'),
    ...dependents(tree, noun, 'nmod').filter((child) => ['from', 'by', 'of'].includes(caseOf(tree, child))),
    ...dependents(tree, noun, 'compound'),
  ];
}

/** "…, officials said", "according to the Times, …": sources that hang on the clause itself. */
function sourcesBeside(tree: Tree, at: number, below: number): Source[] {
  const named = dependents(tree, at, 'obl', 'nmod', 'advmod', 'parataxis')
    .filter((child) => child !== below && SOURCE_PREPOSITIONS.has(caseOf(tree, child)))
    .map((word) => ({ word, via: 'according' as const, cue: dependents(tree, word, 'case')[0] ?? -1 }));
  const said = dependents(tree, at, 'parataxis')
    .filter((child) => child !== below && isSaying(tree, child) && dependents(tree, child, 'ccomp').length === 0)
    .map((verb) => ({ verb, via: 'aside' as const }));
  const reported = dependents(tree, at, 'advcl')
    .filter((child) => child !== below && isSaying(tree, child) && markOf(tree, child) === 'as')
    .map((verb) => ({ verb, via: 'reported' as const }));
  const spoken = [...said, ...reported].flatMap(({ verb, via }) =>
    speakerOf(tree, verb).map((word) => ({ word, via, cue: verb })),
  );
  return [...named, ...spoken];
}

/** A statement speaks for who issued it, a report from the Times for the Times; a report of nobody for itself. */
function throughWork(reading: Reading, word: number): number {
  const { tree } = reading;
  if (!['Work', 'Event', 'Topic'].includes(typeOf(reading, word) ?? '')) return word;
  const { deprel, head } = wordAt(tree, word);
  const issuers = deprel === 'obj' && UTTERING.has(lemmaOf(tree, head)) ? speakerOf(tree, head) : [];
  const senders = dependents(tree, word, 'nmod').filter((child) => caseOf(tree, child) === 'from');
  const owners = [...issuers, ...senders];
  return owners.find((owner) => ['Person', 'Organization', 'Group'].includes(typeOf(reading, owner) ?? '')) ?? word;
}
