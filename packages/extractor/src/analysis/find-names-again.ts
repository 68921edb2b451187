import type { Span } from '@dossier/schema';
import type { Name } from './analysis.ts';
import { STEPS } from './best-class.ts';
import type { NameContext } from './name-context.ts';
import { scoreClasses } from './names.ts';
import { OFFICES } from './offices.ts';

/** How much a word's scores may speak against a name that the article has elsewhere. */
const LEEWAY = 3 * STEPS;

/**
 * Adds names that the tagger has missed but found elsewhere in the article, in the same spelling: where its scores do not speak much against
 * it. `names` in order and disjoint; so are the results.
 */
export function findNamesAgain(names: readonly Name[], context: NameContext): Name[] {
  const { words } = context;
  const known = knownNames(names, context);
  const all: Name[] = [];
  let next = 0;
  for (let i = 0; i < words.length; ) {
    const name = names[next];
    if (name !== undefined && name.start <= i) {
      all.push(name);
      next += 1;
      i = name.end;
      continue;
    }
    const limit = Math.min(name?.start ?? words.length, words.length);
    const again = known.get(words[i]!.form)?.find((forms) => matches(forms, { start: i, end: limit }, context));
    const found = again && nameAt({ start: i, end: i + again.length }, context);
    if (found) all.push(found);
    i = found?.end ?? i + 1;
  }
  return all;
}

/** The words of each name that has a capital and is no mere office, by the first, the longest first. */
function knownNames(names: readonly Name[], { words }: NameContext): Map<string, string[][]> {
  const known = new Map<string, string[][]>();
  const seen = new Set<string>();
  for (const { start, end } of names) {
    const forms = words.slice(start, end).map(({ form }) => form);
    const key = forms.join(' ');
    if (OFFICES.has(key.toLowerCase()) || seen.has(key) || key.length < 2 || !/\p{Lu}/u.test(key)) continue;
    seen.add(key);
    const list = known.get(forms[0]!);
    if (list === undefined) known.set(forms[0]!, [forms]);
    else list.push(forms);
  }
  for (const list of known.values()) list.sort((a, b) => b.length - a.length);
  return known;
}

/** Whether the words are at the start of the range, in one sentence. */
function matches(forms: readonly string[], { start, end }: Span, { words }: NameContext): boolean {
  if (start + forms.length > end) return false;
  return forms.every(
    (form, i) => words[start + i]!.form === form && words[start + i]!.sentence === words[start]!.sentence,
  );
}

function nameAt(span: Span, { scores, tags, candidates }: NameContext): Name | undefined {
  const classes = scoreClasses(scores, span, tags);
  const best = Math.max(...classes);
  let outside = 0;
  for (let i = span.start; i < span.end; i += 1) {
    if (candidates[i]! < 0) return undefined;
    outside += scores[i * tags.begins.length + tags.outside]!;
  }
  if (best - outside <= -LEEWAY * (span.end - span.start)) return undefined;
  return { ...span, type: tags.classes[classes.indexOf(best)]!.type };
}
