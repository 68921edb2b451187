import {
  baseRelation,
  caseOf,
  childrenOf,
  dependents,
  lemmaOf,
  markOf,
  pathBetween,
  type Tree,
  wordAt,
} from '../clauses/tree.ts';
import { verbKey } from '../clauses/verb-clauses.ts';
import type { EntityDraft } from '../entities/entities.ts';
import type { Candidate } from './candidates.ts';
import { relationOfEventNoun, relationOfOblique, relationOfVerb } from './lexicon.ts';
import { factualityOf } from './modality.ts';
import { ROLE_NOUNS } from './noun-lexicon.ts';
import { isValueDraft, type Proposal, type ValueDraft } from './proposal.ts';
import { entityOf, type Reading } from './reading.ts';
import { relationOf } from './relation-of.ts';

/** What the scorer sees of a candidate: named features, each present or not. Subject and object are those of the best rule. */
export function featuresOf(reading: Reading, { proposals }: Candidate): string[] {
  const [first] = proposals;
  const { tree } = reading;
  const relation = relationOf(reading, first);
  const types = `${typeName(reading, first.subject)}>${isValueDraft(first.object) ? 'value' : typeName(reading, first.object)}`;
  const target = isValueDraft(first.object) ? first.object.word : first.object;
  return [
    ...rules(proposals),
    `relation ${relation}`,
    `types ${types}`,
    `relation+types ${relation} ${types}`,
    `rule+relation ${first.rule.split('/')[0]} ${relation}`,
    `rule+types ${first.rule.split('/')[0]} ${types}`,
    ...pathFeatures(tree, first.subject, target),
    ...anchorFeatures(tree, first),
    ...endFeatures(reading, 'subject', first.subject),
    ...(isValueDraft(first.object) ? valueFeatures(first.object) : endFeatures(reading, 'object', first.object)),
    ...placeFeatures(reading, first),
    ...senseFeatures(tree, first, target),
  ];
}

/** What the lexicon knows of the words on the way: it speaks for verbs and nouns that the annotated articles lack. */
function senseFeatures(tree: Tree, { subject, anchor }: Proposal, target: number): string[] {
  const path = pathBetween(tree, subject, target);
  const inner = path === undefined ? [] : [...path.up.slice(1), path.top, ...path.down.slice(0, -1)];
  const verb = (word: number) => relationOfVerb(verbKey(tree, word));
  const noun = (word: number) => relationOfEventNoun(lemmaOf(tree, word));
  const governor = wordAt(tree, anchor).head;
  const role = ROLE_NOUNS.has(lemmaOf(tree, subject)) || ROLE_NOUNS.has(lemmaOf(tree, anchor));
  return [
    `anchor-sense ${verb(anchor) ?? noun(anchor)}`,
    `subject-sense ${noun(subject)}`,
    `object-sense ${noun(target)}`,
    `governor-sense ${governor < 0 ? 'root' : verb(governor)}`,
    `oblique-sense ${relationOfOblique(verbKey(tree, anchor), caseOf(tree, target))}`,
    `role-noun ${role}`,
    ...inner.map((word) => `inner-sense ${verb(word) ?? noun(word)}`),
  ];
}

function typeName(reading: Reading, word: number): string {
  return reading.entities.drafts[entityOf(reading, word)]?.type ?? 'none';
}

function rules(proposals: readonly Proposal[]): string[] {
  const [first] = proposals;
  const names = [...new Set(proposals.map(({ rule }) => rule))];
  const others = [...new Set(proposals.slice(1).map(({ relation }) => relation))].filter(
    (relation) => relation !== first?.relation,
  );
  return [
    ...names.flatMap((rule) => [`rule ${rule}`, `rule ${rule.split('/')[0]}`]),
    `best ${first?.rule}`,
    `known ${first?.known}`,
    `known+rule ${first?.known} ${first?.rule.split('/')[0]}`,
    ...others.map((relation) => `other ${relation}`),
    `readings ${Math.min(names.length, 3)}`,
  ];
}

