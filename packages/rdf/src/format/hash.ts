import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Quad } from '../terms/terms.ts';
import { sortedLines } from './nquads.ts';

/**
 * SHA-256 of the canonical, sorted N-Quads, in hex: the name of the data, whatever format, order or store they come from. Without
 * blank nodes (ours have none) it is the hash of RDFC-1.0, and of `LC_ALL=C sort -u | sha256sum`.
 */
export function hashQuads(quads: Iterable<Quad>): string {
  return hashLines(sortedLines(quads));
}

/** The same for lines that are sorted already. */
export function hashLines(lines: readonly string[]): string {
  const hash = sha256.create();
  for (const line of lines) hash.update(utf8ToBytes(`${line}\n`));
  return bytesToHex(hash.digest());
}
