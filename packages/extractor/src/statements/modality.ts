import type { Modality, Polarity } from '@dossier/schema';
import { baseRelation, childrenOf, dependents, isVerb, lemmaOf, markOf, type Tree, wordAt } from '../clauses/tree.ts';
import {
  CONDITIONS,
  DIRECTED_AUXILIARIES,
  DIRECTING,
  ENABLING,
  FUTURE_ADJECTIVES,
  FUTURE_AUXILIARIES,
  HEDGES,
  NEGATING,
  NEGATIONS,
  PLANNING,
  POSSIBLE_AUXILIARIES,
  UNREAL_ADJECTIVES,
} from './licensers.ts';

export interface Factuality {
  readonly modality: Modality;
  readonly polarity: Polarity;
  /** The word that licensed a modality other than `actual`; -1 without one. */
  readonly modalityCue: number;
  readonly negationCue: number;
}

const CLAUSE_LINKS = new Set(['xcomp', 'ccomp', 'acl', 'advcl', 'csubj']);

/**
 * Whether what a predicate says has happened, by the cues that govern it: its own auxiliaries and adverbs, then those of every
 * clause that embeds it, as far as they license what is below ("refused to say that he would leave").
 */
export function factualityOf(tree: Tree, anchor: number): Factuality {
  let [modality, modalityCue]: [Modality, number] = ['actual', -1];
  let negations = 0;
  let negationCue = -1;
  for (let at = anchor, steps = 0; at >= 0 && steps < 12; steps += 1) {
    const own = ownModality(tree, at);
    if (modality === 'actual' && own !== undefined) [modality, modalityCue] = own;
    const negation = ownNegation(tree, at);
    if (negation >= 0) [negations, negationCue] = [negations + 1, negation];
    const next = governing(tree, at);
    if (next === undefined) break;
    if (next.licensed) {
      const licensed = licensedModality(tree, next.head);
      if (modality === 'actual' && licensed !== undefined) [modality, modalityCue] = [licensed, next.head];
      if (NEGATING.has(lemmaOf(tree, next.head))) [negations, negationCue] = [negations + 1, next.head];
    }
    at = next.head;
  }
  if (modality === 'actual' && isQuestion(tree, anchor)) modality = 'possible';
  return { modality, polarity: negations % 2 === 1 ? 'negative' : 'positive', modalityCue, negationCue };
}

interface Governor {
  readonly head: number;
  /** Whether the governor's meaning bears on whether the lower clause holds. */
  readonly licensed: boolean;
}

/** The next predicate up whose cues still bear on this one; undefined where they no longer do. */
function governing(tree: Tree, at: number): Governor | undefined {
  const { deprel, head } = wordAt(tree, at);
  if (head < 0) return undefined;
  const link = baseRelation(deprel);
  if (link === 'xcomp' || link === 'csubj') return { head, licensed: true };
  if (link === 'ccomp') return { head, licensed: true };
  if (link === 'acl') return markOf(tree, at) === 'to' ? { head, licensed: true } : undefined;
  if (link === 'advcl') return { head, licensed: false };
  if (link === 'conj') return { head, licensed: false };
  // A noun inside a clause shares its clause's fate: "may launch attacks on X".
  if (!isVerb(tree, at) && ['obj', 'obl', 'nmod', 'nsubj', 'iobj', 'appos'].includes(link) && !CLAUSE_LINKS.has(link)) {
    return link === 'obj' || link === 'nmod' || link === 'nsubj' || link === 'obl'
      ? { head, licensed: false }
      : undefined;
  }
  return undefined;
}

function ownModality(tree: Tree, at: number): [Modality, number] | undefined {
  for (const child of childrenOf(tree, at)) {
    const { deprel, form } = wordAt(tree, child);
    const [word, lemma] = [form.toLowerCase(), lemmaOf(tree, child)];
    if (deprel === 'aux') {
      if (DIRECTED_AUXILIARIES.has(lemma)) return ['directed', child];
      if (POSSIBLE_AUXILIARIES.has(word) || POSSIBLE_AUXILIARIES.has(lemma)) return ['possible', child];
      if (FUTURE_AUXILIARIES.has(word) || FUTURE_AUXILIARIES.has(lemma)) return ['future', child];
    }
    if (deprel === 'mark' && CONDITIONS.has(word)) return ['possible', child];
    if (deprel === 'advmod' && HEDGES.has(word)) return ['possible', child];
    if (deprel === 'amod' && UNREAL_ADJECTIVES.has(word)) return ['possible', child];
    if (deprel === 'amod' && FUTURE_ADJECTIVES.has(word)) return ['future', child];
  }
  if (isToBe(tree, at)) return ['future', at];
  return undefined;
}

/** "is to visit", "Trump to visit" in a headline. */
function isToBe(tree: Tree, at: number): boolean {
  const { deprel } = wordAt(tree, at);
  if (deprel === 'root' && markOf(tree, at) === 'to') return true;
  return isVerb(tree, at) && dependents(tree, at, 'cop').length > 0 && markOf(tree, at) === 'to';
}

function licensedModality(tree: Tree, governor: number): Modality | undefined {
  const lemma = lemmaOf(tree, governor);
  if (lemma === 'go' && wordAt(tree, governor).form.toLowerCase() === 'going') return 'future';
  if (lemma === 'have' && dependents(tree, governor, 'xcomp').length > 0) return 'directed';
  if (PLANNING.has(lemma)) return 'future';
  if (DIRECTING.has(lemma)) return 'directed';
  if (ENABLING.has(lemma)) return 'possible';
  return undefined;
}

function ownNegation(tree: Tree, at: number): number {
  return (
    childrenOf(tree, at).find((child) => {
      const { deprel, form } = wordAt(tree, child);
      const word = form.toLowerCase();
      if (!NEGATIONS.has(word)) return word === 'any_longer';
      if (deprel === 'advmod' || deprel === 'cc' || deprel === 'case' || deprel === 'mark' || deprel === 'aux')
        return true;
      return deprel === 'det' && word === 'no';
    }) ?? emptyArgument(tree, at)
  );
}

/** "found no evidence", "no troops were sent". */
function emptyArgument(tree: Tree, at: number): number {
  for (const argument of dependents(tree, at, 'obj', 'nsubj', 'nsubj:pass')) {
    const no = childrenOf(tree, argument).find(
      (child) => wordAt(tree, child).deprel === 'det' && wordAt(tree, child).form.toLowerCase() === 'no',
    );
    if (no !== undefined) return no;
  }
  return -1;
}

function isQuestion(tree: Tree, anchor: number): boolean {
  const { sentence } = wordAt(tree, anchor);
  for (let index = anchor; index < tree.words.length && wordAt(tree, index).sentence === sentence; index += 1) {
    if (wordAt(tree, index).form === '?') return wordAt(tree, anchor).deprel === 'root';
  }
  return false;
}
