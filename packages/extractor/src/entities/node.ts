import type { EntityType, MentionKind, Span } from '@dossier/schema';

/** One phrase of an article that stands for a thing: what entities are clustered from. Ranges are of words. */
export interface Node extends Span {
  /** The word that governs the phrase in the tree. */
  readonly head: number;
  readonly kind: MentionKind;
  /** The phrase without article and title, as written. */
  readonly text: string;
  /** Usual name of the country that the phrase names. */
  readonly country?: string | undefined;
  /** The encoder's class of the name. */
  readonly nameType?: string | undefined;
  readonly encoderType: EntityType;
  /** Index into `Analysis.chains`; -1 for phrases that the encoder did not mark. */
  readonly chain: number;
}
