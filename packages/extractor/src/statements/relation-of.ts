import { allowsEnds, type EntityType, type Relation, relationInfo } from '@dossier/schema';
import { isValueDraft, type Proposal } from './proposal.ts';
import { entityOf, type Reading } from './reading.ts';
import { retype } from './retype.ts';

/** The proposed relation, or the one that its ends allow. */
export function relationOf(reading: Reading, { subject, object, relation, key }: Proposal): Relation {
  const types = reading.entities.drafts;
  const from = types[entityOf(reading, subject)]?.type ?? 'Topic';
  const to: EntityType | 'value' = isValueDraft(object) ? 'value' : (types[entityOf(reading, object)]?.type ?? 'Topic');
  return retype(relation, from, to, key.split(/[+>|(]/)[0] ?? '');
}

const STRETCHED: ReadonlySet<Relation> = new Set([
  'aimsAt',
  'participates',
  'moves',
  'concerns',
  'citizenOf',
  'issues',
]);

/** Whether a relation may join these ends; annotators stretch the range of a few. */
export function fitsEnds(relation: Relation, from: EntityType, to: EntityType | 'value'): boolean {
  if (allowsEnds(relation, from, to)) return true;
  return to !== 'value' && STRETCHED.has(relation) && !relationInfo(relation).object.includes('value');
}
