import type { EntityType, Relation } from '@dossier/schema';
import { type Candidate, type Choice, groupProposals } from './candidates.ts';
import { sceneOf } from './feature-view.ts';
import { featuresOf } from './features.ts';
import { isValueDraft, type Proposal } from './proposal.ts';
import { entityOf, type Reading } from './reading.ts';
import { fitsEnds, relationOf } from './relation-of.ts';
import {
  type Claim,
  calibrated,
  createScorer,
  linkScore,
  type Networks,
  type Score,
  scoredRelations,
} from './scorer.ts';

/** A proposal that was not taken, and why. */
export interface Refused {
  readonly proposal: Proposal;
  readonly reason: string;
}

export interface Verdicts {
  readonly taken: readonly Choice[];
  readonly refused: readonly Refused[];
}

/** Least product of link and root of relation; chosen by cross-validation on annotated articles. */
const THRESHOLD = 0.2;
/** Scores are compared in steps in which the last bits of an exponential function, which engines may differ in, do not show. */
const STEPS = 4096;
const rounded = (score: number) => Math.round(score * STEPS) / STEPS;
/** Least score of a second relation between two things of an article. */
const SECOND = 0.4;

/** Chooses which candidates are statements, which way round, and of which relation; by the shipped networks unless told. */
export function judge(reading: Reading, proposals: readonly Proposal[], networks?: Networks): Verdicts {
  const scene = sceneOf(reading);
  const scorer = createScorer(reading.analysis, scene.table, networks);
  const chosen: Scored[] = [];
  const refused: Refused[] = [];
  for (const { candidate, features } of featuresOf(scene, groupProposals(reading, proposals))) {
    const { score, ...choice } = choose(reading, candidate, (told) => scorer(features, told, THRESHOLD));
    const [first, ...others] = candidate.proposals;
    if (score >= THRESHOLD) chosen.push({ ...choice, score });
    else if (first.rule !== 'path') refused.push({ proposal: first, reason: `too unsure (${score.toFixed(2)})` });
    refused.push(...others.map((proposal) => ({ proposal, reason: `read as ${first.rule} already` })));
  }
  const rivals = byEnds(reading, chosen);
  return { taken: [...rivals.values()].flatMap(surest).sort((a, b) => a.place - b.place), refused };
}

interface Scored extends Choice {
  readonly score: number;
}

/** What is said of the same two things, with its place among all. */
type Rival = Scored & { readonly place: number };

function byEnds(reading: Reading, chosen: readonly Scored[]): Map<string, Rival[]> {
  const groups = new Map<string, Rival[]>();
  chosen.forEach((choice, place) => {
    const key = endsOf(reading, choice);
    const group = groups.get(key);
    if (group) group.push({ ...choice, place });
    else groups.set(key, [{ ...choice, place }]);
  });
  return groups;
}

/** The surest relation of two things, and others only where they are sure themselves. */
function surest(rivals: readonly Rival[]): Rival[] {
  return rivals.filter(
    ({ score, relation }) =>
      score >= SECOND || rivals.every((other) => other.score <= score || other.relation === relation),
  );
}

function endsOf(reading: Reading, { proposal: { subject, object } }: Choice): string {
  if (isValueDraft(object)) return `${entityOf(reading, subject)} ${object.text}`;
  return [entityOf(reading, subject), entityOf(reading, object)].sort((a, b) => a - b).join(' ');
}

function choose(reading: Reading, { proposals: [first] }: Candidate, score: (told: Relation) => Score): Scored {
  const told = relationOf(reading, first);
  const { link, named, claim } = score(told);
  if (claim === undefined)
    return { proposal: first, relation: told, score: rounded(linkScore(link, named)), confidence: 0 };
  const proposal = claim.reversed > 0.5 ? turned(first) : first;
  const [relation, probability] = bestRelation(reading, proposal, claim);
  const total = rounded(linkScore(link, named) * Math.sqrt(probability));
  return { proposal, relation, score: total, confidence: calibrated(total) };
}

/** The other way round; a value stays the object. */
function turned(proposal: Proposal): Proposal {
  if (isValueDraft(proposal.object)) return proposal;
  return { ...proposal, subject: proposal.object, object: proposal.subject };
}

/** The most probable relation that its ends allow; annotators stretch the range of a few. */
function bestRelation(
  reading: Reading,
  { subject, object }: Proposal,
  { relations }: Claim,
): readonly [Relation, number] {
  const from = typeOf(reading, subject);
  const to = isValueDraft(object) ? 'value' : typeOf(reading, object);
  let best: readonly [Relation, number] = ['related', 0];
  for (const [index, relation] of scoredRelations.entries()) {
    const probability = relations[index] ?? 0;
    if (probability > best[1] && fitsEnds(relation, from, to)) best = [relation, probability];
  }
  return best;
}

function typeOf(reading: Reading, word: number): EntityType {
  return reading.entities.drafts[entityOf(reading, word)]?.type ?? 'Topic';
}
