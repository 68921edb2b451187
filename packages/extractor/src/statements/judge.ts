import type { EntityType, Relation } from '@dossier/schema';
import { isValueDraft, type Proposal } from './proposal.ts';
import { entityOf, type Reading } from './reading.ts';
import { retype } from './retype.ts';

/** A proposal that was taken, with its relation made to fit its ends. */
export interface Judged {
  readonly proposal: Proposal;
  readonly relation: Relation;
  /** Probability, 0 to 1, that a reader would agree. */
  readonly confidence: number;
}

/** A proposal that was not, and why. */
export interface Refused {
  readonly proposal: Proposal;
  readonly reason: string;
}

export interface Verdicts {
  readonly taken: readonly Judged[];
  readonly refused: readonly Refused[];
}

/** How often the statements of a rule were right on annotated articles; a known predicate is worth more than a guessed one. */
const RULE_PRECISION: Readonly<Record<string, number>> = {
  'verb-object': 0.6,
  'verb-recipient': 0.7,
  'verb-preposition': 0.6,
  'verb-place': 0.6,
  'verb-oblique': 0.45,
  'verb-target': 0.35,
  'object-preposition': 0.6,
  'object-place': 0.5,
  'passive-oblique': 0.35,
  'verb-clause-subject': 0.4,
  'verb-object-phrase': 0.35,
  'event-noun': 0.5,
  'noun-possessor': 0.5,
  'noun-compound': 0.5,
  'noun-place': 0.7,
  'noun-of': 0.5,
  'noun-topic': 0.5,
  example: 0.7,
  inclusion: 0.7,
  count: 0.7,
};
const DEFAULT_PRECISION = 0.5;

/** Chooses, for each two things of a sentence, the best reading of the rules. */
export function judge(reading: Reading, proposals: readonly Proposal[]): Verdicts {
  const best = new Map<string, Judged>();
  const refused: Refused[] = [];
  for (const proposal of proposals) {
    const judged = rate(reading, proposal);
    const key = pairKey(reading, proposal);
    const rival = best.get(key);
    if (rival === undefined || judged.confidence > rival.confidence) {
      if (rival)
        refused.push({ proposal: rival.proposal, reason: `a better reading of the same two: ${proposal.rule}` });
      best.set(key, judged);
    } else refused.push({ proposal, reason: `a better reading of the same two: ${rival.proposal.rule}` });
  }
  return { taken: [...best.values()], refused };
}

function rate(reading: Reading, proposal: Proposal): Judged {
  const { rule, known } = proposal;
  const base = RULE_PRECISION[rule] ?? RULE_PRECISION[rule.split('/')[0] ?? ''] ?? DEFAULT_PRECISION;
  return { proposal, relation: relationOf(reading, proposal), confidence: known ? base : base * 0.6 };
}

/** The proposed relation, or the one that its ends allow. */
export function relationOf(reading: Reading, { subject, object, relation, key }: Proposal): Relation {
  const types = reading.entities.drafts;
  const from = types[entityOf(reading, subject)]?.type ?? 'Topic';
  const to: EntityType | 'value' = isValueDraft(object) ? 'value' : (types[entityOf(reading, object)]?.type ?? 'Topic');
  return retype(relation, from, to, key.split(/[+>|(]/)[0] ?? '');
}

function pairKey(reading: Reading, { subject, object, anchor }: Proposal): string {
  const sentence = reading.analysis.words[anchor]?.sentence ?? -1;
  const from = entityOf(reading, subject);
  if (isValueDraft(object)) return `${sentence} ${from} =${object.text}`;
  return [sentence, ...[from, entityOf(reading, object)].sort((a, b) => a - b)].join(' ');
}
