import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { EntityType } from './entity-types.ts';
import type { Statement } from './graph.ts';
import { relationInfo } from './ontology.ts';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** The first 128 bits of the SHA-256 of a JSON value, as 26 letters and digits (RFC 4648 base32, lower case). */
export function contentHash(content: unknown): string {
  const bytes = sha256(utf8ToBytes(JSON.stringify(content))).subarray(0, 16);
  let bits = 0;
  let held = 0;
  let text = '';
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += BASE32[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return text + BASE32[(held << (5 - bits)) & 31];
}

/** An article's id: a text at an address. Other metadata may be corrected without making it another article. */
export function articleId(text: string, url?: string): string {
  return `article/${contentHash([text.normalize('NFC').replace(/\r\n?/g, '\n'), url ?? ''])}`;
}

/** A readable, ASCII, lower-case form of a name for use in ids; at most 40 characters. */
export function slug(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 40)
      .replace(/^-+|-+$/g, '') || 'x'
  );
}

/** What tells one entity from another. */
export interface EntityIdentity {
  readonly type: EntityType;
  /** The canonical name; case and spacing do not matter. */
  readonly name: string;
  readonly wikidata?: string | undefined;
  /** For a description without a name ("the offer"): the article whose own it is. */
  readonly article?: string | undefined;
}

/** An entity's id: `wd:Q…` when linked, else `<type>/<slug>-<hash>`. */
export function entityId({ type, name, wikidata, article }: EntityIdentity): string {
  if (wikidata !== undefined) return `wd:${wikidata}`;
  const canonical = name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  const hash = contentHash([type, canonical, ...(article === undefined ? [] : [article])]);
  return `${type.toLowerCase()}/${slug(name)}-${hash.slice(0, 10)}`;
}

/** The part of a statement that says what is claimed, by whom and when: statements equal in it are one. */
export type StatementContent = Pick<
  Statement,
  'subject' | 'relation' | 'predicate' | 'object' | 'polarity' | 'modality' | 'attribution' | 'time'
>;

/**
 * A statement's id: the hash of what it says, so that the same claim has the same id in every article. The words of the
 * predicate count only where they are part of the claim (`holdsRole`, `related`, ...); a symmetric relation's ends are sorted.
 */
export function statementId(statement: StatementContent): string {
  const { subject, relation, predicate, object, polarity, modality, attribution, time } = statement;
  const { symmetric, predicateTells } = relationInfo(relation);
  const right = typeof object === 'string' ? object : [object.value, object.datatype, object.unit ?? ''];
  const ends = symmetric && typeof right === 'string' ? [subject, right].sort() : [subject, right];
  const words = predicateTells ? predicate.toLowerCase() : '';
  return `statement/${contentHash([ends, relation, words, polarity, modality, attribution, time?.start ?? '', time?.end ?? ''])}`;
}
