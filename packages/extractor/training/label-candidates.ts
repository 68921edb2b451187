/** Labels an article's candidates by its annotated statements: what the scorer learns from. */
import type { Analysis } from '../src/analysis/analysis.ts';
import { nameHeadOf } from '../src/statements/assemble.ts';
import { type Candidate, groupProposals } from '../src/statements/candidates.ts';
import { sceneOf } from '../src/statements/feature-view.ts';
import { type Features, featuresOf } from '../src/statements/features.ts';
import { isValueDraft } from '../src/statements/proposal.ts';
import { propose } from '../src/statements/propose.ts';
import { entityOf, type Reading, readingOf, typeOf } from '../src/statements/reading.ts';
import { relationOf } from '../src/statements/relation-of.ts';
import { alignEntities, type Gold, type GoldStatement, sameValue } from './align-gold.ts';

const SYMMETRIC = new Set(['relativeOf', 'meets', 'opposes', 'cooperates', 'agrees']);

/** A gold statement that holds between a candidate's ends. */
export interface Match {
  /** Index of the gold statement. */
  readonly gold: number;
  readonly relation: string;
  readonly reversed: boolean;
  /** Whether its evidence is in the candidate's sentence. */
  readonly here: boolean;
  readonly modality: string;
  readonly polarity: string;
  readonly attributed: boolean;
}

export interface Labelled {
  readonly features: Features;
  /** Annotated ids of the ends, the words of a value after `=`; empty where no annotated entity stands for it. */
  readonly subject: string;
  readonly object: string;
  /** Indices of their entities, -1 for a value, and their types. */
  readonly things: readonly [number, number];
  readonly types: readonly [string, string];
  readonly rule: string;
  readonly relation: string;
  readonly matches: readonly Match[];
}

export function labelCandidates(analysis: Analysis, gold: Gold): Labelled[] {
  const reading = readingOf(analysis);
  const paired = alignEntities(analysis.document.text, gold, mentionsOf(reading));
  const scene = sceneOf(reading);
  const candidates = groupProposals(reading, propose(reading));
  return Array.from(featuresOf(scene, candidates), ({ candidate, features }) => ({
    ...label(reading, gold, paired, candidate),
    features,
  }));
}

function mentionsOf({ analysis, entities }: Reading) {
  return entities.drafts.map(({ nodes }) =>
    nodes.map((node) => {
      const head = analysis.words[nameHeadOf(node, analysis.words)];
      const [first, last] = [analysis.words[node.start], analysis.words[node.end - 1]];
      return { start: first?.start ?? 0, end: last?.end ?? 0, head: { start: head?.start ?? 0, end: head?.end ?? 0 } };
    }),
  );
}

function label(reading: Reading, gold: Gold, paired: ReadonlyMap<number, string>, candidate: Candidate) {
  const [first] = candidate.proposals;
  const { rule, subject: from, object: to, anchor } = first;
  const relation = relationOf(reading, first);
  const subject = paired.get(entityOf(reading, from)) ?? '';
  const object = isValueDraft(to) ? `=${to.text}` : (paired.get(entityOf(reading, to)) ?? '');
  const things: [number, number] = [entityOf(reading, from), isValueDraft(to) ? -1 : entityOf(reading, to)];
  const types: [string, string] = [
    typeOf(reading, from) ?? 'Topic',
    isValueDraft(to) ? 'value' : (typeOf(reading, to) ?? 'Topic'),
  ];
  const sentence = reading.analysis.sentences[reading.analysis.words[anchor]?.sentence ?? -1];
  const start = reading.analysis.words[sentence?.start ?? 0]?.start ?? 0;
  const end = reading.analysis.words[(sentence?.end ?? 1) - 1]?.end ?? 0;
  const { text } = reading.analysis.document;
  const matches = gold.statements.flatMap((statement, index): Match[] => {
    const reversed = match(statement, subject, object);
    if (reversed === undefined) return [];
    const at = text.indexOf(statement.evidence);
    const here = at < 0 || (at < end && start < at + statement.evidence.length);
    const { modality, polarity, attribution } = statement;
    const attributed = attribution.length > 0;
    return [{ gold: index, relation: statement.relation, reversed, here, modality, polarity, attributed }];
  });
  return { subject, object, things, types, rule, relation, matches };
}

/** Whether a gold statement holds between these ends, and if so the other way round. */
function match(statement: GoldStatement, subject: string, object: string): boolean | undefined {
  if (subject === '' || object === '' || statement.relation === 'alsoKnownAs') return undefined;
  if (typeof statement.object !== 'string') {
    return object.startsWith('=') && statement.subject === subject && sameValue(statement.object.value, object.slice(1))
      ? false
      : undefined;
  }
  if (statement.subject === subject && statement.object === object) return false;
  if (statement.subject === object && statement.object === subject) return !SYMMETRIC.has(statement.relation);
  return undefined;
}
