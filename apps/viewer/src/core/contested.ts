import { relationInfo, type Statement } from '@dossier/schema';

/**
 * For each statement, the indexes of those that say the opposite: same ends, same relation (and role, where the predicate
 * is part of what is said), other polarity. The ends of a symmetric relation may be swapped.
 */
export function findRivals(statements: readonly Statement[]): number[][] {
  const groups = new Map<string, { yes: number[]; no: number[] }>();
  const rivals: number[][] = statements.map(() => []);
  statements.forEach((statement, index) => {
    const key = questionOf(statement);
    const group = groups.get(key) ?? { yes: [], no: [] };
    groups.set(key, group);
    (statement.polarity === 'positive' ? group.yes : group.no).push(index);
  });
  for (const { yes, no } of groups.values()) {
    for (const index of yes) rivals[index] = no;
    for (const index of no) rivals[index] = yes;
  }
  return rivals;
}

/** The question that a statement answers with yes or no. */
function questionOf({ subject, relation, predicate, object }: Statement): string {
  const { symmetric, predicateTells } = relationInfo(relation);
  const right = typeof object === 'string' ? object : JSON.stringify([object.value, object.unit ?? '']);
  const ends = symmetric && right < subject ? [right, subject] : [subject, right];
  return JSON.stringify([...ends, relation, predicateTells ? bareWords(predicate) : '']);
}

const NEGATIONS = /\b(?:not|never|no|n['’]t|cannot|without|denies|denied|deny)\b/gi;

function bareWords(predicate: string): string {
  return predicate.toLowerCase().replace(NEGATIONS, ' ').replace(/\s+/g, ' ').trim();
}
