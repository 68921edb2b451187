import { childrenOf, dependents, wordAt } from '../clauses/tree.ts';
import type { Candidate } from './candidates.ts';
import { addEnd, addValue } from './end-features.ts';
import { type Add, bucket, F, OBJECT, type Scene, SUBJECT, type View } from './feature-view.ts';
import { hashText, mix } from './hash.ts';
import { addPlace, addSenses } from './place-features.ts';
import { isValueDraft, type Proposal } from './proposal.ts';
import { relationOf } from './relation-of.ts';
import { addRivals, countRivals, type Rivals } from './rival-features.ts';
import { NONE, pathOf, typeHash } from './word-table.ts';

/** What the scorer sees of a candidate. Subject and object are those of the best rule. */
export interface Features {
  /** Hashes of what is there: each a template (see `F`) with its values. */
  readonly present: readonly number[];
  /** The words whose vectors count: subject, object, predicate, top of the path, governor of the predicate; -1 for none. */
  readonly words: readonly number[];
}

/** Features of all candidates of an article, in their order: some tell what rivals a candidate has. */
export function* featuresOf(
  scene: Scene,
  candidates: readonly Candidate[],
): Generator<{ readonly candidate: Candidate; readonly features: Features }> {
  const rivals = countRivals(scene.table, candidates);
  for (const candidate of candidates) yield { candidate, features: ofCandidate(scene, candidate, rivals) };
}

function ofCandidate(scene: Scene, { proposals }: Candidate, rivals: Rivals): Features {
  const [first] = proposals;
  const { table } = scene;
  const target = isValueDraft(first.object) ? first.object.word : first.object;
  const to = isValueDraft(first.object) ? typeHash('value') : (table.type[target] ?? NONE);
  const view: View = {
    ...scene,
    first,
    target,
    path: pathOf(table, first.subject, target),
    rule: hashText(baseRule(first)),
    types: mix(table.type[first.subject] ?? NONE, to),
  };
  const present: number[] = [];
  const add: Add = (template, one, two) => {
    const hash = mix(template, one);
    present.push(two === undefined ? hash : mix(hash, two));
  };
  addRules(add, view, proposals);
  addPath(add, view);
  addAnchor(add, view);
  addEnd(add, view, SUBJECT, first.subject);
  if (isValueDraft(first.object)) addValue(add, first.object);
  else addEnd(add, view, OBJECT, first.object);
  addPlace(add, view);
  addSenses(add, view);
  addRivals(add, view, rivals);
  const governor = table.head[first.anchor] ?? -1;
  return { present, words: [first.subject, target, first.anchor, view.path?.top ?? -1, governor] };
}

function baseRule({ rule }: Proposal): string {
  const slash = rule.indexOf('/');
  return slash < 0 ? rule : rule.slice(0, slash);
}

const RULE = F('rule');
const BEST = F('best');
const KNOWN = F('known');
const OTHER = F('other');
const READINGS = F('readings');
const RELATION = F('relation');
const TYPES = F('types');
const RELATION_TYPES = F('relation+types');
const RULE_RELATION = F('rule+relation');
const RULE_TYPES = F('rule+types');

function addRules(add: Add, { reading, first, rule, types }: View, proposals: readonly Proposal[]): void {
  const names = new Set(proposals.flatMap((proposal) => [proposal.rule, baseRule(proposal)]));
  for (const name of names) add(RULE, hashText(name));
  add(BEST, hashText(first.rule));
  add(KNOWN, first.known ? 1 : 0);
  add(KNOWN, first.known ? 1 : 0, rule);
  const others = new Set(proposals.slice(1).map(({ relation }) => relation));
  others.delete(first.relation);
  for (const other of others) add(OTHER, hashText(other));
  add(READINGS, Math.min(new Set(proposals.map((proposal) => proposal.rule)).size, 3));
  const relation = hashText(relationOf(reading, first));
  add(RELATION, relation);
  add(TYPES, types);
  add(RELATION_TYPES, relation, types);
  add(RULE_RELATION, rule, relation);
  add(RULE_TYPES, rule, types);
}

