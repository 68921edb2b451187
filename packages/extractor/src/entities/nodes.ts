import type { Analysis, Mention, Name } from '../analysis/analysis.ts';
import { childrenOf, dependents, isNoun, lemmaOf, type Tree, wordAt } from '../clauses/tree.ts';
import { countryOfAdjective, countryOfName } from './countries.ts';
import { wholeNames } from './name-spans.ts';
import { TITLES } from './name-words.ts';
import type { Node } from './node.ts';
import { isFamily, isLanguage, isNamedPeople, isPeople } from './people.ts';
import { isTimeWord } from './time-words.ts';
import { typeOfHead } from './type-of-head.ts';

/** Every phrase that may stand for a thing: the encoder's mentions and names, adjectives of countries, nouns it left out. */
export function findNodes(read: Analysis, tree: Tree): Node[] {
  const analysis: Analysis = { ...read, names: wholeNames(read, tree).filter((name) => !isRole(tree, name)) };
  const nodes: Node[] = [];
  const taken = new Set<number>();
  const add = (node: Node | undefined) => {
    if (node === undefined || taken.has(node.head)) return;
    taken.add(node.head);
    nodes.push(node);
  };
  for (const mention of analysis.mentions) add(ofMention(analysis, tree, mention));
  for (const name of analysis.names) {
    const covered = nodes.some((node) => node.kind === 'name' && node.start <= name.start && name.end <= node.end);
    if (!covered) add(ofName(analysis, tree, name));
  }
  analysis.words.forEach((_, index) => {
    if (taken.has(index)) return;
    if (
      nodes.some(
        (node) => node.kind === 'name' && node.start <= index && index < node.end && node.country === undefined,
      )
    ) {
      add(ofCountry(analysis, tree, index));
    } else add(ofCountry(analysis, tree, index) ?? ofNoun(analysis, tree, index));
  });
  return nodes.sort((a, b) => a.start - b.start || b.end - a.end || a.head - b.head);
}

function ofMention(analysis: Analysis, tree: Tree, mention: Mention): Node | undefined {
  const { head, gumType, chain, kind } = mention;
  if (kind === 'pronoun') return pronoun(analysis, mention);
  if (isTitle(tree, head) || isInsideName(analysis, tree, head)) return undefined;
  if (gumType === 'time' || isTimeWord(tree, head) || wordAt(tree, head).upos === 'NUM') return undefined;
  const name = nameInside(analysis, mention);
  if (isPeople(tree, head) || isNamedPeople(tree, mention, name)) return people(analysis, tree, head, chain);
  if (kind !== 'name' && countryOfAdjective(wordAt(tree, head).form) !== undefined)
    return ofCountry(analysis, tree, head);
  if (isNamedGovernment(tree, head))
    return { ...nominalSpan(analysis, tree, head), head, kind: 'name', encoderType: 'Organization', chain };
  if (
    name !== undefined &&
    (kind === 'name' || coversHead(name, head)) &&
    !isRole(tree, name) &&
    !isNoise(analysis, name)
  ) {
    if (isFamily(analysis, tree, name)) return { ...named(analysis, tree, name), head, encoderType: 'Group', chain };
    const type = analysis.names.find(({ start, end }) => start < name.end && name.start < end)?.type;
    return { ...named(analysis, tree, { ...name, type }), head, nameType: type, encoderType: mention.type, chain };
  }
  return { ...nominalSpan(analysis, tree, head), head, kind: 'nominal', encoderType: mention.type, chain };
}

/** "Defense" in "Department of Defense": a part of a longer name is no thing of its own, unless it is a country. */
function isInsideName(analysis: Analysis, tree: Tree, head: number): boolean {
  const name = analysis.names.find(({ start, end }) => start <= head && head < end);
  if (name === undefined || name.end - name.start < 2) return false;
  return rangeHead(tree, name.start, name.end) !== head && countryOfName(wordAt(tree, head).form) === undefined;
}

/** "President" before a name: it stands for whom the name stands. */
function isTitle(tree: Tree, index: number): boolean {
  const { deprel, form } = wordAt(tree, index);
  return deprel === 'nmod:desc' && TITLES.has(form.toLowerCase());
}

