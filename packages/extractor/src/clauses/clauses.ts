import type { Clause } from './clause.ts';
import { nounClause } from './noun-clauses.ts';
import { isNoun, isVerb, type Tree, wordAt } from './tree.ts';
import { copulaClause, isCopular, verbClause } from './verb-clauses.ts';

/** Every predicate of a document, verbal, copular, adjectival and nominal, with its arguments in normal form; in text order. */
export function findClauses(tree: Tree): Clause[] {
  return tree.words.flatMap((_, index): Clause[] => {
    const own: Clause[] = [];
    if (isCopular(tree, index)) own.push(copulaClause(tree, index));
    else if (isVerb(tree, index) && wordAt(tree, index).deprel !== 'case') own.push(verbClause(tree, index));
    if (isNoun(tree, index)) own.push(nounClause(tree, index));
    return own;
  });
}
