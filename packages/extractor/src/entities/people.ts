import type { Span } from '@dossier/schema';
import type { Analysis, Mention, Name } from '../analysis/analysis.ts';
import { dependents, type Tree, wordAt } from '../clauses/tree.ts';
import { countryOfAdjective, countryOfName } from './countries.ts';
import { PEOPLES } from './name-words.ts';

/** "Palestinians", "the French": people, not their country. */
export function isPeople(tree: Tree, head: number): boolean {
  const { form, deprel, xpos } = wordAt(tree, head);
  if (xpos === 'JJ' && deprel === 'conj') return false;
  return (
    countryOfAdjective(form) !== undefined &&
    countryOfName(form) === undefined &&
    !['amod', 'compound', 'nmod:desc', 'flat', 'nmod:poss'].includes(deprel)
  );
}

/** "Muslims", "the Democrats": people by a proper name in the plural. */
export function isNamedPeople(tree: Tree, { head, gumType }: Mention, name: Span | undefined): boolean {
  if (name !== undefined && name.end - name.start > 1) return false;
  const { xpos, form } = wordAt(tree, head);
  return PEOPLES.has(form) || (xpos === 'NNPS' && gumType === 'person');
}

/** "The Sams": a surname of the article in the plural. */
export function isFamily(analysis: Analysis, tree: Tree, { start, end }: Name): boolean {
  const { form } = wordAt(tree, start);
  if (end - start > 1 || !/^\p{Lu}\S+s$/u.test(form) || wordAt(tree, start - 1).form.toLowerCase() !== 'the')
    return false;
  return analysis.names.some(
    (name) =>
      name.type === 'person' && name.end - name.start > 1 && wordAt(tree, name.end - 1).form === form.slice(0, -1),
  );
}

const LANGUAGES = new Set(
  'English French Spanish Arabic German Chinese Japanese Russian Portuguese Italian Turkish Persian Hindi'.split(' '),
);

/** "English" as what is spoken: no article, no plural. */
export function isLanguage(tree: Tree, head: number, text: string): boolean {
  return LANGUAGES.has(text) && dependents(tree, head, 'det').length === 0;
}
