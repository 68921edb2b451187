import { childrenOf, wordAt } from '../clauses/tree.ts';
import type { EntityDraft } from '../entities/entities.ts';
import { type Add, bucket, F, type View } from './feature-view.ts';
import { hashText, mix } from './hash.ts';
import type { ValueDraft } from './proposal.ts';
import { NONE } from './word-table.ts';

const END_TYPE = F('end-type');
const END_LEMMA = F('end-lemma');
const END_KIND = F('end-kind');
const END_NAMED = F('end-named');
const END_COUNT = F('end-count');
const END_TAG = F('end-tag');
const END_LINK = F('end-dep');
const END_GOVERNOR = F('end-governor');
const END_FIRST = F('end-first');
const END_DETERMINER = F('end-determiner');
const KIND = { name: 1, nominal: 2, pronoun: 3, inside: 4 } as const;

/** What one end is: its type, its words, how it hangs in the tree. */
export function addEnd(add: Add, { reading, table }: View, end: number, word: number): void {
  const draft = reading.entities.drafts[table.entity[word] ?? -1];
  const head = table.head[word] ?? -1;
  add(END_TYPE, end, table.type[word] ?? 0);
  add(END_LEMMA, end, table.lemma[word] ?? 0);
  add(END_KIND, end, KIND[kindHere(draft, word)]);
  add(END_NAMED, end, draft?.named ? 1 : 0);
  add(END_COUNT, end, bucket(draft?.nodes.length ?? 0));
  add(END_TAG, end, mix(table.upos[word] ?? 0, table.xpos[word] ?? 0));
  add(END_LINK, end, mix(table.deprel[word] ?? 0, table.preposition[word] ?? 0));
  add(END_GOVERNOR, end, head < 0 ? NONE : (table.lemma[head] ?? 0));
  add(END_FIRST, end, bucket(table.sentence[draft?.nodes[0]?.head ?? -1] ?? 0));
  for (const child of childrenOf(reading.tree, word))
    if (wordAt(reading.tree, child).deprel === 'det') add(END_DETERMINER, end, table.lemma[child] ?? 0);
}

function kindHere(draft: EntityDraft | undefined, word: number): keyof typeof KIND {
  return draft?.nodes.find(({ head }) => head === word)?.kind ?? 'inside';
}

const VALUE = F('value');
const VALUE_UNIT = F('value-unit');
const VALUE_LENGTH = F('value-length');

export function addValue(add: Add, { text }: ValueDraft): void {
  const unit = /%|percent/.test(text)
    ? 'percent'
    : /[$€£]|dollar|euro|pound/.test(text)
      ? 'money'
      : text.slice(text.lastIndexOf(' ') + 1).toLowerCase();
  add(VALUE, /\d/.test(text) ? 1 : 0);
  add(VALUE_UNIT, hashText(unit));
  add(VALUE_LENGTH, bucket(text.split(' ').length));
}
