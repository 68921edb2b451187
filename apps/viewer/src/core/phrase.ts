import { type EntityType, type Modality, type Relation, type Statement, statementSentence } from '@dossier/schema';
import { readableRange } from './days.ts';
import type { Claim, Dossier, NodeKind } from './dossier.ts';
import { CONFIDENCE_STEPS, type FacetName, OWN_VOICE, UNSOURCED } from './facets.ts';

export const MODALITY_LABEL: Readonly<Record<Modality, string>> = {
  actual: 'Happened or holds',
  future: 'Planned or announced',
  directed: 'Ordered or proposed',
  possible: 'Possible or alleged',
};

/** For where there is little room. */
export const MODALITY_SHORT: Readonly<Record<Modality, string>> = {
  actual: 'Happened',
  future: 'Planned',
  directed: 'Ordered',
  possible: 'Possible',
};

const MODALITY_WORD: Readonly<Record<Modality, string>> = {
  actual: 'happened',
  future: 'planned',
  directed: 'ordered or proposed',
  possible: 'possible',
};

const KIND_LABEL: Readonly<Record<NodeKind, string>> = {
  Person: 'Person',
  Organization: 'Organisation',
  Group: 'Group of people',
  GPE: 'Country, state or city',
  Location: 'Place',
  Policy: 'Law or policy',
  Event: 'Event',
  Work: 'Document',
  Thing: 'Thing',
  Topic: 'Topic',
  Value: 'Value',
};

export function kindLabel(kind: EntityType | 'Value'): string {
  return KIND_LABEL[kind];
}

/** A relation's name for people: `holdsRole` becomes `holds role`. */
export function relationLabel(relation: Relation): string {
  return relation.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

export const FACET_TITLE: Readonly<Record<FacetName, string>> = {
  modality: 'Did it happen?',
  polarity: 'Affirmed or denied',
  contested: 'Contested',
  speaker: 'Who says so',
  relation: 'Relation',
  kind: 'Kind of thing',
  outlet: 'Outlet',
  confidence: 'Confidence',
};

/** What is said of a line that comes without a sentence. */
export const NO_SOURCE = 'No source given';

/** A facet's value for people. */
export function facetValueLabel(dossier: Dossier, name: FacetName, value: string): string {
  if (value === UNSOURCED) return NO_SOURCE;
  switch (name) {
    case 'modality':
      return MODALITY_LABEL[value as Modality] ?? value;
    case 'polarity':
      return value === 'negative' ? 'Denied or refused' : 'Affirmed';
    case 'contested':
      return value === 'contested' ? 'Contradicted by another' : 'Not contradicted';
    case 'speaker':
      return value === OWN_VOICE ? 'The article itself' : dossier.labelOf(value);
    case 'relation':
      return relationLabel(value as Relation);
    case 'kind':
      return KIND_LABEL[value as NodeKind] ?? value;
    case 'confidence':
      return confidenceLabel(Number(value));
    case 'outlet':
      return value;
  }
}

function confidenceLabel(lowest: number): string {
  const above = CONFIDENCE_STEPS[CONFIDENCE_STEPS.indexOf(lowest as 0) - 1];
  return above === undefined ? `${percent(lowest)} and more` : `${percent(lowest)} to ${percent(above)}`;
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

const NEGATION = /\b(?:not|never|no|cannot|without|den(?:y|ies|ied))\b|n['’]t\b/i;
const MODALS =
  /\b(?:will|shall|would|may|might|could|can|should|must|to|going|plans?|planned|expected|if|unless)\b|['’]ll\b/i;

/**
 * What the subject does to the object: the text's own words where they tell by themselves whether it is denied, planned or only
 * possible; else the inventory's verb with these in words (`does not affect`, `might attack`), so that no plan reads like a fact.
 */
export function verbOf(statement: Statement): string {
  const { predicate, polarity, modality } = statement;
  const tells =
    (polarity === 'positive' || NEGATION.test(predicate)) && (modality === 'actual' || MODALS.test(predicate));
  if (predicate !== '' && tells) return predicate;
  return statementSentence({ ...statement, object: '', attribution: [] }, () => '').trim();
}

/** The three parts of a claim, in words. */
export function claimParts(dossier: Dossier, claim: Claim): { subject: string; predicate: string; object: string } {
  return {
    subject: dossier.nodes[claim.from]!.label,
    predicate: verbOf(claim.statement),
    object: dossier.nodes[claim.to]!.label,
  };
}

/** A claim as one line: subject, predicate, object, and what qualifies it. */
export function claimLine(dossier: Dossier, claim: Claim): string {
  const { subject, predicate, object } = claimParts(dossier, claim);
  const qualifiers = claimQualifiers(dossier, claim);
  return `${subject} ${predicate} ${object}${qualifiers.length > 0 ? ` (${qualifiers.join('; ')})` : ''}`;
}

/** What a reader must know before taking a claim for a fact. */
export function claimQualifiers(dossier: Dossier, claim: Claim): string[] {
  const { modality, polarity, attribution } = claim.statement;
  return [
    ...(claim.sourced ? [] : ['no source given']),
    ...(polarity === 'negative' ? ['denied'] : []),
    ...(modality === 'actual' ? [] : [MODALITY_WORD[modality]]),
    ...(attribution.length > 0
      ? [`according to ${attribution.map((id) => dossier.labelOf(id)).join(', citing ')}`]
      : []),
    ...(claim.rivals.length > 0 ? ['contested'] : []),
    ...(claim.event ? [readableRange(claim.event)] : claim.statement.time ? [claim.statement.time.text] : []),
  ];
}
