import type { Modality, Polarity } from '@dossier/schema';
import { LIGHT_VERBS } from '../clauses/control.ts';
import {
  baseRelation,
  childrenOf,
  dependent,
  dependents,
  isNoun,
  isVerb,
  lemmaOf,
  markOf,
  type Tree,
  wordAt,
} from '../clauses/tree.ts';
import {
  ALLEGING,
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

/**
 * Whether what a predicate says has happened, by the cues that govern it: its own auxiliaries and adverbs, then those of every
 * clause that embeds it, as far as they license what is below ("refused to say that he would leave"). `throughNouns` is for what a
 * noun names that comes about with it ("will open talks with Iran"), not for what holds anyhow ("will meet leaders of Iran").
 */
export function factualityOf(tree: Tree, anchor: number, throughNouns = false): Factuality {
  let [modality, modalityCue]: [Modality, number] = ['actual', -1];
  let negations = 0;
  let negationCue = -1;
  const license = (found: Modality | undefined, cue: number) => {
    if (modality === 'actual' && found !== undefined) [modality, modalityCue] = [found, cue];
  };
  const deny = (cue: number) => {
    if (cue >= 0) [negations, negationCue] = [negations + 1, cue];
  };
  let link: Link = 'same';
  for (let at = anchor, steps = 0; at >= 0 && steps < 12; steps += 1) {
    const own = ownModality(tree, at);
    license(own?.[0], own?.[1] ?? -1);
    if (link === 'same' || link === 'licensed') deny(ownNegation(tree, at));
    const next = governing(tree, at) ?? (throughNouns ? aroundNoun(tree, at) : undefined);
    if (next === undefined) break;
    if (next.link === 'licensed' || next.link === 'content') {
      license(licensedModality(tree, next.head), next.head);
      if (NEGATING.has(lemmaOf(tree, next.head))) deny(next.head);
    }
    if (next.link === 'content') break;
    [at, link] = [next.head, next.link];
  }
  if (modality === 'actual' && isQuestion(tree, anchor)) modality = 'possible';
  return { modality, polarity: negations % 2 === 1 ? 'negative' : 'positive', modalityCue, negationCue };
}

/**
 * How a predicate hangs on the one above: `licensed` (an infinitive or gerund that the governor's meaning and negation bear on),
 * `content` (a clause that is said or thought), `shared` (coordinate or participial: it shares modality, not negation).
 */
type Link = 'same' | 'licensed' | 'content' | 'shared';

/** The next predicate up whose cues still bear on this one; undefined where they no longer do. */
function governing(tree: Tree, at: number): { readonly head: number; readonly link: Link } | undefined {
  const { deprel, head } = wordAt(tree, at);
  if (head < 0) return undefined;
  const relation = baseRelation(deprel);
  if (relation === 'xcomp' || relation === 'csubj') return { head, link: 'licensed' };
  if (relation === 'ccomp') return { head, link: 'content' };
  if (relation === 'acl') return markOf(tree, at) === 'to' ? { head, link: 'licensed' } : undefined;
  if (relation === 'advcl') return ofAdverbial(tree, at, head);
  if (relation === 'conj' && !isNoun(tree, at)) return { head, link: 'shared' };
  if (relation === 'obj' && LIGHT_VERBS.has(lemmaOf(tree, head))) return { head, link: 'same' };
  return undefined;
}

/** Clauses that are no more real than what they hang on: "to help", "using …", "once Nato ends hostilities". */
const SHARING = new Set(['', 'to', 'by', 'in_order', 'so_that', 'once', 'until']);

/** What is not there yet is as unreal as what is done with it: "will build a base in Syria", "wants talks with Iran". */
function aroundNoun(tree: Tree, at: number): { readonly head: number; readonly link: Link } | undefined {
  const { deprel, head } = wordAt(tree, at);
  const inside = ['obj', 'obl', 'nmod'].includes(baseRelation(deprel));
  return inside && isIndefinite(tree, at) ? { head, link: 'shared' } : undefined;
}

function isIndefinite(tree: Tree, noun: number): boolean {
  if (wordAt(tree, noun).upos !== 'NOUN') return false;
  return !childrenOf(tree, noun).some((child) => {
    const { deprel, form } = wordAt(tree, child);
    return deprel === 'nmod:poss' || (deprel === 'det' && !/^(a|an|any|no|some)$/i.test(form));
  });
}

/** "accused of killing" alleges the killing; "to help" and "using …" share the main clause's modality; "after leaving" does not. */
function ofAdverbial(tree: Tree, at: number, head: number): { readonly head: number; readonly link: Link } | undefined {
  if (ALLEGING.has(lemmaOf(tree, head)) && ['of', 'with', 'for'].includes(markOf(tree, at)))
    return { head, link: 'content' };
  const mark = markOf(tree, at);
  return SHARING.has(mark) ? { head, link: 'shared' } : undefined;
}

function ownModality(tree: Tree, at: number): [Modality, number] | undefined {
  for (const child of childrenOf(tree, at)) {
    const { deprel, form } = wordAt(tree, child);
    const [word, lemma] = [form.toLowerCase(), lemmaOf(tree, child)];
    if (deprel === 'aux') {
      if (DIRECTED_AUXILIARIES.has(lemma)) return ['directed', child];
      if (POSSIBLE_AUXILIARIES.has(word) || POSSIBLE_AUXILIARIES.has(lemma)) return ['possible', child];
      if (FUTURE_AUXILIARIES.has(word) || FUTURE_AUXILIARIES.has(lemma))
        return [isConditional(tree, at) ? 'possible' : 'future', child];
    }
    if (deprel === 'mark' && CONDITIONS.has(word)) return ['possible', child];
    if (deprel === 'advmod' && HEDGES.has(word)) return ['possible', child];
    if (deprel === 'amod' && UNREAL_ADJECTIVES.has(word)) return ['possible', child];
    if (deprel === 'amod' && FUTURE_ADJECTIVES.has(word)) return ['future', child];
  }
  if (isWished(tree, at)) return ['directed', at];
  if (isToBe(tree, at)) return ['future', at];
  return undefined;
}

/** "would attack if …": the condition makes it no more than possible. */
function isConditional(tree: Tree, at: number): boolean {
  return dependents(tree, at, 'advcl').some((clause) => ['if', 'unless'].includes(markOf(tree, clause)));
}

/** "essential that the regime provide access": a bare verb in a that-clause is wished, not told. */
function isWished(tree: Tree, at: number): boolean {
  const { deprel, xpos } = wordAt(tree, at);
  const clause = deprel === 'ccomp' || deprel === 'csubj' || deprel === 'csubj:outer';
  return clause && xpos === 'VB' && markOf(tree, at) === 'that' && dependents(tree, at, 'aux').length === 0;
}

/** "is to visit", whatever the tree calls the "is"; "Trump to visit" in a headline. Not "wants to be visited". */
function isToBe(tree: Tree, at: number): boolean {
  if (markOf(tree, at) !== 'to') return false;
  const to = dependent(tree, at, 'mark');
  const isBefore = dependents(tree, at, 'cop', 'aux').some((be) => be < to && lemmaOf(tree, be) === 'be');
  return wordAt(tree, at).deprel === 'root' || (isVerb(tree, at) && isBefore);
}

function licensedModality(tree: Tree, governor: number): Modality | undefined {
  const lemma = lemmaOf(tree, governor);
  if (lemma === 'go' && wordAt(tree, governor).form.toLowerCase() === 'going') return 'future';
  if (lemma === 'have' && dependents(tree, governor, 'xcomp').length > 0) return 'directed';
  if (ALLEGING.has(lemma)) return 'possible';
  if (lemma === 'able' && dependents(tree, governor, 'cop').some((cop) => /^(was|were)$/i.test(wordAt(tree, cop).form)))
    return undefined;
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
      if (!NEGATIONS.has(word) || wordAt(tree, child + 1).form.toLowerCase() === 'only') return false;
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
