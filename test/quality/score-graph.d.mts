import type { Graph } from '@dossier/schema';

export interface PrecisionRecall {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Shares from 0 to 1. */
export interface Summary {
  readonly entity: PrecisionRecall;
  readonly pair: PrecisionRecall;
  readonly typed: PrecisionRecall;
  readonly strict: PrecisionRecall;
  readonly coreRecall: number;
  readonly polarity: number;
  readonly irrealis: number;
  readonly sourced: number;
}

export type Counts = Readonly<Record<string, unknown>>;
export function scoreArticle(text: string, gold: unknown, graph: Graph): { counts: Counts };
export function emptyCounts(): Counts;
export function addCounts(total: Counts, counts: Counts): void;
export function summarise(counts: Counts): Summary;
