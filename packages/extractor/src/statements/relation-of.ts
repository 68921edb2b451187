import type { EntityType, Relation } from '@dossier/schema';
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
