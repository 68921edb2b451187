import type { Argument, Clause } from './clause.ts';
import { LIGHT_VERBS } from './control.ts';
import { throughRelative } from './relative.ts';
import { expand, isPassive, surfaceSubjects } from './subjects.ts';
import { caseOf, dependents, firstConjunct, isNoun, isVerb, lemmaOf, type Tree, wordAt } from './tree.ts';
import { verbKey } from './verb-clauses.ts';

/** The clause of a noun ("Trump's designation of cartels", "cartel assets"): possessor, compounds, prepositional phrases. */
export function nounClause(tree: Tree, noun: number): Clause {
  return {
    kind: 'noun',
    predicate: noun,
    lemma: lemmaOf(tree, noun),
    passive: false,
    arguments: [...possessors(tree, noun), ...compounds(tree, noun), ...phrases(tree, noun), ...carriers(tree, noun)],
  };
}

function possessors(tree: Tree, noun: number): Argument[] {
  const own = dependents(tree, noun, 'nmod:poss');
  const { deprel, head } = wordAt(tree, noun);
  const shared = own.length === 0 && deprel === 'conj' && isNoun(tree, head) ? dependents(tree, head, 'nmod:poss') : [];
  return [...own, ...shared]
    .flatMap((child) => expand(tree, child))
    .map((word) => ({ role: 'agent', word: throughRelative(tree, word), preposition: '', via: 'possessor' }));
}

function compounds(tree: Tree, noun: number): Argument[] {
  return dependents(tree, noun, 'compound', 'amod')
    .filter(
      (child) =>
        wordAt(tree, child).deprel !== 'compound:prt' && (isNoun(tree, child) || wordAt(tree, child).upos === 'ADJ'),
    )
    .flatMap((child) => expand(tree, child))
    .map((word) => ({ role: 'oblique', word, preposition: '', via: 'compound' }));
}

function phrases(tree: Tree, noun: number): Argument[] {
  return dependents(tree, noun, 'nmod')
    .filter((child) => !['nmod:poss', 'nmod:desc', 'nmod:unmarked'].includes(wordAt(tree, child).deprel))
    .flatMap((child) => {
      const preposition = caseOf(tree, child);
      const role = preposition === 'by' ? 'agent' : 'oblique';
      return expand(tree, child).map(
        (word): Argument => ({ role, word, preposition: caseOf(tree, word) || preposition, via: 'direct' }),
      );
    });
}

/** "conducted strikes", "issued an order": the verb's agent carries out what its object names. */
function carriers(tree: Tree, noun: number): Argument[] {
  const first = firstConjunct(tree, noun);
  const { deprel, head } = wordAt(tree, first);
  if (head < 0 || !isVerb(tree, head) || !LIGHT_VERBS.has(verbKey(tree, head))) return [];
  const make = (word: number): Argument => ({ role: 'agent', word, preposition: '', via: 'light-verb' });
  if (deprel === 'obj') return surfaceSubjects(tree, head).words.map(make);
  if (deprel === 'nsubj:pass' && isPassive(tree, head)) {
    const agents = dependents(tree, head, 'obl').filter((child) => caseOf(tree, child) === 'by');
    return agents.flatMap((child) => expand(tree, child)).map(make);
  }
  return [];
}
