import type { Claim, Dossier } from './dossier.ts';
import { claimParts } from './phrase.ts';

export type SortKey =
  | 'order'
  | 'subject'
  | 'predicate'
  | 'object'
  | 'modality'
  | 'speaker'
  | 'event'
  | 'outlet'
  | 'confidence';

/** Claims in the order of one column; equal ones, and those without a value, keep the graph's order, the latter last. */
export function sortClaims(
  dossier: Dossier,
  claims: readonly Claim[],
  { key, down }: { key: SortKey; down: boolean },
): Claim[] {
  if (key === 'order') return [...claims];
  const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
  const keyed = claims.map((claim) => ({ claim, value: sortValue(dossier, claim, key) }));
  keyed.sort((a, b) => {
    if (a.value === undefined || b.value === undefined) {
      return Number(a.value === undefined) - Number(b.value === undefined) || a.claim.index - b.claim.index;
    }
    const order =
      typeof a.value === 'number' ? a.value - (b.value as number) : collator.compare(a.value, b.value as string);
    return (down ? -order : order) || a.claim.index - b.claim.index;
  });
  return keyed.map(({ claim }) => claim);
}

function sortValue(dossier: Dossier, claim: Claim, key: Exclude<SortKey, 'order'>): string | number | undefined {
  const { statement } = claim;
  switch (key) {
    case 'subject':
    case 'predicate':
    case 'object':
      return claimParts(dossier, claim)[key];
    case 'modality':
      return `${statement.polarity === 'negative' ? 1 : 0}${statement.modality}`;
    case 'speaker':
      return statement.attribution.length === 0 ? '' : dossier.labelOf(statement.attribution[0]!);
    case 'event':
      return claim.event?.first;
    case 'outlet':
      return claim.outlets[0];
    case 'confidence':
      return statement.confidence;
  }
}
