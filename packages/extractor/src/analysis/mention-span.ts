import type { Span } from '@dossier/schema';

/** A parsed sentence or document: arrays parallel to its words. */
export interface Tree {
  readonly forms: readonly string[];
  readonly upos: readonly string[];
  /** Index of the governor; -1 for a root. */
  readonly heads: ArrayLike<number>;
  readonly deprel: readonly string[];
}

/** Dependents that stand outside the phrase of their head, as GUM marks mentions. */
const OUTSIDE = new Set(
  `case punct conj cc cc:preconj cop parataxis list appos dep discourse reparandum vocative orphan dislocated
  goeswith expl`.split(/\s+/),
);
/** More of them where the head is a nominal predicate ("she is a doctor today"): they belong to the clause. */
const OF_CLAUSE = new Set(
  `nsubj nsubj:pass nsubj:outer csubj aux aux:pass mark advcl obl obl:unmarked ccomp`.split(/\s+/),
);

/** After a bracket or dash these only comment on the phrase. */
const LOOSE = /^(?:nmod|acl|advmod)/;
const OPENS = /^(?:[([{–—-]|--)$/;
const CLOSING = new Map([
  ['"', '"'],
  ['”', '“'],
  ["'", "'"],
  ['’', '‘'],
  [')', '('],
  [']', '['],
]);

/** The first and last word below each word of the sentence `range`, the word itself included. */
export function subtreeEdges({ heads }: Tree, range: Span): { left: Int32Array; right: Int32Array } {
  const size = range.end - range.start;
  const left = Int32Array.from({ length: size }, (_, i) => range.start + i);
  const right = left.slice();
  for (let i = range.start; i < range.end; i += 1) {
    for (let up = heads[i]!; up >= 0; up = heads[up]!) {
      const at = up - range.start;
      if (i < left[at]!) left[at] = i;
      else if (i > right[at]!) right[at] = i;
      else break;
    }
  }
  return { left, right };
}

/**
 * The phrase of a head word as GUM marks mentions: with its determiners, modifiers, complements and relative clauses, without
 * its preposition, conjuncts, apposition, the clause around a predicate, and punctuation at its edges. Word indices.
 */
export function mentionSpan(tree: Tree, range: Span, head: number): Span {
  const { left, right } = subtreeEdges(tree, range);
  return phraseOf(tree, { range, left, right }, head);
}

/** A sentence with `subtreeEdges`. */
export interface Edges {
  readonly range: Span;
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** `mentionSpan` where the edges are known. */
export function phraseOf({ forms, upos, heads, deprel }: Tree, { range, left, right }: Edges, head: number): Span {
  const children: number[] = [];
  let predicate = false;
  for (let i = range.start; i < range.end; i += 1) {
    if (heads[i] !== head) continue;
    children.push(i);
    if (deprel[i] === 'cop') predicate = true;
  }
  const verbal = upos[head] === 'VERB';
  let start = head;
  let end = head + 1;
  for (const child of children) {
    const relation = deprel[child]!;
    if (!isInside(relation, { before: child < head, predicate, verbal })) continue;
    if (child > head && LOOSE.test(relation) && OPENS.test(forms[left[child - range.start]!]!)) continue;
    start = Math.min(start, left[child - range.start]!);
    end = Math.max(end, right[child - range.start]! + 1);
  }
  while (start < head && upos[start] === 'PUNCT') start += 1;
  while (end > head + 1 && upos[end - 1] === 'PUNCT' && !closes(forms, start, end - 1)) end -= 1;
  if (end < range.end && closes(forms, start, end) && !closes(forms, start, end - 1)) end += 1;
  return { start, end };
}

/** Whether the mark at `at` closes one that was opened after `start`. */
function closes(forms: readonly string[], start: number, at: number): boolean {
  const opener = CLOSING.get(forms[at]!);
  for (let i = start; opener !== undefined && i < at; i += 1) if (forms[i] === opener) return true;
  return false;
}

interface Place {
  readonly before: boolean;
  readonly predicate: boolean;
  readonly verbal: boolean;
}

function isInside(relation: string, { before, predicate, verbal }: Place): boolean {
  if (relation === 'case') return !before;
  if (OUTSIDE.has(relation)) return false;
  if (verbal) return !(before && (relation === 'mark' || relation === 'advmod' || relation === 'advcl'));
  if (predicate && OF_CLAUSE.has(relation)) return false;
  return !(
    before &&
    (relation === 'advmod' || relation === 'mark' || relation === 'advcl' || relation === 'obl' || relation === 'nmod')
  );
}
