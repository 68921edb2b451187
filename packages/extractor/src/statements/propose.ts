import type { Clause } from '../clauses/clause.ts';
import { isValueDraft, type Proposal } from './proposal.ts';
import { proposeFromCopula } from './propose-copulas.ts';
import { proposeApposition, proposeExamples, proposeInclusion, proposePlaceInPlace } from './propose-lists.ts';
import { proposeNounChains } from './propose-noun-chains.ts';
import { proposeFromNoun } from './propose-nouns.ts';
import { proposeFromObjects } from './propose-objects.ts';
import { proposeOpinions } from './propose-opinions.ts';
import { proposePairs } from './propose-pairs.ts';
import { proposeStates } from './propose-states.ts';
import { proposeTitles } from './propose-titles.ts';
import { proposeFromNumber } from './propose-values.ts';
import { proposeFromVerb } from './propose-verbs.ts';
import { entityOf, type Reading } from './reading.ts';

/** All that the rules read in an article, in text order; both ends stand for things, and for different ones. */
export function propose(reading: Reading): Proposal[] {
  const { tree, clauses } = reading;
  const ofClauses = clauses.flatMap((clause) => ofClause(reading, clause));
  const ofWords = tree.words.flatMap((_, word) => [
    ...proposeFromNumber(reading, word),
    ...proposeExamples(reading, word),
    ...proposePlaceInPlace(reading, word),
    ...proposeApposition(reading, word),
  ]);
  const read = [...ofClauses, ...ofWords].filter((proposal) => hasTwoEnds(reading, proposal));
  return [...read, ...proposePairs(reading, read)].sort((a, b) => a.anchor - b.anchor);
}

function ofClause(reading: Reading, clause: Clause): Proposal[] {
  const states = proposeStates(reading, clause);
  if (clause.kind === 'verb') return [...ofVerb(reading, clause), ...states];
  if (clause.kind === 'noun') {
    return [
      ...proposeFromNoun(reading, clause),
      ...proposeNounChains(reading, clause),
      ...proposeTitles(reading, clause.predicate),
      ...states,
    ];
  }
  return [...proposeFromCopula(reading, clause), ...proposeOpinions(reading, clause), ...states];
}

function ofVerb(reading: Reading, clause: Clause): Proposal[] {
  const inclusion = proposeInclusion(reading, clause);
  if (inclusion.length > 0) return inclusion;
  return [
    ...proposeFromVerb(reading, clause),
    ...proposeFromObjects(reading, clause),
    ...proposeOpinions(reading, clause),
  ];
}

function hasTwoEnds(reading: Reading, { subject, object }: Proposal): boolean {
  const from = entityOf(reading, subject);
  if (from < 0) return false;
  if (isValueDraft(object)) return true;
  const to = entityOf(reading, object);
  return to >= 0 && to !== from;
}
