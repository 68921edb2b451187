import type { EntityType } from '@dossier/schema';

/** What the linker looks at in an entity. */
export interface LinkableEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly label: string;
  /** Its names as written, the label perhaps among them; no pronouns and no descriptions. */
  readonly names: readonly string[];
}

/** One thing that an entity may be. */
export interface RankedCandidate {
  readonly id: string;
  readonly label: string;
  /** Share of the belief that goes to it, 0 to 1; what is left goes to the other candidates and to "none of them". */
  readonly score: number;
  /** What speaks for it, in words. */
  readonly reason: string;
}

/** What was decided on an entity. */
export interface LinkDecision {
  /** The entity's id before linking. */
  readonly entity: string;
  /** The chosen thing; absent when the linker abstains. */
  readonly link?: { readonly id: string; readonly label: string; readonly types: readonly EntityType[] };
  readonly score: number;
  readonly reason: string;
  /** The best few, for a person to look at. */
  readonly candidates: readonly RankedCandidate[];
}
