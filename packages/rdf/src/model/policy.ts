import type { Modality, Polarity } from '@dossier/schema';

/** What decides whether a statement is a fact. */
export interface Status {
  readonly modality: Modality;
  readonly polarity: Polarity;
  readonly attribution: readonly string[];
}

/**
 * Whether the article itself presents a statement as a fact: it has happened or holds, it is not denied, and nobody else is
 * named as its source. Only these become direct `rel:` edges; all others get the irrealis twin `irr:`, so that a query for facts
 * cannot return an offer, an order, a denial or somebody's claim.
 */
export function isFact({ modality, polarity, attribution }: Status): boolean {
  return modality === 'actual' && polarity === 'positive' && attribution.length === 0;
}
