import type { Relation } from '@dossier/schema';
import { isValueDraft, type Proposal } from './proposal.ts';
import { entityOf, type Reading } from './reading.ts';

/** All proposals that join the same two things in one sentence; the best of the rules comes first. */
export interface Candidate {
  readonly proposals: readonly [Proposal, ...Proposal[]];
}

/** How often the statements of a rule were right on annotated articles, where no scorer decides. */
const RULE_PRECISION: Readonly<Record<string, number>> = {
  'verb-object': 0.6,
  'verb-recipient': 0.86,
  'verb-preposition': 0.6,
  'verb-place': 0.6,
  'verb-oblique': 0.45,
  'verb-target': 0.35,
  'object-preposition': 0.6,
  'object-place': 0.5,
  'passive-oblique': 0.35,
  'passive-award': 0.6,
  'verb-clause-subject': 0.4,
  'verb-object-phrase': 0.54,
  'event-noun': 0.5,
  'noun-possessor': 0.5,
  'noun-compound': 0.5,
  'noun-place': 0.76,
  'noun-of': 0.5,
  'noun-topic': 0.5,
  'noun-other': 0.4,
  example: 0.7,
  inclusion: 0.89,
  count: 0.5,
  'passive-state': 0.15,
  'adjective-state': 0.1,
  'copula-class': 0.15,
  'apposition-class': 0.1,
  'class-before-name': 0.1,
  'adjective-of-noun': 0.05,
  title: 0.89,
  'compound-participle': 0.94,
  'noun-chain': 0.39,
  'noun-sibling': 0.47,
  'owner-phrase': 0.5,
  'noun-purpose': 0.54,
  'object-oblique': 0.34,
  'verb-oblique-phrase': 0.48,
  'verb-object-owner': 0.53,
  'oblique-place': 0.33,
  opinion: 0.44,
  'copula-kind': 0.52,
  'copula-case': 0.64,
  'place-in-place': 0.94,
  'noun-role': 0.82,
  path: 0.2,
};
const DEFAULT_PRECISION = 0.5;
const GUESSED = 0.6;

/** A rule's own confidence in a proposal; a predicate that the lexicon knows is worth more than a guessed one. */
export function priorOf({ rule, known }: Proposal): number {
  const base = RULE_PRECISION[rule] ?? RULE_PRECISION[rule.split('/')[0] ?? ''] ?? DEFAULT_PRECISION;
  return known ? base : base * GUESSED;
}

/** Groups proposals by their two ends and sentence, in text order. */
export function groupProposals(reading: Reading, proposals: readonly Proposal[]): Candidate[] {
  const groups = new Map<string, [Proposal, ...Proposal[]]>();
  for (const proposal of proposals) {
    const key = pairKey(reading, proposal);
    const group = groups.get(key);
    if (group) group.push(proposal);
    else groups.set(key, [proposal]);
  }
  return [...groups.values()].map((group) => ({
    proposals: group.sort((a, b) => priorOf(b) - priorOf(a)) as [Proposal, ...Proposal[]],
  }));
}

function pairKey(reading: Reading, { subject, object, anchor }: Proposal): string {
  const sentence = reading.analysis.words[anchor]?.sentence ?? -1;
  const from = entityOf(reading, subject);
  if (isValueDraft(object)) return `${sentence} ${from} =${object.text}`;
  return [sentence, ...[from, entityOf(reading, object)].sort((a, b) => a - b)].join(' ');
}

/** What a judge decided on a candidate. */
export interface Choice {
  readonly proposal: Proposal;
  readonly relation: Relation;
  /** Probability, 0 to 1, that a reader would agree. */
  readonly confidence: number;
}
