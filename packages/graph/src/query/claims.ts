import { relationInfo, type Statement } from '@dossier/schema';
import { groupBy } from '../merge/group-by.ts';
import type { GraphIndex } from './graph-index.ts';

/**
 * Statements by what they are about: the same ends (in either order for a symmetric relation) and relation, and the same words
 * where the words tell. Those together may differ in polarity, modality, time and in who says so.
 */
export type Claims = ReadonlyMap<string, readonly number[]>;

export const claimsOf = (statements: readonly Statement[]): Claims =>
  groupBy(statements.keys(), (position) => claimKey(statements[position]!));

/** Equal for two statements exactly when they are about the same. */
export function claimKey({ subject, relation, predicate, object }: Statement): string {
  const { symmetric, predicateTells } = relationInfo(relation);
  const words = predicateTells ? predicate.toLowerCase() : '';
  if (typeof object !== 'string')
    return JSON.stringify([relation, subject, object.value, object.datatype, object.unit ?? '', words]);
  const [one, other] = symmetric && object < subject ? [object, subject] : [subject, object];
  // Entities' ids hold no spaces, and a line break keeps what follows apart from them.
  return `${relation} ${one} ${other}\n${words}`;
}

/** Figures given as facts, by what they are of, in which words and unit, and for when; those without a time are not here. */
export function figuresOf(statements: readonly Statement[]): Claims {
  const figures = [...statements.keys()].filter((position) => figureKey(statements[position]!) !== '');
  return groupBy(figures, (position) => figureKey(statements[position]!));
}

/** Equal for two figures for the same thing and time; `''` for what is none. */
export function figureKey({ subject, relation, predicate, object, time, polarity, modality }: Statement): string {
  if (relation !== 'measures' || typeof object === 'string' || time?.start === undefined) return '';
  if (polarity !== 'positive' || modality !== 'actual') return '';
  return JSON.stringify([
    subject,
    predicate.toLowerCase(),
    object.datatype,
    object.unit ?? '',
    time.start,
    time.end ?? '',
  ]);
}

/** Whether the times of two statements meet; what has no time may be of any. */
export function timesMeet({ times }: GraphIndex, a: number, b: number): boolean {
  const { start, end } = times();
  return !(start[a]! > end[b]! || start[b]! > end[a]!);
}

/**
 * The positions of the statements that claim what one does: about the same, of its polarity and modality and at a time that
 * meets its own, whoever says so. The statement itself is among them.
 */
export function sameClaim(index: GraphIndex, position: number): number[] {
  const { statements } = index.graph;
  const { polarity, modality } = statements[position]!;
  return (index.claims().get(claimKey(statements[position]!)) ?? []).filter((other) => {
    const { polarity: otherPolarity, modality: otherModality } = statements[other]!;
    return otherPolarity === polarity && otherModality === modality && timesMeet(index, position, other);
  });
}
