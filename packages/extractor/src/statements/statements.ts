import type { Modality, Polarity, Relation, Span, Time } from '@dossier/schema';
import { quoteAt } from '../clauses/quotes.ts';
import type { Choice } from './candidates.ts';
import { cueOf, evidenceOf } from './evidence.ts';
import { judge, type Refused } from './judge.ts';
import { factualityOf } from './modality.ts';
import { isValueDraft, type Proposal, type ValueDraft } from './proposal.ts';
import { propose } from './propose.ts';
import { findQuotations, type Quotation } from './quotations.ts';
import { entityOf, type Reading } from './reading.ts';
import { type RoleDraft, rolesOf } from './roles.ts';
import { placeOf, timeOf } from './settings.ts';
import { sourcesOf } from './sources.ts';

/** A statement whose ends are indices of entity drafts. */
export interface StatementDraft {
  readonly rule: string;
  readonly subject: number;
  readonly relation: Relation;
  readonly predicate: string;
  readonly object: number | ValueDraft;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly attribution: readonly number[];
  readonly time?: Time | undefined;
  readonly place?: number | undefined;
  readonly roles: readonly RoleDraft[];
  readonly confidence: number;
  readonly evidence: Span;
  readonly cue: Span;
  /** Index of the sentence. */
  readonly sentence: number;
}

export interface Statements {
  readonly drafts: readonly StatementDraft[];
  readonly refused: readonly Refused[];
}

/** Reads an article's statements; `reference` is the ISO date that relative times start from. */
export function findStatements(reading: Reading, reference: string | undefined): Statements {
  const { taken, refused } = judge(reading, propose(reading));
  return { drafts: draftStatements(reading, taken, reference), refused };
}

/** Adds to each choice what its surroundings say: whether it happened, who says so, when and where, and the passage that proves it. */
export function draftStatements(
  reading: Reading,
  choices: readonly Choice[],
  reference: string | undefined,
): StatementDraft[] {
  const quotes = findQuotations(reading);
  return choices.map((choice) => draft(reading, quotes, choice, reference));
}

function draft(
  reading: Reading,
  quotes: readonly Quotation[],
  { proposal, relation, confidence }: Choice,
  reference: string | undefined,
): StatementDraft {
  const { anchor, rule } = proposal;
  const { modality, polarity } = factualityOf(reading.tree, anchor, !isStanding(relation));
  const subject = entityOf(reading, proposal.subject);
  const object = isValueDraft(proposal.object) ? proposal.object : entityOf(reading, proposal.object);
  const cue = cueOf(reading, proposal);
  const place = placeOf(reading, anchor, [subject, typeof object === 'number' ? object : -1]);
  const attribution = sourceEntities(reading, quotes, proposal, relation);
  return {
    rule,
    subject,
    relation,
    predicate: reading.analysis.document.text.slice(cue.start, cue.end).replace(/\s+/g, ' '),
    object,
    polarity,
    modality,
    attribution,
    time: timeOf(reading, anchor, { reference, ahead: modality === 'future' || modality === 'directed' }),
    place,
    roles: rolesOf(reading, proposal, place),
    confidence,
    evidence: evidenceOf(reading, proposal),
    cue,
    sentence: reading.analysis.words[anchor]?.sentence ?? -1,
  };
}

/** Rules that read a noun phrase by itself, and relations that hold whoever mentions them: there the article speaks, unless a quotation does. */
const PHRASE_RULES = /^(noun-(possessor|compound|of|role|kin|from|member|place)|example|place-in-place|age)/;
const STANDING: ReadonlySet<Relation> = new Set<Relation>([
  'citizenOf',
  'holdsRole',
  'kindOf',
  'locatedIn',
  'memberOf',
  'owns',
  'partOf',
  'relativeOf',
]);

/** Whether a relation holds of what a noun names, rather than comes about with it. */
function isStanding(relation: Relation): boolean {
  return STANDING.has(relation) || relation === 'measures' || relation === 'concerns';
}

function sourceEntities(
  reading: Reading,
  quotes: readonly Quotation[],
  { anchor, rule }: Proposal,
  relation: Relation,
): number[] {
  const quoted = quoteAt(quotes, anchor)?.speech === true;
  if (PHRASE_RULES.test(rule) && STANDING.has(relation) && !quoted) return [];
  return sourcesOf(reading, quotes, anchor).map(({ word }) => entityOf(reading, word));
}