/** People of a country or creed; told apart by a lower-case modifier or a number, they are a description. */
function people(analysis: Analysis, tree: Tree, head: number, chain: number): Node {
  const span = nominalSpan(analysis, tree, head);
  if (isLanguage(tree, head, span.text))
    return { ...span, head, kind: 'name', nameType: 'other', encoderType: 'Topic', chain };
  const apart = /^\p{Ll}/u.test(span.text) || dependents(tree, head, 'nummod').length > 0;
  return { ...span, head, kind: apart ? 'nominal' : 'name', encoderType: 'Group', chain };
}

/** "Iraqi Prime Minister", taken for a person's name: it ends in a title or another word for a person. */
function isRole(tree: Tree, { start, end, type }: Name): boolean {
  if (type !== 'person' && type !== 'other') return false;
  const last = wordAt(tree, end - 1).form.toLowerCase();
  return TITLES.has(last) || (end - start > 1 && typeOfHead(last) === 'Person');
}

function coversHead(name: { start: number; end: number }, head: number): boolean {
  return name.start <= head && head < name.end;
}

/** "the Obama administration", "the Asad regime": named after who leads it. */
function isNamedGovernment(tree: Tree, head: number): boolean {
  const leader = (child: number) =>
    wordAt(tree, child).upos === 'PROPN' && countryOfName(wordAt(tree, child).form) === undefined;
  return ['administration', 'regime'].includes(lemmaOf(tree, head)) && dependents(tree, head, 'compound').some(leader);
}

/** A title by itself or a syllable is no name. */
function isNoise(analysis: Analysis, { start, end }: { start: number; end: number }): boolean {
  const text = textOf(analysis, start, end);
  return TITLES.has(text.toLowerCase()) || /^(al|el|de|la|mount|the)$/i.test(text) || !/\p{L}/u.test(text);
}

function nameInside(analysis: Analysis, mention: Mention): Name | undefined {
  return analysis.names.find(({ start, end }) => start <= mention.head && mention.head < end);
}

function pronoun(analysis: Analysis, { head, chain, type }: Mention): Node {
  return {
    start: head,
    end: head + 1,
    head,
    kind: 'pronoun',
    text: analysis.words[head]?.form ?? '',
    encoderType: type,
    chain,
  };
}

function ofName(analysis: Analysis, tree: Tree, name: Name): Node | undefined {
  const head = rangeHead(tree, name.start, name.end);
  if (isTimeWord(tree, head)) return undefined;
  return {
    ...named(analysis, tree, name),
    head,
    nameType: name.type,
    encoderType: TYPE_OF_NAME[name.type] ?? 'Thing',
    chain: -1,
  };
}

const TYPE_OF_NAME: Readonly<Record<string, Node['encoderType']>> = {
  person: 'Person',
  organization: 'Organization',
  place: 'GPE',
  event: 'Event',
};

/** The word of a range that hangs on a word outside it. */
function rangeHead(tree: Tree, start: number, end: number): number {
  for (let index = start; index < end; index += 1) {
    const { head } = wordAt(tree, index);
    if (head < start || head >= end) return index;
  }
  return start;
}

function named(
  analysis: Analysis,
  tree: Tree,
  span: { start: number; end: number; type?: string | undefined },
): Pick<Node, 'start' | 'end' | 'kind' | 'text' | 'country'> {
  let { start, end } = span;
  while (start < end - 1 && isNoName(tree, start, span.type === 'person')) start += 1;
  while (end > start + 1 && wordAt(tree, end - 1).xpos === 'POS') end -= 1;
  const text = textOf(analysis, start, end);
  return { start, end, kind: 'name', text, country: countryOfName(text) ?? countryOfAdjective(text) };
}

function isNoName(tree: Tree, index: number, person: boolean): boolean {
  const { upos, form } = wordAt(tree, index);
  return upos === 'DET' || upos === 'PUNCT' || (person && TITLES.has(form.toLowerCase()));
}

