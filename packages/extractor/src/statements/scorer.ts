import { MODALITIES, type Modality, RELATION_NAMES, type Relation } from '@dossier/schema';
import weights from './scorer-weights.json' with { type: 'json' };

/** What the scorer holds of a candidate. */
export interface Score {
  /** Probability that an annotator would have drawn a statement between the two. */
  readonly link: number;
  /** Probability that the relation runs from the second to the first. */
  readonly reversed: number;
  /** Probability of each relation, given that there is one; in the order of `scoredRelations`. */
  readonly relations: Float32Array;
  readonly modalities: ReadonlyMap<Modality, number>;
}

interface Network {
  readonly hidden: number;
  readonly index: ReadonlyMap<string, number>;
  readonly embeddings: Int8Array;
  readonly scales: Float32Array;
  readonly bias: Float32Array;
  readonly out: Float32Array;
  readonly outBias: Float32Array;
}

/** The relations that the scorer knows, in the order of its answers. */
export const scoredRelations: readonly Relation[] = weights.relations.filter((name): name is Relation =>
  (RELATION_NAMES as readonly string[]).includes(name),
);

const COPY = 2;
const COPY_START = 2;
const RELATIONS_START = 3;

let network: Network | undefined;

/**
 * Scores a candidate by its features; `told` is the relation that the rules read. Below a link of `least` the relations are not
 * worked out: they are empty.
 */
export function scoreFeatures(features: readonly string[], told: Relation, least = 0): Score {
  network ??= readNetwork();
  const hidden = hiddenOf(network, features);
  const link = sigmoid(heads(network, hidden, { from: 0, to: 1 })[0] ?? 0);
  if (link < least) return { link, reversed: 0, relations: new Float32Array(), modalities: new Map() };
  const output = heads(network, hidden, { from: 0, to: network.outBias.length });
  const relations = output.slice(RELATIONS_START, RELATIONS_START + scoredRelations.length);
  const copied = scoredRelations.indexOf(told);
  if (copied >= 0) relations[copied] = (relations[copied] ?? 0) + (output[COPY] ?? 0) + COPY_START;
  const modalities = softmax(output.slice(RELATIONS_START + scoredRelations.length));
  return {
    link,
    reversed: sigmoid(output[1] ?? 0),
    relations: softmax(relations),
    modalities: new Map(MODALITIES.map((name, index) => [name, modalities[index] ?? 0])),
  };
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

/** Sum of the features' embeddings through a rectifier. */
function hiddenOf({ hidden, index, embeddings, scales, bias }: Network, features: readonly string[]): Float32Array {
  const sum = Float32Array.from(bias);
  for (const feature of features) {
    const row = index.get(feature);
    if (row === undefined) continue;
    const scale = scales[row]!;
    const start = row * hidden;
    for (let unit = 0; unit < hidden; unit += 1) sum[unit]! += embeddings[start + unit]! * scale;
  }
  for (let unit = 0; unit < hidden; unit += 1) if (sum[unit]! < 0) sum[unit] = 0;
  return sum;
}

/** The linear heads' logits, rows `from` to `to`. */
function heads(
  { hidden, out, outBias }: Network,
  units: Float32Array,
  { from, to }: { from: number; to: number },
): Float32Array {
  const logits = outBias.slice(from, to);
  for (let row = from; row < to; row += 1) {
    let value = 0;
    for (let unit = 0; unit < hidden; unit += 1) value += units[unit]! * out[row * hidden + unit]!;
    logits[row - from]! += value;
  }
  return logits;
}

function readNetwork(): Network {
  const floats = (text: string) => new Float32Array(bytes(text).buffer);
  return {
    hidden: weights.hidden,
    index: new Map(weights.features.split('\n').map((name, row) => [name, row])),
    embeddings: new Int8Array(bytes(weights.embeddings).buffer),
    scales: floats(weights.scales),
    bias: floats(weights.bias),
    out: floats(weights.out),
    outBias: floats(weights.outBias),
  };
}

function bytes(base64: string): Uint8Array {
  const letters = atob(base64);
  const decoded = new Uint8Array(letters.length);
  for (let index = 0; index < letters.length; index += 1) decoded[index] = letters.charCodeAt(index);
  return decoded;
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function softmax(logits: Float32Array): Float32Array {
  const top = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
