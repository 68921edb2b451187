import type { EntityType, MentionKind } from '@dossier/schema';
import type { Analysis, Mention, Name, Word } from '../../src/analysis/analysis.ts';

const CLASSES: Readonly<Record<string, EntityType>> = {
  person: 'Person',
  people: 'Group',
  organization: 'Organization',
  place: 'GPE',
  object: 'Thing',
  event: 'Event',
  abstract: 'Topic',
  policy: 'Policy',
  work: 'Work',
};

interface Line {
  readonly form: string;
  readonly lemma: string;
  readonly tag: string;
  readonly head: number;
  readonly deprel: string;
  readonly thing: string;
  readonly glued: boolean;
}

const TAGS: Readonly<Record<string, string>> = {
  VBD: 'VERB',
  VBZ: 'VERB',
  VBN: 'VERB',
  VBG: 'VERB',
  VB: 'VERB',
  VBP: 'VERB',
  NN: 'NOUN',
  NNS: 'NOUN',
  NNP: 'PROPN',
  NNPS: 'PROPN',
  MD: 'AUX',
  AUX: 'AUX',
  TO: 'PART',
  IN: 'ADP',
  SC: 'SCONJ',
  DT: 'DET',
  RB: 'ADV',
  NEG: 'PART',
  PRP: 'PRON',
  PRPS: 'PRON',
  WP: 'PRON',
  JJ: 'ADJ',
  CC: 'CCONJ',
  CD: 'NUM',
  POS: 'PART',
  PU: 'PUNCT',
};

/**
 * Builds an analysis by hand: one word a line, `form lemma tag head deprel [thing]`, sentences parted by an empty line; `head` counts
 * from 1 inside the sentence, 0 is the root. A thing is `class` or `class#chain`; names are found by their tag. `+` before a form glues
 * it to the word before.
 */
export function readLines(source: string): Analysis {
  const sentences = source
    .trim()
    .split(/\n\s*\n/)
    .map((block) => block.trim().split('\n').map(readLine));
  const words: Word[] = [];
  const ranges: { start: number; end: number }[] = [];
  const things: { word: number; thing: string }[] = [];
  let text = '';
  for (const [sentence, lines] of sentences.entries()) {
    const base = words.length;
    for (const line of lines) {
      if (text !== '' && !line.glued) text += ' ';
      if (line.thing) things.push({ word: words.length, thing: line.thing });
      words.push(wordOf(line, base, sentence, text.length));
      text += line.form;
    }
    ranges.push({ start: base, end: words.length });
  }
  return finish(text, words, ranges, things);
}

function readLine(line: string): Line {
  const [form = '', lemma = '', tag = '', head = '0', deprel = '', thing = ''] = line.trim().split(/\s+/);
  const glued = form.startsWith('+');
  return { form: glued ? form.slice(1) : form, lemma, tag, head: Number(head), deprel, thing, glued };
}

function wordOf({ form, lemma, tag, head, deprel }: Line, base: number, sentence: number, start: number): Word {
  const plural = tag === 'NNS' || tag === 'NNPS' ? 'Number=Plur' : '_';
  const feats = tag === 'WP' ? 'PronType=Rel' : plural;
  return {
    start,
    end: start + form.length,
    form,
    lemma,
    upos: TAGS[tag] ?? 'X',
    xpos: tag,
    feats,
    head: head === 0 ? -1 : base + head - 1,
    deprel,
    sentence,
  };
}

function finish(
  text: string,
  words: readonly Word[],
  sentences: readonly { start: number; end: number }[],
  things: readonly { word: number; thing: string }[],
): Analysis {
  const names: Name[] = [];
  const mentions: Mention[] = [];
  const chains: number[][] = [];
  const chainOf = new Map<string, number>();
  for (const { word, thing } of things) {
    const [kindOfThing = '', label = `own ${word}`] = thing.split('#');
    const chain = chainOf.get(label) ?? chains.push([]) - 1;
    chainOf.set(label, chain);
    chains[chain]?.push(mentions.length);
    mentions.push(mentionOf(words, word, kindOfThing, chain));
    const { name } = mentions[mentions.length - 1] ?? {};
    if (name) names.push({ ...name, type: kindOfThing === 'people' ? 'other' : kindOfThing });
  }
  const factuality = words.map(() => 1);
  return {
    document: { text, tokens: words.map(({ start, end }) => ({ start, end })) },
    words,
    sentences,
    names,
    mentions,
    chains,
    roles: [],
    factuality,
    vectors: new Int8Array(),
  };
}

function mentionOf(words: readonly Word[], head: number, kindOfThing: string, chain: number): Mention {
  const { upos } = words[head] ?? { upos: 'X' };
  const kind: MentionKind = upos === 'PROPN' ? 'name' : upos === 'PRON' ? 'pronoun' : 'nominal';
  const inName = (index: number) =>
    words[index]?.upos === 'PROPN' && words[index]?.head === head && /flat|compound/.test(words[index]?.deprel ?? '');
  let [start, end] = [head, head + 1];
  while (inName(start - 1)) start -= 1;
  while (inName(end)) end += 1;
  const gumType =
    kindOfThing === 'people' ? 'person' : kindOfThing === 'policy' || kindOfThing === 'work' ? 'abstract' : kindOfThing;
  const type = CLASSES[kindOfThing] ?? 'Topic';
  return { start, end, head, kind, gumType, type, chain, ...(kind === 'name' ? { name: { start, end } } : {}) };
}
