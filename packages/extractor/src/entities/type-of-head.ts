import type { EntityType } from '@dossier/schema';
import { EXTRA_HEADS } from './extra-heads.ts';
import { LEARNED_HEADS } from './head-types.ts';

/** Head nouns to types; the curated list goes before the learned one. */
const HEADS: ReadonlyMap<string, EntityType> = new Map(
  [LEARNED_HEADS, EXTRA_HEADS].flatMap((table) =>
    Object.entries(table).flatMap(([type, heads]) =>
      heads.split(/\s+/).map((head) => [head, type as EntityType] as const),
    ),
  ),
);

/** The type of an unnamed thing by its head noun in lower case, singular or plural. */
export function typeOfHead(word: string): EntityType | undefined {
  return HEADS.get(word);
}
