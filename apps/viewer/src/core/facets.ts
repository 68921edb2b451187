import { MODALITIES, RELATION_NAMES } from '@dossier/schema';
import type { Claim, Dossier } from './dossier.ts';

/** The properties that statements can be filtered by, in the order in which they are shown. */
export const FACETS = [
  'modality',
  'polarity',
  'contested',
  'speaker',
  'relation',
  'kind',
  'outlet',
  'confidence',
] as const;
export type FacetName = (typeof FACETS)[number];

/** The speaker of what the article says in its own voice. */
export const OWN_VOICE = 'article';

/** The value of whatever only a source can tell, where a file gives none. */
export const UNSOURCED = 'unsourced';

const OF_SOURCE: ReadonlySet<FacetName> = new Set([
  'modality',
  'polarity',
  'contested',
  'speaker',
  'outlet',
  'confidence',
]);

/** The lowest confidence of each step, highest step first. */
export const CONFIDENCE_STEPS = [0.9, 0.75, 0.5, 0] as const;

/** One facet of a dossier: its values in a fixed order, and for each claim the indexes of those that it has. */
export interface FacetColumn {
  readonly name: FacetName;
  readonly values: readonly string[];
  readonly indexes: ReadonlyMap<string, number>;
  /** `codes[starts[c] .. starts[c + 1]]` are the values of claim c. */
  readonly starts: Uint32Array;
  readonly codes: Uint32Array;
}

const KNOWN_ORDER: Partial<Record<FacetName, readonly string[]>> = {
  modality: [...MODALITIES, UNSOURCED],
  polarity: ['positive', 'negative', UNSOURCED],
  contested: ['contested', 'uncontested', UNSOURCED],
  confidence: [...CONFIDENCE_STEPS.map(String), UNSOURCED],
  relation: RELATION_NAMES,
};

/** The columns of all facets. */
export type FacetColumns = Readonly<Record<FacetName, FacetColumn>>;

/** Derives the columns of all facets. */
export function facetColumns(dossier: Dossier): FacetColumns {
  const columns = FACETS.map((name) => [name, facetColumn(dossier, name)] as const);
  return Object.fromEntries(columns) as Record<FacetName, FacetColumn>;
}

/** Derives the column of one facet; values without a fixed order come most frequent first, then by name. */
export function facetColumn(dossier: Dossier, name: FacetName): FacetColumn {
  const perClaim = dossier.claims.map((claim) => facetValues(dossier, claim, name));
  const counts = new Map<string, number>();
  for (const values of perClaim) for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const known = KNOWN_ORDER[name];
  const values = known
    ? known.filter((value) => counts.has(value))
    : [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1));
  const indexes = new Map(values.map((value, i) => [value, i]));
  const starts = new Uint32Array(perClaim.length + 1);
  perClaim.forEach((own, i) => {
    starts[i + 1] = starts[i]! + own.length;
  });
  const codes = Uint32Array.from(perClaim.flatMap((own) => own.map((value) => indexes.get(value)!)));
  return { name, values, indexes, starts, codes };
}

/** The values that a claim has for a facet, each once and at least one. */
export function facetValues(dossier: Dossier, claim: Claim, name: FacetName): readonly string[] {
  const { statement } = claim;
  if (!claim.sourced && OF_SOURCE.has(name)) return [UNSOURCED];
  switch (name) {
    case 'modality':
      return [statement.modality];
    case 'polarity':
      return [statement.polarity];
    case 'contested':
      return [claim.rivals.length > 0 ? 'contested' : 'uncontested'];
    case 'speaker':
      return statement.attribution.length > 0 ? [...new Set(statement.attribution)] : [OWN_VOICE];
    case 'relation':
      return [statement.relation];
    case 'kind':
      return [...new Set([dossier.nodes[claim.from]!.kind, dossier.nodes[claim.to]!.kind])];
    case 'outlet':
      return claim.outlets;
    case 'confidence':
      return [String(CONFIDENCE_STEPS.find((step) => statement.confidence >= step) ?? 0)];
  }
}
