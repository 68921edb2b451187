import { dependents, wordAt } from '../clauses/tree.ts';
import { type Add, bucket, F, OBJECT, SUBJECT, type View } from './feature-view.ts';
import { hashText } from './hash.ts';
import { relationOfOblique } from './lexicon.ts';
import { NONE } from './word-table.ts';

const BETWEEN = F('between');
const BETWEEN_MARK = F('between-mark');
const SENTENCE = F('sentence');
const LENGTH = F('length');
const MODALITY = F('modality');
const POLARITY = F('polarity');
const FACTUALITY = F('factuality');
const MARKS = /^[,;:()–—"“”-]$/;

/** Where in the article, what stands between, and what the rules and the encoder hold of its reality. */
export function addPlace(add: Add, { reading: { tree, analysis }, table, factuality, first, target }: View): void {
  const [from, to] = [Math.min(first.subject, target), Math.max(first.subject, target)];
  const between = new Set<number>();
  const marks = new Set<string>();
  for (let word = from + 1; word < to; word += 1) {
    const entity = table.entity[word] ?? -1;
    if (entity >= 0) between.add(entity);
    const { form } = wordAt(tree, word);
    if (MARKS.test(form)) marks.add(form);
  }
  between.delete(table.entity[first.subject] ?? -1);
  const sentence = table.sentence[first.anchor] ?? -1;
  const span = analysis.sentences[sentence];
  const { modality, polarity } = factuality(first.anchor);
  add(BETWEEN, Math.min(between.size, 4));
  for (const mark of marks) add(BETWEEN_MARK, hashText(mark));
  add(SENTENCE, Math.min(sentence, 3));
  add(LENGTH, bucket(Math.floor(((span?.end ?? 0) - (span?.start ?? 0)) / 4)));
  add(MODALITY, hashText(modality));
  add(POLARITY, hashText(polarity));
  add(FACTUALITY, Math.round((analysis.factuality[first.anchor] ?? 0) * 2));
}

const ANCHOR_SENSE = F('anchor-sense');
const ANCHOR_SENSE_TYPES = F('anchor-sense+types');
const END_SENSE = F('end-sense');
const GOVERNOR_SENSE = F('governor-sense');
const OBLIQUE_SENSE = F('oblique-sense');
const ROLE_NOUN = F('role-noun');
const INNER_SENSE = F('inner-sense');

/** What the lexicon knows of the words on the way: it speaks for verbs and nouns that the annotated articles lack. */
export function addSenses(add: Add, { reading, table, first: { subject, anchor }, target, path, types }: View): void {
  const governor = table.head[anchor] ?? -1;
  const preposition = dependents(reading.tree, target, 'case')[0];
  const oblique =
    preposition === undefined
      ? undefined
      : relationOfOblique(table.key[anchor] ?? '', wordAt(reading.tree, preposition).form.toLowerCase());
  add(ANCHOR_SENSE, table.sense[anchor] ?? NONE);
  add(ANCHOR_SENSE_TYPES, table.sense[anchor] ?? NONE, types);
  add(END_SENSE, SUBJECT, table.nounSense[subject] ?? NONE);
  add(END_SENSE, OBJECT, table.nounSense[target] ?? NONE);
  add(GOVERNOR_SENSE, governor < 0 ? 1 : (table.sense[governor] ?? NONE));
  add(OBLIQUE_SENSE, oblique === undefined ? NONE : hashText(oblique));
  add(ROLE_NOUN, table.role[subject] || table.role[anchor] ? 1 : 0);
  if (path === undefined) return;
  for (const word of [...path.up.slice(1), path.top, ...path.down.slice(0, -1)])
    add(INNER_SENSE, table.sense[word] ?? NONE);
}
