import type { Argument, ArgumentSource, Clause } from './clause.ts';
import { antecedentOf, hasObjectGap } from './relative.ts';
import { expand, isPassive, surfaceSubjects } from './subjects.ts';
import { caseOf, childrenOf, dependent, dependents, isVerb, lemmaOf, type Tree, wordAt } from './tree.ts';

/** The clause of a verb, with voice, control, gaps and coordination undone. */
export function verbClause(tree: Tree, verb: number): Clause {
  const passive = isPassive(tree, verb);
  return {
    kind: 'verb',
    predicate: verb,
    lemma: verbKey(tree, verb),
    passive,
    arguments: [...core(tree, verb, passive), ...obliques(tree, verb, passive), ...complements(tree, verb)],
  };
}

/** A verb's lemma with its particles: `carry_out`. */
export function verbKey(tree: Tree, verb: number): string {
  const particles = dependents(tree, verb, 'compound:prt').map((child) => wordAt(tree, child).form.toLowerCase());
  return [lemmaOf(tree, verb), ...particles].join('_');
}

function core(tree: Tree, verb: number, passive: boolean): Argument[] {
  const subjects = surfaceSubjects(tree, verb);
  const objects = objectsOf(tree, verb);
  const recipients = dependents(tree, verb, 'iobj').flatMap((child) => expand(tree, child));
  const make = (role: Argument['role'], words: readonly number[], via: ArgumentSource): Argument[] =>
    words.map((word) => ({ role, word, preposition: '', via }));
  if (!passive) {
    return [
      ...make('agent', subjects.words, subjects.via),
      ...make('patient', objects, 'direct'),
      ...make('recipient', recipients, 'direct'),
    ];
  }
  const agents = agentPhrases(tree, verb).flatMap((child) => expand(tree, child));
  const surface = objects.length > 0 ? 'recipient' : 'patient';
  return [
    ...make('agent', agents, 'passive'),
    ...make(surface, subjects.words, subjects.via === 'direct' ? 'passive' : subjects.via),
    ...make('patient', objects, 'passive'),
  ];
}

function agentPhrases(tree: Tree, verb: number): number[] {
  return dependents(tree, verb, 'obl').filter((child) => {
    const { deprel } = wordAt(tree, child);
    return deprel === 'obl:agent' || (caseOf(tree, child) === 'by' && !/^\d/.test(wordAt(tree, child).form));
  });
}

function objectsOf(tree: Tree, verb: number): number[] {
  const own = dependents(tree, verb, 'obj');
  const after = own.filter((child) => child > verb);
  // Of an object on either side the one before the verb is its subject; see `surfaceSubjects`.
  const objects = after.length > 0 && dependents(tree, verb, 'nsubj').length === 0 ? after : own;
  if (objects.length > 0) return objects.flatMap((child) => expand(tree, child));
  if (hasObjectGap(tree, verb)) return [wordAt(tree, verb).head];
  const { deprel, head } = wordAt(tree, verb);
  if (deprel !== 'conj' || !isVerb(tree, head)) return [];
  // "repaired and expanded the wall": the object follows both.
  return dependents(tree, head, 'obj')
    .filter((child) => child > verb)
    .flatMap((child) => expand(tree, child));
}

function obliques(tree: Tree, verb: number, passive: boolean): Argument[] {
  const agents = passive ? agentPhrases(tree, verb) : [];
  const phrases = dependents(tree, verb, 'obl').filter((child) => !agents.includes(child));
  const direct = phrases.flatMap((child) => {
    const preposition = caseOf(tree, child);
    return expand(tree, child).map(
      (word): Argument => ({ role: 'oblique', word, preposition: caseOf(tree, word) || preposition, via: 'direct' }),
    );
  });
  return [...direct, ...relativePlaces(tree, verb)];
}

/** "the base where he lived": the base is where. */
function relativePlaces(tree: Tree, verb: number): Argument[] {
  return dependents(tree, verb, 'advmod')
    .filter((child) => wordAt(tree, child).form.toLowerCase() === 'where' && antecedentOf(tree, child) >= 0)
    .map((child) => ({ role: 'oblique', word: antecedentOf(tree, child), preposition: 'in', via: 'relative' }));
}

function complements(tree: Tree, verb: number): Argument[] {
  return dependents(tree, verb, 'xcomp', 'ccomp').map((word) => ({
    role: 'complement',
    word,
    preposition: '',
    via: 'direct',
  }));
}

/** The clause of a predicate with a copula: a noun ("is president of X") or an adjective ("is responsible for X"). */
export function copulaClause(tree: Tree, predicate: number): Clause {
  const adjective = wordAt(tree, predicate).upos === 'ADJ';
  const subjects = surfaceSubjects(tree, predicate);
  const phrases = dependents(tree, predicate, 'nmod', 'obl').filter(
    (child) => wordAt(tree, child).deprel !== 'nmod:poss',
  );
  return {
    kind: adjective ? 'adjective' : 'copula',
    predicate,
    lemma: lemmaOf(tree, predicate),
    passive: false,
    arguments: [
      ...subjects.words.map((word): Argument => ({ role: 'agent', word, preposition: '', via: subjects.via })),
      ...phrases.flatMap((child) =>
        expand(tree, child).map(
          (word): Argument => ({ role: 'oblique', word, preposition: caseOf(tree, child), via: 'direct' }),
        ),
      ),
      ...complements(tree, predicate),
    ],
  };
}

/** Whether a word heads a clause with a copula, or an adjective one without ("responsible for X" beside a noun). */
export function isCopular(tree: Tree, index: number): boolean {
  const { upos, deprel } = wordAt(tree, index);
  // "is to announce" is the announcing, however the copula is drawn.
  if (dependent(tree, index, 'cop') >= 0) return upos !== 'VERB';
  if (upos !== 'ADJ') return false;
  if (deprel === 'xcomp' || deprel === 'advcl') return true;
  return childrenOf(tree, index).some(
    (child) => wordAt(tree, child).deprel === 'obl' || wordAt(tree, child).deprel === 'nsubj',
  );
}
