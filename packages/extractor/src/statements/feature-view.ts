import { hashText } from './hash.ts';
import { type Factuality, factualityOf } from './modality.ts';
import type { Proposal } from './proposal.ts';
import type { Reading } from './reading.ts';
import { type Path, readWords, type WordTable } from './word-table.ts';

/** One article, ready for features. */
export interface Scene {
  readonly reading: Reading;
  readonly table: WordTable;
  /** `factualityOf` a predicate: many candidates share one. */
  readonly factuality: (anchor: number) => Factuality;
}

export function sceneOf(reading: Reading): Scene {
  const known = new Map<number, Factuality>();
  const factuality = (anchor: number): Factuality => {
    const found = known.get(anchor) ?? factualityOf(reading.tree, anchor);
    known.set(anchor, found);
    return found;
  };
  return { reading, table: readWords(reading), factuality };
}

/** A candidate with what several templates need of it. */
export interface View extends Scene {
  readonly first: Proposal;
  /** Head word of the object. */
  readonly target: number;
  readonly path: Path | undefined;
  /** Hash of the first rule's name up to its slash. */
  readonly rule: number;
  readonly types: number;
}

/** Adds a feature: a template with one or two values. */
export type Add = (template: number, first: number, second?: number) => void;

/** A template's number: its name's hash. */
export const F = (name: string): number => hashText(name);
export const SUBJECT = F('subject');
export const OBJECT = F('object');

/** Counts, ever coarser. */
export function bucket(count: number): number {
  if (count <= 3) return count;
  return count <= 6 ? 4 : count <= 12 ? 5 : count <= 20 ? 6 : 7;
}
