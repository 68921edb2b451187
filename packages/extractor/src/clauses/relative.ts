import { RELATIVE_FORMS } from './control.ts';
import { dependents, hasFeature, type Tree, wordAt } from './tree.ts';

/** Whether the word is a relative pronoun ("the man who left"). */
function isRelativePronoun(tree: Tree, index: number): boolean {
  const { form, upos } = wordAt(tree, index);
  if (!RELATIVE_FORMS.has(form.toLowerCase())) return false;
  if (form.toLowerCase() === 'that' && upos !== 'PRON') return false;
  return hasFeature(tree, index, 'PronType=Rel') || antecedentOf(tree, index) >= 0;
}

/** The noun that a relative pronoun stands for; -1 when it is in no relative clause. */
export function antecedentOf(tree: Tree, index: number): number {
  for (let at = index, steps = 0; at >= 0 && steps < 6; at = wordAt(tree, at).head, steps += 1) {
    const { deprel, head } = wordAt(tree, at);
    if (deprel === 'acl:relcl') return head;
    if (deprel === 'ccomp' || deprel.startsWith('advcl')) return -1;
  }
  return -1;
}

/** The word itself, or what it stands for when it is a relative pronoun. */
export function throughRelative(tree: Tree, index: number): number {
  if (!isRelativePronoun(tree, index)) return index;
  const antecedent = antecedentOf(tree, index);
  return antecedent < 0 ? index : antecedent;
}

/** Whether the relative clause of this verb lacks an object, so that its antecedent is the object ("the wall he built"). */
export function hasObjectGap(tree: Tree, verb: number): boolean {
  if (wordAt(tree, verb).deprel !== 'acl:relcl' || wordAt(tree, verb).upos !== 'VERB') return false;
  const pronouns = dependents(tree, verb, 'nsubj', 'obj', 'obl', 'iobj', 'advmod').some((child) =>
    isRelativePronoun(tree, child),
  );
  const object = dependents(tree, verb, 'obj', 'ccomp').length > 0;
  const subject = dependents(tree, verb, 'nsubj').length > 0;
  return subject && !object && !pronouns && dependents(tree, verb, 'nsubj:pass', 'aux:pass').length === 0;
}
