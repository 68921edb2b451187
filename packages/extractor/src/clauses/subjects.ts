import type { ArgumentSource } from './clause.ts';
import { JUDGING, NOUN_GERUND, OBJECT_GERUND, OBJECT_PURPOSE, SUBJECT_CONTROL } from './control.ts';
import { throughRelative } from './relative.ts';
import {
  caseOf,
  dependent,
  dependents,
  isNoun,
  isVerb,
  lemmaOf,
  markOf,
  type Tree,
  withConjuncts,
  wordAt,
} from './tree.ts';

/** Who a predicate is said of on the surface, and how that was found. */
export interface Subjects {
  readonly words: readonly number[];
  readonly via: ArgumentSource;
}

const NONE: Subjects = { words: [], via: 'direct' };
const MAX_DEPTH = 12;

/** Whether the predicate is passive: "was declined", "a man arrested by police". */
export function isPassive(tree: Tree, verb: number): boolean {
  if (dependents(tree, verb, 'aux:pass', 'nsubj:pass', 'csubj:pass').length > 0) return true;
  const { xpos, deprel, head } = wordAt(tree, verb);
  if (xpos !== 'VBN' || dependents(tree, verb, 'aux', 'nsubj').length > 0) return false;
  if (deprel === 'conj') return isPassive(tree, head) && dependents(tree, verb, 'obj').length === 0;
  return deprel.startsWith('acl') || deprel.startsWith('advcl') || deprel === 'xcomp' || deprel === 'amod';
}

/** The words that fill the subject of a predicate, through coordination, control, relative clauses and participles. */
export function surfaceSubjects(tree: Tree, predicate: number, depth = 0): Subjects {
  if (depth > MAX_DEPTH || predicate < 0) return NONE;
  const subject = ownSubject(tree, predicate);
  if (subject !== undefined)
    return { words: expand(tree, subject), via: throughRelative(tree, subject) === subject ? 'direct' : 'relative' };
  return inherited(tree, predicate, depth);
}

/** The subject that hangs on a predicate. "My belief is that we lose": of a verb the inner one, of a copula the outer; of several the nearest. */
function ownSubject(tree: Tree, predicate: number): number | undefined {
  const own = dependents(tree, predicate, 'nsubj', 'csubj');
  if (own.length === 0) return objectBefore(tree, predicate);
  const isOuter = (child: number) => wordAt(tree, child).deprel.endsWith(':outer');
  if (!isVerb(tree, predicate)) return own.find(isOuter) ?? nearestBefore(own, predicate);
  const inner = own.filter((child) => !isOuter(child));
  return nearestBefore(inner.length > 0 ? inner : own, predicate);
}

/** "helps Iraq in defeating rebels", misread as a verb with two objects: the one before the verb acts. */
function objectBefore(tree: Tree, predicate: number): number | undefined {
  const objects = dependents(tree, predicate, 'obj');
  const before = objects.find((child) => child < predicate && throughRelative(tree, child) === child);
  return objects.some((child) => child > predicate) ? before : undefined;
}

function nearestBefore(words: readonly number[], word: number): number | undefined {
  return words.findLast((each) => each < word) ?? words[0];
}

/** A word or what its relative pronoun stands for, with conjuncts. */
export function expand(tree: Tree, word: number): number[] {
  return withConjuncts(tree, word).map((each) => throughRelative(tree, each));
}

function inherited(tree: Tree, predicate: number, depth: number): Subjects {
  const { deprel, head } = wordAt(tree, predicate);
  if (head < 0) return NONE;
  const from = (subjects: Subjects, via: ArgumentSource): Subjects => ({ words: subjects.words, via });
  if (deprel === 'conj' && (isVerb(tree, head) || hasCopula(tree, head) || wordAt(tree, head).upos === 'ADJ')) {
    return from(surfaceSubjects(tree, head, depth + 1), 'conjunct');
  }
  if (deprel === 'xcomp') return from(controller(tree, head, depth), 'control');
  if (deprel === 'acl:relcl') return { words: [head], via: 'relative' };
  if (deprel.startsWith('acl')) return ofNounClause(tree, predicate, depth);
  if (deprel.startsWith('advcl') || (deprel === 'parataxis' && wordAt(tree, predicate).xpos === 'VBG')) {
    return from(ofAdverbial(tree, predicate, depth), 'adverbial');
  }
  return NONE;
}

