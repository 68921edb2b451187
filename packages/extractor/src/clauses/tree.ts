import type { Word } from '../analysis/analysis.ts';

/** Dependency trees of a document, indexed from governor to dependents. */
export interface Tree {
  readonly words: readonly Word[];
  /** Dependents of each word, in text order. */
  readonly children: readonly (readonly number[])[];
}

export function buildTree(words: readonly Word[]): Tree {
  const children: number[][] = words.map(() => []);
  words.forEach((word, index) => {
    if (word.head >= 0) children[word.head]?.push(index);
  });
  return { words, children };
}

/** A UD relation without its subtype: `nsubj` of `nsubj:pass`. */
export function baseRelation(deprel: string): string {
  const colon = deprel.indexOf(':');
  return colon < 0 ? deprel : deprel.slice(0, colon);
}

/** The word at an index; -1 and beyond give a neutral word, so that rules need not check for the root. */
export function wordAt(tree: Tree, index: number): Word {
  return tree.words[index] ?? OUTSIDE;
}

const OUTSIDE: Word = {
  start: 0,
  end: 0,
  form: '',
  lemma: '',
  upos: 'X',
  xpos: '',
  feats: '_',
  head: -1,
  deprel: 'root',
  sentence: -1,
};

export function childrenOf(tree: Tree, index: number): readonly number[] {
  return tree.children[index] ?? [];
}

/** Dependents by relation; `nmod` also finds its subtypes, `nmod:poss` only itself. */
export function dependents(tree: Tree, index: number, ...relations: readonly string[]): number[] {
  return childrenOf(tree, index).filter((child) => {
    const { deprel } = wordAt(tree, child);
    return relations.includes(deprel) || relations.includes(baseRelation(deprel));
  });
}

export function dependent(tree: Tree, index: number, ...relations: readonly string[]): number {
  return dependents(tree, index, ...relations)[0] ?? -1;
}

export function lemmaOf(tree: Tree, index: number): string {
  return wordAt(tree, index).lemma.toLowerCase();
}

/** The preposition of a noun, fixed expressions joined by `_`: `of`, `because_of`; empty without one. */
export function caseOf(tree: Tree, index: number): string {
  const cases = dependents(tree, index, 'case').filter((child) => wordAt(tree, child).xpos !== 'POS');
  const first = cases[0];
  if (first === undefined) return '';
  const rest = dependents(tree, first, 'fixed');
  return [first, ...rest].map((child) => wordAt(tree, child).form.toLowerCase()).join('_');
}

/** The marker of a clause (`to`, `that`, `while`), fixed expressions joined by `_`. */
export function markOf(tree: Tree, index: number): string {
  const first = dependent(tree, index, 'mark');
  if (first < 0) return '';
  return [first, ...dependents(tree, first, 'fixed')].map((child) => wordAt(tree, child).form.toLowerCase()).join('_');
}

/** A word and all its conjuncts. */
export function withConjuncts(tree: Tree, index: number): number[] {
  const own = dependents(tree, index, 'conj').filter((child) => !isContrast(tree, child));
  return [index, ...own.flatMap((child) => withConjuncts(tree, child))];
}

/** "X but not Y", "X rather than Y": Y does not share what is said of X. */
function isContrast(tree: Tree, conjunct: number): boolean {
  return childrenOf(tree, conjunct).some((child) => {
    const { deprel, form } = wordAt(tree, child);
    return (
      (deprel === 'advmod' && form.toLowerCase() === 'not') || (deprel === 'cc' && form.toLowerCase() === 'rather')
    );
  });
}

/** The first of a coordination that the word belongs to. */
export function firstConjunct(tree: Tree, index: number): number {
  let at = index;
  while (wordAt(tree, at).deprel === 'conj' && wordAt(tree, at).head >= 0) at = wordAt(tree, at).head;
  return at;
}

/** Words from a word up to its sentence's root, the word first. */
export function pathToRoot(tree: Tree, index: number): number[] {
  const path: number[] = [];
  for (let at = index; at >= 0 && path.length < 200; at = wordAt(tree, at).head) path.push(at);
  return path;
}

/** The whole range of words under a word: `[start, end)`. */
export function subtree(
  tree: Tree,
  index: number,
  skip: (child: number) => boolean = () => false,
): { start: number; end: number } {
  let [start, end] = [index, index + 1];
  for (const child of childrenOf(tree, index)) {
    if (skip(child)) continue;
    const range = subtree(tree, child, skip);
    start = Math.min(start, range.start);
    end = Math.max(end, range.end);
  }
  return { start, end };
}

export interface TreePath {
  /** From the first word up to, and without, the common ancestor. */
  readonly up: readonly number[];
  readonly top: number;
  /** From below the common ancestor down to the second word. */
  readonly down: readonly number[];
}

/** The path between two words of one sentence. */
export function pathBetween(tree: Tree, from: number, to: number): TreePath | undefined {
  const [left, right] = [pathToRoot(tree, from), pathToRoot(tree, to)];
  const meeting = left.findIndex((index) => right.includes(index));
  const top = left[meeting];
  if (meeting < 0 || top === undefined) return undefined;
  return { up: left.slice(0, meeting), top, down: right.slice(0, right.indexOf(top)).reverse() };
}

export function hasFeature(tree: Tree, index: number, feature: string): boolean {
  return wordAt(tree, index).feats.split('|').includes(feature);
}

export function isVerb(tree: Tree, index: number): boolean {
  return wordAt(tree, index).upos === 'VERB';
}

export function isNoun(tree: Tree, index: number): boolean {
  const { upos } = wordAt(tree, index);
  return upos === 'NOUN' || upos === 'PROPN';
}
