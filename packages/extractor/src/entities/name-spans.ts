import type { Analysis, Name } from '../analysis/analysis.ts';
import { lemmaOf, type Tree, wordAt } from '../clauses/tree.ts';
import { countryOfAdjective, countryOfName } from './countries.ts';
import { CLASS_TAILS, isTitleWord, PREFIXES, SUFFIX_VERBS } from './name-words.ts';
import { isTimeWord } from './time-words.ts';
import { typeOfHead } from './type-of-head.ts';

/**
 * The encoder's names made whole, and names that it missed. Its spans stop short now and then ("Refugee" for "Refugee Council", "Qaeda"
 * for "al-Qaeda"): they grow over capitalised words that the tree ties to them. Sorted by start, disjoint.
 */
export function wholeNames(analysis: Analysis, tree: Tree): Name[] {
  const spans = new SpanTable(analysis, tree);
  for (const name of analysis.names) spans.add(trimmed(tree, name));
  for (const name of spans.all()) spans.replace(name, grown(spans, name));
  for (const name of missedNames(spans)) spans.add(name);
  for (const name of spans.all()) spans.replace(name, upToBracket(spans, name));
  return spans.all().toSorted((a, b) => a.start - b.start);
}

/** Names under construction, and what their growth has to know of the article. */
class SpanTable {
  readonly analysis: Analysis;
  readonly tree: Tree;
  readonly #names = new Set<Name>();
  readonly #owner = new Map<number, Name>();
  readonly #headlines: ReadonlySet<number>;

  constructor(analysis: Analysis, tree: Tree) {
    this.analysis = analysis;
    this.tree = tree;
    this.#headlines = headlines(analysis);
  }

  add(name: Name): void {
    if (name.end <= name.start) return;
    for (let index = name.start; index < name.end; index += 1) {
      const other = this.#owner.get(index);
      if (other !== undefined) this.#remove(other);
    }
    this.#names.add(name);
    for (let index = name.start; index < name.end; index += 1) this.#owner.set(index, name);
  }