function hasCopula(tree: Tree, index: number): boolean {
  return dependent(tree, index, 'cop') >= 0;
}

function controller(tree: Tree, governor: number, depth: number): Subjects {
  const object = dependent(tree, governor, 'obj', 'iobj');
  if (object >= 0 && !SUBJECT_CONTROL.has(lemmaOf(tree, governor)))
    return { words: expand(tree, object), via: 'control' };
  const forObject = dependents(tree, governor, 'obl').find((child) =>
    ['on', 'upon', 'for', 'to'].includes(caseOf(tree, child)),
  );
  if (forObject !== undefined && ['call', 'appeal'].includes(lemmaOf(tree, governor))) {
    return { words: expand(tree, forObject), via: 'control' };
  }
  return surfaceSubjects(tree, governor, depth + 1);
}

function ofAdverbial(tree: Tree, predicate: number, depth: number): Subjects {
  const governor = wordAt(tree, predicate).head;
  const mark = markOf(tree, predicate);
  const purpose = mark === 'to';
  const blamed = OBJECT_GERUND.has(mark) || (mark === 'for' && JUDGING.has(lemmaOf(tree, governor)));
  if (blamed && wordAt(tree, predicate).xpos === 'VBG') {
    const object = dependent(tree, governor, 'obj');
    if (object >= 0) return { words: expand(tree, object), via: 'control' };
  }
  if (purpose && OBJECT_PURPOSE.has(lemmaOf(tree, governor))) {
    const object = dependent(tree, governor, 'obj');
    if (object >= 0) return { words: expand(tree, object), via: 'adverbial' };
    if (isPassive(tree, governor)) return surfaceSubjects(tree, governor, depth + 1);
  }
  if (purpose && isPassive(tree, governor)) {
    const agent = dependents(tree, governor, 'obl').find((child) => caseOf(tree, child) === 'by');
    if (agent !== undefined) return { words: expand(tree, agent), via: 'adverbial' };
  }
  return surfaceSubjects(tree, governor, depth + 1);
}

/** "the order directing …", "officials accused of …", "a plan to …", "a policy of turning boats away": the noun, or whose plan it is. */
function ofNounClause(tree: Tree, predicate: number, depth: number): Subjects {
  const noun = wordAt(tree, predicate).head;
  const mark = markOf(tree, predicate);
  const gerund = wordAt(tree, predicate).xpos === 'VBG' && NOUN_GERUND.has(mark);
  if (mark !== 'to' && !gerund) return { words: [noun], via: 'participle' };
  return { words: nounOwners(tree, noun, depth), via: 'infinitive' };
}

/** Who carries out what a noun names: its possessor, else the subject of the verb that it completes, else itself. */
function nounOwners(tree: Tree, noun: number, depth: number): readonly number[] {
  const possessor = dependent(tree, noun, 'nmod:poss');
  if (possessor >= 0) return expand(tree, possessor);
  const maker = dependents(tree, noun, 'compound').find((child) => wordAt(tree, child).upos === 'PROPN');
  if (maker !== undefined && wordAt(tree, noun).upos === 'NOUN') return expand(tree, maker);
  const { deprel, head } = wordAt(tree, noun);
  if (head >= 0 && (deprel === 'obj' || deprel.startsWith('obl')) && isVerb(tree, head)) {
    if (isPassive(tree, head)) return [noun];
    return surfaceSubjects(tree, head, depth + 1).words;
  }
  if (isNoun(tree, noun) && hasCopula(tree, noun)) return surfaceSubjects(tree, noun, depth + 1).words;
  return [noun];
}
