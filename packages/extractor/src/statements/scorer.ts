import { MODALITIES, RELATION_NAMES, type Relation } from '@dossier/schema';
import type { Analysis } from '../analysis/analysis.ts';
import { createEvaluator } from './evaluate-network.ts';
import type { Features } from './features.ts';
import {
  type Meanings,
  type MeaningsText,
  type Network,
  type NetworkText,
  readMeanings,
  readNetwork,
} from './network.ts';
import weights from './scorer-weights.json' with { type: 'json' };
import type { WordTable } from './word-table.ts';

/** What the scorer holds of a candidate. */
export interface Score {
  /** Probability that an annotator would have drawn a statement between the two, given that both are things that annotators name. */
  readonly link: number;
  /** Probability that annotators name both. */
  readonly named: number;
  /** What it would say; undefined where that is not worked out. */
  readonly claim?: Claim | undefined;
}

/** Probabilities of what a statement says, given that there is one. */
export interface Claim {
  /** That the relation runs from the second to the first. */
  readonly reversed: number;
  /** In the order of `scoredRelations`. */
  readonly relations: Float64Array;
}

/** The relations that the scorer knows, in the order of its answers. */
export const scoredRelations: readonly Relation[] = weights.relations.filter((name): name is Relation =>
  (RELATION_NAMES as readonly string[]).includes(name),
);

/** One network tells what is a statement, the other what it says: they learn from different candidates. */
export interface Networks {
  readonly link: Network;
  readonly claim: Network;
  readonly meanings: Meanings;
}

/** Heads of the second network: these, two and the modalities that only training uses, the relations. */
const COPY = 0;
const REVERSED = 1;
const RELATION_ROWS = 4 + MODALITIES.length;
/** What the relation that the rules told has on top before training. */
const COPY_START = 2;

let shipped: Networks | undefined;

function shippedNetworks(): Networks {
  shipped ??= readNetworks(weights);
  return shipped;
}

export function readNetworks(text: {
  readonly link: NetworkText;
  readonly claim: NetworkText;
  readonly meanings: MeaningsText;
}): Networks {
  return { link: readNetwork(text.link), claim: readNetwork(text.claim), meanings: readMeanings(text.meanings) };
}

/** How much it counts that annotators name both ends. */
const NAMED_POWER = 0.25;

/** How surely there is a statement: the most that a candidate's score can be. */
export function linkScore(link: number, named: number): number {
  return link * named ** NAMED_POWER;
}

/** Scores the candidates of one article; `told` is the relation that the rules read. Below a `linkScore` of `least` there is no claim. */
export type Scorer = (features: Features, told: Relation, least: number) => Score;

export function createScorer(
  analysis: Pick<Analysis, 'words' | 'vectors'>,
  table: WordTable,
  { link, claim, meanings }: Networks = shippedNetworks(),
): Scorer {
  const linkOf = createEvaluator({ network: link, meanings }, analysis, table);
  const claimOf = createEvaluator({ network: claim, meanings }, analysis, table);
  return (features, told, least) => {
    const [linked = 0, named = 0] = linkOf(features).map(sigmoid);
    return {
      link: linked,
      named,
      claim: linkScore(linked, named) < least ? undefined : readClaim(claimOf(features), told),
    };
  };
}

function readClaim(logits: Float64Array, told: Relation): Claim {
  const relations = logits.slice(RELATION_ROWS);
  const copied = scoredRelations.indexOf(told);
  if (copied >= 0) relations[copied]! += logits[COPY]! + COPY_START;
  return { reversed: sigmoid(logits[REVERSED]!), relations: softmax(relations) };
}

/** How often an annotator agreed with statements of such a score, by cross-validation; between its points a straight line. */
export function calibrated(score: number): number {
  const points: readonly (readonly number[])[] = weights.calibration;
  const after = points.findIndex(([at = 0]) => at >= score);
  const [x1 = 1, y1 = 1] = points[after] ?? points[points.length - 1] ?? [];
  if (points.length === 0) return score;
  if (after < 0) return y1;
  const [x0 = 0, y0 = 0] = points[after - 1] ?? [];
  return x1 === x0 ? y1 : y0 + ((y1 - y0) * (score - x0)) / (x1 - x0);
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function softmax(logits: Float64Array): Float64Array {
  const top = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