/** A country's adjective, or its name inside a longer phrase ("U.S. troops"). */
function ofCountry(analysis: Analysis, tree: Tree, index: number): Node | undefined {
  const { form, upos } = wordAt(tree, index);
  if ((upos !== 'ADJ' && upos !== 'PROPN' && upos !== 'NOUN') || isPeople(tree, index)) return undefined;
  const two = textOf(analysis, index - 1, index + 1);
  const start = index > 0 && (countryOfAdjective(two) ?? countryOfName(two)) !== undefined ? index - 1 : index;
  const text = textOf(analysis, start, index + 1);
  const country = countryOfAdjective(text) ?? countryOfName(text);
  if (country === undefined) return undefined;
  if (
    start === index &&
    (countryOfAdjective(`${form} ${wordAt(tree, index + 1).form}`) ??
      countryOfName(`${form} ${wordAt(tree, index + 1).form}`)) !== undefined
  )
    return undefined;
  return {
    start,
    end: index + 1,
    head: index,
    kind: 'name',
    text,
    country,
    nameType: 'place',
    encoderType: 'GPE',
    chain: -1,
  };
}

function ofNoun(analysis: Analysis, tree: Tree, index: number): Node | undefined {
  const { upos, deprel, xpos } = wordAt(tree, index);
  if (!isNoun(tree, index) || xpos === 'CD' || isTimeWord(tree, index)) return undefined;
  if (isTitle(tree, index)) return undefined;
  if (['compound', 'flat', 'fixed', 'goeswith', 'nmod:unmarked', 'case', 'cc'].includes(deprel)) return undefined;
  if (isPeople(tree, index)) return people(analysis, tree, index, -1);
  const span = nominalSpan(analysis, tree, index);
  const kind = upos === 'PROPN' && looksNamed(span.text) ? 'name' : 'nominal';
  return { ...span, head: index, kind, encoderType: kind === 'name' ? 'Organization' : 'Topic', chain: -1 };
}

const KEPT_MODIFIERS = new Set(['amod', 'compound', 'nmod:desc']);

/** Whether a phrase that the encoder took for no name is written as one: two capitalised words, or an abbreviation. */
function looksNamed(text: string): boolean {
  return /^\p{Lu}\S*( \p{Lu}\S*)+$/u.test(text) || /^\p{Lu}[\p{Lu}\d]{2,}$/u.test(text);
}

/** The head with the adjectives and nouns that stand right before it, numbers and articles left out. */
function nominalSpan(analysis: Analysis, tree: Tree, head: number): Pick<Node, 'start' | 'end' | 'text'> {
  let start = head;
  const flat = childrenOf(tree, head).filter((child) => wordAt(tree, child).deprel.startsWith('flat') && child > head);
  const end = Math.max(head, ...flat) + 1;
  for (let index = head - 1; index >= 0; index -= 1) {
    const { deprel, upos } = wordAt(tree, index);
    const governor = topModifier(tree, index, head);
    if (governor < 0) break;
    const kept = KEPT_MODIFIERS.has(wordAt(tree, governor).deprel) && wordAt(tree, governor).upos !== 'NUM';
    if (!kept || upos === 'DET') break;
    if (deprel !== 'punct' && deprel !== 'cc') start = index;
  }
  return { start, end, text: textOf(analysis, start, end) };
}

/** The dependent of the head that a word belongs to; -1 when it is not under the head. */
function topModifier(tree: Tree, index: number, head: number): number {
  let at = index;
  for (let steps = 0; at >= 0 && steps < 8; steps += 1) {
    if (wordAt(tree, at).head === head) return at;
    at = wordAt(tree, at).head;
  }
  return -1;
}

export function textOf(analysis: Analysis, start: number, end: number): string {
  const [first, last] = [analysis.words[start], analysis.words[end - 1]];
  return first && last ? analysis.document.text.slice(first.start, last.end) : '';
}

/** Lemmas of a nominal's modifiers that set it apart ("drug" of "drug cartels"); numbers and determiners do not count. */
export function modifiersOf(tree: Tree, head: number): string[] {
  return dependents(tree, head, 'amod', 'compound')
    .filter((child) => wordAt(tree, child).upos !== 'NUM' && !VAGUE.has(lemmaOf(tree, child)))
    .map((child) => lemmaOf(tree, child))
    .sort();
}

const VAGUE = new Set([
  'such',
  'same',
  'several',
  'many',
  'other',
  'specific',
  'own',
  'more',
  'further',
  'additional',
  'few',
  'certain',
  'various',
  'first',
  'last',
  'new',
  'recent',
]);
