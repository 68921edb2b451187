import { lemmaOf, type Tree, wordAt } from '../clauses/tree.ts';

const TIME_NOUNS = new Set(
  `second minute hour day night morning afternoon evening noon midnight week weekend fortnight month quarter season year decade century millennium today
  tomorrow yesterday tonight time moment period january february march april may june july august september october november december monday tuesday
  wednesday thursday friday saturday sunday spring summer autumn winter past future age date jan feb mar apr jun jul aug sep sept oct nov dec a.m. p.m.
  while beginning end start`.split(/\s+/),
);

/** Whether a noun only says when: entities are not made of it. */
export function isTimeWord(tree: Tree, index: number): boolean {
  const { upos, form } = wordAt(tree, index);
  if (upos === 'NUM' || /^\d/.test(form)) return true;
  if (upos !== 'NOUN' && upos !== 'PROPN') return false;
  return TIME_NOUNS.has(lemmaOf(tree, index)) || TIME_NOUNS.has(form.toLowerCase());
}