const PATH = F('path');
const PATH_CASES = F('path+cases');
const PATH_TOP = F('path+top');
const PATH_TYPES = F('path+types');
const ARCS = F('arcs');
const CASES = F('cases');
const CASES_TYPES = F('cases+types');
const TOP = F('top');
const TOP_TYPES = F('top+types');
const DISTANCE = F('distance');
const INNER = F('inner');
const INNER_THINGS = F('inner things');

function addPath(add: Add, { table, first, target, path, types }: View): void {
  if (path === undefined) {
    add(PATH, NONE);
    return;
  }
  const { up, top, down } = path;
  const climb = up.reduce((hash, word) => mix(hash, table.base[word] ?? 0), 1);
  const steps = down.reduce((hash, word) => mix(hash, table.base[word] ?? 0), climb);
  let cases = NONE;
  for (const word of [...up, ...down])
    if (table.preposition[word] !== NONE) cases = mix(cases, table.preposition[word] ?? 0);
  const way = mix(steps, up.length);
  const topLemma = table.lemma[top] ?? 0;
  add(PATH, way, table.upos[top] ?? 0);
  add(PATH_CASES, way, cases);
  add(PATH_TOP, way, topLemma);
  add(PATH_TYPES, way, types);
  add(ARCS, Math.min(up.length + down.length, 6));
  add(CASES, cases);
  add(CASES_TYPES, cases, types);
  add(TOP, topLemma);
  add(TOP_TYPES, topLemma, types);
  add(DISTANCE, bucket(Math.abs(first.subject - target)), first.subject < target ? 1 : 0);
  const inner = [...up.slice(1), ...down.slice(0, -1)];
  for (const word of inner) add(INNER, table.lemma[word] ?? 0);
  const ends = [table.entity[first.subject], table.entity[target]];
  const within = up.length > 0 && down.length > 0 ? [...inner, top] : inner;
  const things = within.filter((word) => (table.entity[word] ?? -1) >= 0 && !ends.includes(table.entity[word] ?? -1));
  add(INNER_THINGS, Math.min(things.length, 3));
  for (const word of things.slice(0, 2)) add(INNER_THINGS, table.type[word] ?? 0, table.upos[word] ?? 0);
}

const ANCHOR = F('anchor');
const ANCHOR_TYPES = F('anchor+types');
const ANCHOR_TAG = F('anchor-tag');
const ANCHOR_LINK = F('anchor-link');
const ANCHOR_RULE = F('anchor+rule');
const ANCHOR_OBJECT = F('anchor-object');
const KEY = F('key');
const GOVERNOR = F('governor');
const AUXILIARY = F('aux');

function addAnchor(add: Add, { reading: { tree }, table, first: { anchor, key }, rule, types }: View): void {
  const lemma = table.lemma[anchor] ?? 0;
  const governor = table.head[anchor] ?? -1;
  add(ANCHOR, lemma);
  add(ANCHOR_TYPES, lemma, types);
  add(ANCHOR_TAG, table.upos[anchor] ?? 0, table.xpos[anchor] ?? 0);
  add(ANCHOR_LINK, table.deprel[anchor] ?? 0, table.marker[anchor] ?? 0);
  add(ANCHOR_RULE, lemma, rule);
  add(KEY, hashText(key));
  add(GOVERNOR, governor < 0 ? NONE : (table.lemma[governor] ?? 0), table.base[anchor] ?? 0);
  const object = dependents(tree, anchor, 'obj')[0];
  if (object !== undefined) add(ANCHOR_OBJECT, lemma, table.lemma[object] ?? 0);
  for (const child of childrenOf(tree, anchor))
    if (wordAt(tree, child).deprel === 'aux') add(AUXILIARY, table.lemma[child] ?? 0);
}