  replace(old: Name, name: Name): void {
    if (old === name || !this.#names.has(old)) return;
    this.#remove(old);
    this.add(name);
  }

  all(): Name[] {
    return [...this.#names];
  }

  owner(index: number): Name | undefined {
    return this.#owner.get(index);
  }

  /** The text between a word and the one before it; undefined across sentences. */
  gap(index: number): string | undefined {
    const [left, right] = [this.analysis.words[index - 1], this.analysis.words[index]];
    if (left === undefined || right === undefined || left.sentence !== right.sentence) return undefined;
    return this.analysis.document.text.slice(left.end, right.start);
  }

  /** A proper noun written as one, where capitals tell something. */
  isProper(index: number): boolean {
    const { form, xpos, sentence } = wordAt(this.tree, index);
    return /^NNPS?$/.test(xpos) && /^\p{Lu}/u.test(form) && !this.#headlines.has(sentence);
  }

  #remove(name: Name): void {
    this.#names.delete(name);
    for (let index = name.start; index < name.end; index += 1) this.#owner.delete(index);
  }
}

/** Sentences in which nearly every word has a capital. */
function headlines({ sentences, words }: Analysis): Set<number> {
  return new Set(
    sentences.flatMap(({ start, end }, index) => {
      const long = words.slice(start, end).filter(({ form }) => /^\p{L}{4,}/u.test(form));
      const capitals = long.filter(({ form }) => /^\p{Lu}/u.test(form)).length;
      return long.length >= 3 && capitals / long.length > 0.7 ? [index] : [];
    }),
  );
}

const JOINTS = new Set(['of', 'for', 'at', 'in', 'on', 'to', 'de', 'the']);

/** A name neither begins nor ends with punctuation or a preposition. */
function trimmed(tree: Tree, name: Name): Name {
  let { start, end } = name;
  const dropped = (index: number) => wordAt(tree, index).upos === 'PUNCT' && !/\p{L}/u.test(wordAt(tree, index).form);
  while (start < end && dropped(start)) start += 1;
  while (end > start && dropped(end - 1) && !closes(tree, start, end - 1)) end -= 1;
  const bare = () => end - start === 2 && countryOfAdjective(wordAt(tree, start).form) !== undefined;
  while (end - start > 1 && isTail(tree, end - 1) && !bare()) end -= 1;
  return { ...name, start, end };
}

/** "Terrorists" in "ISIL Terrorists", "forces" after an abbreviation. */
function isTail(tree: Tree, index: number): boolean {
  const form = wordAt(tree, index).form.toLowerCase();
  const short = /^\p{Lu}{2,}$/u.test(wordAt(tree, index - 1).form);
  return form === 'terrorists' || CLASS_TAILS.has(wordAt(tree, index).form) || (form === 'forces' && short);
}

/** A bracket that closes one within the name. */
function closes(tree: Tree, start: number, index: number): boolean {
  if (wordAt(tree, index).form !== ')') return false;
  for (let at = start; at < index; at += 1) if (wordAt(tree, at).form === '(') return true;
  return false;
}

function grown(spans: SpanTable, name: Name): Name {
  let { start, end } = name;
  for (let next = left(spans, { ...name, start, end }); next < start; next = left(spans, { ...name, start, end })) {
    start = next;
  }
  for (let next = right(spans, { ...name, start, end }); next > end; next = right(spans, { ...name, start, end })) {
    end = next;
  }
  while (end - 1 > start && JOINTS.has(wordAt(spans.tree, end - 1).form)) end -= 1;
  return start === name.start && end === name.end ? name : { ...name, start, end };
}

/** Where a name really begins: before "al-", or a proper noun that the tree ties to it. */
function left(spans: SpanTable, name: Name): number {
  const { tree } = spans;
  const before = wordAt(tree, name.start - 1).form;
  if (isHyphen(before) && spans.gap(name.start) === '' && spans.gap(name.start - 1) === '') {
    return PREFIXES.has(wordAt(tree, name.start - 2).form.toLowerCase()) ? name.start - 2 : name.start;
  }
  const index = name.start - 1;
  const free = spans.gap(name.start) === ' ' && spans.owner(index) === undefined;
  return free && spans.isProper(index) && isPlain(tree, index) && isTied(tree, name, index) ? index : name.start;
}

/** Where a name really ends. */
function right(spans: SpanTable, name: Name): number {
  const { tree } = spans;
  const index = name.end;
  if (isHyphen(wordAt(tree, index).form) && spans.gap(index) === '' && spans.gap(index + 1) === '') {
    return isSyllable(spans, name, index + 1) ? Math.max(index + 2, spans.owner(index + 1)?.end ?? 0) : index;
  }
  if (spans.gap(index) !== ' ' || (name.end - name.start === 1 && isCountry(tree, name.start))) return index;
  const owner = spans.owner(index);
  if (owner !== undefined) {
    const afterJoint = JOINTS.has(wordAt(tree, index - 1).form) && name.end - name.start > 1;
    const same = owner.type === name.type && isTied(tree, name, index) && isPlain(tree, index);
    const whole = same && name.type !== 'place';
    return (afterJoint || whole) && owner.start === index ? owner.end : index;
  }
  return spans.isProper(index) && isPlain(tree, index) && isTied(tree, name, index) ? index + 1 : index;
}

/** What follows a hyphen is part of the name in "Hau Lung-bin", "CJTF-OIR" and "MI-6", not in "Gaddafi-led" or "US-Afghan". */
function isSyllable(spans: SpanTable, name: Name, index: number): boolean {
  const { form, upos } = wordAt(spans.tree, index);
  if (/^\d+\p{L}?$/u.test(form)) return true;
  if (isCountry(spans.tree, index) || isCountry(spans.tree, name.start) || name.type === 'place') return false;
  if (/^\p{Lu}/u.test(form)) return upos === 'PROPN' && !isTitleWord(form);
  return name.type === 'person' && upos === 'PROPN' && !SUFFIX_VERBS.has(form.toLowerCase());
}

const isHyphen = (form: string): boolean => form === '-' || form === '–';

function isCountry(tree: Tree, index: number): boolean {
  const { form } = wordAt(tree, index);
  return countryOfName(form) !== undefined || countryOfAdjective(form) !== undefined;
}

/** A word that a name may grow over: no title or role, date, country or nationality. */
function isPlain(tree: Tree, index: number): boolean {
  const { form } = wordAt(tree, index);
  if (isTitleWord(form) || typeOfHead(form.toLowerCase()) === 'Person') return false;
  return !isTimeWord(tree, index) && !isCountry(tree, index);
}

const TIES = new Set(['compound', 'flat', 'flat:name', 'amod', 'goeswith', 'appos']);

/** Whether the tree makes one phrase of a word and a name beside it. */
function isTied(tree: Tree, { start, end }: Name, index: number): boolean {
  const { head, deprel } = wordAt(tree, index);
  if (head >= start && head < end) return TIES.has(deprel) && deprel !== 'appos';
  for (let at = start; at < end; at += 1) {
    const word = wordAt(tree, at);
    if (word.head === index && TIES.has(word.deprel) && word.deprel !== 'appos') return true;
    if (word.head === head && word.deprel === deprel && deprel.startsWith('flat')) return true;
  }
  return false;
}

/** "Union of Rationalist Atheists and Agnostics (UAAR)": a name that brackets abbreviate goes up to the bracket. */
function upToBracket(spans: SpanTable, name: Name): Name {
  const { tree } = spans;
  if (name.type === 'person' || name.type === 'place') return name;
  let end = name.end;
  while (end - name.end < 8 && isNamePart(spans, name, end)) end += 1;
  const short = wordAt(tree, end + 1).form;
  const brackets = wordAt(tree, end).form === '(' && wordAt(tree, end + 2).form === ')';
  return end > name.end && brackets && /^\p{Lu}[\p{Lu}\d]{1,7}$/u.test(short) ? { ...name, end } : name;
}

function isNamePart(spans: SpanTable, name: Name, index: number): boolean {
  const { form, sentence } = wordAt(spans.tree, index);
  if (sentence !== wordAt(spans.tree, name.start).sentence) return false;
  return /^\p{Lu}/u.test(form) || JOINTS.has(form) || form === 'and' || form === '&';
}

/** Runs of two or more proper nouns that the tree ties together and the encoder took for no name. */
function missedNames(spans: SpanTable): Name[] {
  const found: Name[] = [];
  const { tree } = spans;
  const free = (index: number) => spans.owner(index) === undefined && spans.isProper(index) && isPlain(tree, index);
  for (let start = 0; start < tree.words.length; start += 1) {
    if (!free(start)) continue;
    let end = start + 1;
    while (free(end) && spans.gap(end) === ' ' && isTied(tree, { start, end, type: '' }, end)) end += 1;
    if (end - start > 1) found.push({ start, end, type: typeOfMissed(spans, start) });
    start = end - 1;
  }
  return found;
}

/** "barrister Colin Yeo": what hangs on a noun for a person, or beside a person's name, is mostly a person's name. */
function typeOfMissed(spans: SpanTable, start: number): string {
  const { deprel, head } = wordAt(spans.tree, start);
  if (deprel === 'conj' && spans.owner(head)?.type === 'person') return 'person';
  if (wordAt(spans.tree, head).upos === 'NOUN' && deprel.startsWith('flat')) return 'person';
  const role = typeOfHead(lemmaOf(spans.tree, head)) === 'Person';
  return role && (deprel === 'appos' || deprel.startsWith('flat')) ? 'person' : 'organization';
}
