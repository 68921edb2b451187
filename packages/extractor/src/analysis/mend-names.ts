import type { Name } from './analysis.ts';
import type { NameContext } from './name-context.ts';
import { OFFICES } from './offices.ts';

/** Marks that begin no name, and marks that end none. */
const NO_START = /^(?:[,;:"“”()[\]{}/–—]|--)+$/;
const NO_END = /^(?:[,;:"“([{/]|[-‐‑–—]+)+$/;
const CLOSING = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
  ['”', '“'],
]);
const HYPHEN = /^[-‐‑]$/;

/**
 * Mends what a word-wise tagger gets wrong at the edges of names: marks at their ends go; what a hyphen ties to the word before has
 * that word too ("al-Qaida"); two persons without anything between are one ("Shaikh" + "Abdul Wahhab"), but an office is none. `names` in order and disjoint.
 */
export function mendNames(names: readonly Name[], context: NameContext): Name[] {
  const mended: Name[] = [];
  for (const found of names) {
    const name = withPrefix(trimmed(found, context), context, mended.at(-1)?.end ?? 0);
    const before = mended.at(-1);
    if (before !== undefined && areOnePerson(before, name, context))
      mended[mended.length - 1] = { ...before, end: name.end };
    else mended.push(name);
  }
  return mended;
}

function trimmed(name: Name, { words }: NameContext): Name {
  let { start, end } = name;
  while (end - start > 1 && NO_START.test(words[start]!.form)) start += 1;
  while (end - start > 1 && endsBadly(words, start, end)) end -= 1;
  return { ...name, start, end };
}

/** Whether the last word of the range is a mark that ends no name, or closes what the name does not open. */
function endsBadly(words: NameContext['words'], start: number, end: number): boolean {
  const { form } = words[end - 1]!;
  if (NO_END.test(form)) return true;
  const opening = CLOSING.get(form);
  return opening !== undefined && words.slice(start, end).every((word) => word.form !== opening);
}

/** With the word before the hyphen at which the name begins; `from` is where the name before it ends. */
function withPrefix(name: Name, { words, candidates }: NameContext, from: number): Name {
  const prefix = name.start - 1;
  const hyphen = words[name.start]!;
  if (!HYPHEN.test(hyphen.form) || prefix < from || candidates[prefix]! < 0) return name;
  const tied = words[prefix]!.end === hyphen.start && words[prefix]!.sentence === hyphen.sentence;
  return tied ? { ...name, start: prefix } : name;
}

function areOnePerson(before: Name, name: Name, { words }: NameContext): boolean {
  if (before.type !== 'person' || name.type !== 'person' || before.end !== name.start) return false;
  if (OFFICES.has(words[before.start]!.form.toLowerCase())) return false;
  return words[before.start]!.sentence === words[name.start]!.sentence;
}
