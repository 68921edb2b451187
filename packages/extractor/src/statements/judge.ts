import { type Candidate, type Choice, groupProposals, priorOf } from './candidates.ts';
import type { Proposal } from './proposal.ts';
import type { Reading } from './reading.ts';
import { relationOf } from './relation-of.ts';

/** A proposal that was not taken, and why. */
export interface Refused {
  readonly proposal: Proposal;
  readonly reason: string;
}

export interface Verdicts {
  readonly taken: readonly Choice[];
  readonly refused: readonly Refused[];
}

/** Below it a proposal is not taken: about half of the F1 that it would have to raise. */
const THRESHOLD = 0.2;

/** Chooses, for each two things of a sentence, the best reading of the rules. */
export function judge(reading: Reading, proposals: readonly Proposal[]): Verdicts {
  const taken: Choice[] = [];
  const refused: Refused[] = [];
  for (const candidate of groupProposals(reading, proposals)) {
    const choice = choose(reading, candidate);
    const [, ...others] = candidate.proposals;
    if (choice.confidence >= THRESHOLD) taken.push(choice);
    else refused.push({ proposal: choice.proposal, reason: `too unsure (${choice.confidence.toFixed(2)})` });
    refused.push(
      ...others.map((proposal) => ({ proposal, reason: `a better reading of the same two: ${choice.proposal.rule}` })),
    );
  }
  return { taken, refused };
}

function choose(reading: Reading, { proposals: [first] }: Candidate): Choice {
  return { proposal: first, relation: relationOf(reading, first), confidence: priorOf(first) };
}
