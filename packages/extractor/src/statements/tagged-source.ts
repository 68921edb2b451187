import type { Span } from '@dossier/schema';
import { dependents, isVerb, lemmaOf, type Tree, wordAt } from '../clauses/tree.ts';
import type { Reading } from './reading.ts';
import { maySpeak } from './saying.ts';
import type { Source } from './sources.ts';

const TAG_WORDS = 9;

/**
 * A source by its place alone, for sentences whose tree does not show it: "…, Roe said.", "…, said Roe", "According to Roe, …", and a
 * headline's "…: officials".
 */
export function taggedSource({ tree, analysis, ...rest }: Reading, anchor: number): Source[] {
  const reading = { tree, analysis, ...rest };
  const sentence = analysis.sentences[wordAt(tree, anchor).sentence];
  if (sentence === undefined) return [];
  const found =
    opening(reading, sentence, anchor) ?? closing(reading, sentence, anchor) ?? headline(reading, sentence, anchor);
  return found === undefined ? [] : [found];
}

function opening(reading: Reading, { start, end }: Span, anchor: number): Source | undefined {
  const { tree } = reading;
  if (wordAt(tree, start).form.toLowerCase() !== 'according') return undefined;
  const comma = next(tree, { start, end }, ',');
  if (comma < 0 || anchor <= comma) return undefined;
  const word = speakerIn(reading, { start: start + 2, end: comma });
  return word === undefined ? undefined : { word, via: 'tag', cue: start };
}

/** A verb of saying at the end that says nothing after it: the words before its comma are what it says. */
function closing(reading: Reading, { start, end }: Span, anchor: number): Source | undefined {
  const { tree } = reading;
  let verb = end - 1;
  while (verb > anchor && !isVerb(tree, verb)) verb -= 1;
  if (verb <= anchor || !TAG_VERBS.has(lemmaOf(tree, verb)) || saysMore(tree, verb)) return undefined;
  const comma = lastMark(tree, { start: Math.max(start, verb - TAG_WORDS), end: verb });
  if (comma <= anchor) return undefined;
  const word =
    speakerIn(reading, { start: comma + 1, end: verb }) ??
    (comma === verb - 1 ? speakerIn(reading, { start: verb + 1, end: Math.min(end, verb + TAG_WORDS) }) : undefined);
  return word === undefined ? undefined : { word, via: 'tag', cue: verb };
}

const TAG_VERBS = new Set([
  'say',
  'tell',
  'add',
  'state',
  'announce',
  'report',
  'note',
  'explain',
  'write',
  'claim',
  'argue',
  'warn',
]);

/** Whether what a verb says stands after it, in its clause or as its object; "told reporters" only names who hears it. */
function saysMore(tree: Tree, verb: number): boolean {
  const after = dependents(tree, verb, 'ccomp', 'xcomp', 'advcl', 'obj').filter((child) => child > verb);
  return after.some((child) => wordAt(tree, child).deprel !== 'obj' || lemmaOf(tree, verb) !== 'tell');
}

/** "Castro recovering following surgery: Cuban officials". */
function headline(reading: Reading, { start, end }: Span, anchor: number): Source | undefined {
  const { tree, analysis } = reading;
  if (start > 0 || /^[.?!”"]$/.test(wordAt(tree, end - 1).form)) return undefined;
  const colon = next(tree, { start, end }, ':');
  if (colon <= anchor || colon < end - 6) return undefined;
  for (let word = colon + 1; word < end; word += 1) if (isVerb(tree, word)) return undefined;
  const word = speakerIn({ ...reading, analysis }, { start: colon + 1, end });
  return word === undefined ? undefined : { word, via: 'tag', cue: colon };
}

function next(tree: Tree, { start, end }: Span, form: string): number {
  for (let word = start; word < end; word += 1) if (wordAt(tree, word).form === form) return word;
  return -1;
}

function lastMark(tree: Tree, { start, end }: Span): number {
  for (let word = end - 1; word >= start; word -= 1) if (/^[,”"]$/.test(wordAt(tree, word).form)) return word;
  return -1;
}

function speakerIn(reading: Reading, { start, end }: Span): number | undefined {
  for (let word = start; word < end; word += 1) {
    const { upos } = wordAt(reading.tree, word);
    if (upos !== 'PUNCT' && upos !== 'DET' && maySpeak(reading, word) && isHead(reading, word)) return word;
  }
  return undefined;
}

/** Whether a word heads a phrase that stands for something, not only a part of one ("Cuban" of "Cuban officials"). */
function isHead({ tree }: Reading, word: number): boolean {
  return !/^(compound|flat|amod|nmod:poss|nmod:desc|det)/.test(wordAt(tree, word).deprel);
}