function pathFeatures(tree: Tree, from: number, to: number): string[] {
  const path = pathBetween(tree, from, to);
  if (path === undefined) return ['path none'];
  const up = path.up.map((word) => baseRelation(wordAt(tree, word).deprel)).join('<');
  const down = path.down.map((word) => baseRelation(wordAt(tree, word).deprel)).join('>');
  const cases = [...path.up, ...path.down].map((word) => caseOf(tree, word)).filter(Boolean);
  const top = wordAt(tree, path.top);
  const arcs = path.up.length + path.down.length;
  const inner = [...path.up.slice(1), ...path.down.slice(0, -1)].map((word) => `inner ${lemmaOf(tree, word)}`);
  return [
    `path ${up}^${top.upos}^${down}`,
    `path+cases ${up}^${down} ${cases.join(' ')}`,
    `path+top ${up}^${down} ${lemmaOf(tree, path.top)}`,
    `arcs ${Math.min(arcs, 6)}`,
    `cases ${cases.join(' ')}`,
    `top ${lemmaOf(tree, path.top)}`,
    `distance ${bucket(Math.abs(from - to))}${from < to ? '' : ' back'}`,
    ...inner,
  ];
}

function bucket(count: number): string {
  if (count <= 3) return String(count);
  return count <= 6 ? '4-6' : count <= 12 ? '7-12' : count <= 20 ? '13-20' : 'more';
}

function anchorFeatures(tree: Tree, { anchor, key, rule }: Proposal): string[] {
  const { upos, xpos, deprel } = wordAt(tree, anchor);
  const lemma = lemmaOf(tree, anchor);
  const objects = dependents(tree, anchor, 'obj').map((child) => `anchor-object ${lemma} ${lemmaOf(tree, child)}`);
  const governor = wordAt(tree, anchor).head;
  return [
    `anchor ${lemma}`,
    `anchor-tag ${upos} ${xpos}`,
    `anchor-link ${deprel} ${markOf(tree, anchor)}`,
    `anchor+rule ${lemma} ${rule.split('/')[0]}`,
    `key ${key}`,
    `governor ${governor < 0 ? 'root' : lemmaOf(tree, governor)} ${baseRelation(deprel)}`,
    ...objects.slice(0, 1),
    ...childrenOf(tree, anchor)
      .filter((child) => wordAt(tree, child).deprel === 'aux')
      .map((child) => `aux ${lemmaOf(tree, child)}`),
  ];
}

function endFeatures(reading: Reading, end: string, word: number): string[] {
  const { tree } = reading;
  const draft = reading.entities.drafts[entityOf(reading, word)];
  const { upos, deprel, head } = wordAt(tree, word);
  return [
    `${end} ${draft?.type}`,
    `${end}-lemma ${lemmaOf(tree, word)}`,
    `${end}-kind ${kindHere(draft, word)}`,
    `${end}-named ${draft?.named}`,
    `${end}-count ${bucket(draft?.nodes.length ?? 0)}`,
    `${end}-tag ${upos}`,
    `${end}-dep ${deprel} ${caseOf(tree, word)}`,
    `${end}-governor ${head < 0 ? 'root' : lemmaOf(tree, head)}`,
  ];
}

function kindHere(draft: EntityDraft | undefined, word: number): string {
  return draft?.nodes.find(({ head }) => head === word)?.kind ?? 'inside';
}

function valueFeatures({ text, word }: ValueDraft): string[] {
  void word;
  const shape = /\d/.test(text) ? 'digits' : 'words';
  const unit = /%|percent/.test(text)
    ? 'percent'
    : /[$€£]|dollar|euro|pound/.test(text)
      ? 'money'
      : (text.split(' ').pop() ?? '');
  return [`value ${shape}`, `value-unit ${unit.toLowerCase()}`, `value-length ${bucket(text.split(' ').length)}`];
}

/** Where in the article, what stands between, and what the rules hold of its reality. */
function placeFeatures(reading: Reading, first: Proposal): string[] {
  const { tree, analysis } = reading;
  const target = isValueDraft(first.object) ? first.object.word : first.object;
  const [from, to] = [Math.min(first.subject, target), Math.max(first.subject, target)];
  const between = new Set<number>();
  for (let word = from + 1; word < to; word += 1)
    if (entityOf(reading, word) >= 0) between.add(entityOf(reading, word));
  between.delete(entityOf(reading, first.subject));
  const sentence = wordAt(tree, first.anchor).sentence;
  const span = analysis.sentences[sentence];
  const { modality, polarity } = factualityOf(tree, first.anchor);
  return [
    `between ${Math.min(between.size, 4)}`,
    `sentence ${Math.min(sentence, 3)}`,
    `length ${bucket(Math.floor(((span?.end ?? 0) - (span?.start ?? 0)) / 4))}`,
    `modality ${modality}`,
    `polarity ${polarity}`,
  ];
}
