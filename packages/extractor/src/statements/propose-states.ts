import { argumentsOf, type Clause } from '../clauses/clause.ts';
import { surfaceSubjects } from '../clauses/subjects.ts';
import { childrenOf, dependents, isNoun, subtree, type Tree, wordAt } from '../clauses/tree.ts';
import type { Proposal, ValueDraft } from './proposal.ts';
import { entityOf, type Reading } from './reading.ts';

/** What somebody or something is or became, told by an adjective, a participle or a noun phrase: a class as a value. */
export function proposeStates(reading: Reading, clause: Clause): Proposal[] {
  const { tree } = reading;
  const { predicate } = clause;
  if (clause.kind === 'verb') {
    if (!clause.passive || argumentsOf(clause, 'agent').length > 0 || wordAt(tree, predicate).deprel.startsWith('acl'))
      return [];
    return surfaceSubjects(tree, predicate).words.map((subject) =>
      state('passive-state', subject, predicate, phrase(reading, predicate, predicate)),
    );
  }
  if (clause.kind === 'noun') return ofDescription(reading, predicate);
  const rule = clause.kind === 'adjective' ? 'adjective-state' : 'copula-class';
  return argumentsOf(clause, 'agent').map(({ word }) =>
    state(rule, word, predicate, phrase(reading, predicate, predicate)),
  );
}

function state(rule: string, subject: number, anchor: number, object: ValueDraft): Proposal {
  return { rule, subject, object, relation: 'kindOf', anchor, cue: [anchor], key: '', known: true };
}

/** "Enver Hoxha, a politician", "the newspaper Le Monde", "a nonpartisan group": the description of a name, an adjective of a noun. */
function ofDescription(reading: Reading, noun: number): Proposal[] {
  const { tree } = reading;
  const { deprel, head } = wordAt(tree, noun);
  const described =
    deprel === 'appos' && isNoun(tree, head) && entityOf(reading, head) >= 0 && wordAt(tree, noun).upos === 'NOUN';
  const classes = described ? [state('apposition-class', head, noun, phrase(reading, noun, noun))] : [];
  const before = dependents(tree, noun, 'compound', 'nmod:desc').filter(
    (child) => wordAt(tree, child).upos === 'NOUN' && wordAt(tree, noun).upos === 'PROPN' && child < noun,
  );
  const adjectives = dependents(tree, noun, 'amod').filter(
    (child) => wordAt(tree, child).upos === 'ADJ' || wordAt(tree, child).upos === 'VERB',
  );
  return [
    ...classes,
    ...before.map((child) => state('class-before-name', noun, child, phrase(reading, child, child))),
    ...adjectives.map((child) => state('adjective-of-noun', noun, child, phrase(reading, child, child))),
  ];
}

const DROPPED = new Set([
  'nsubj',
  'nsubj:pass',
  'csubj',
  'cop',
  'aux',
  'aux:pass',
  'mark',
  'punct',
  'det',
  'cc',
  'conj',
  'advcl',
  'acl',
  'acl:relcl',
  'parataxis',
  'appos',
  'obl',
  'obl:agent',
  'obl:unmarked',
  'advmod',
  'case',
  'nmod:poss',
  'ccomp',
  'expl',
  'discourse',
]);

/** The predicate with its closest modifiers, as written. */
function phrase(reading: Reading, at: number, word: number): ValueDraft {
  const { tree, analysis } = reading;
  const skip = (child: number) => DROPPED.has(wordAt(tree, child).deprel) || Math.abs(child - at) > 6;
  const { start, end } = closeRange(tree, at, subtree(tree, at, skip));
  const [from, to] = [wordAt(tree, start).start, wordAt(tree, end - 1).end];
  return { text: analysis.document.text.slice(from, to).replace(/\s+/g, ' '), start: from, end: to, word };
}

function closeRange(
  tree: Tree,
  at: number,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  const gap = childrenOf(tree, at).some(
    (child) =>
      child > start && child < at && DROPPED.has(wordAt(tree, child).deprel) && wordAt(tree, child).deprel !== 'punct',
  );
  return gap ? { start: at, end } : { start, end };
}
