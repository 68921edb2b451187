import { STEPS } from './best-class.ts';

/** More than any sum of scores: a second root costs so much that the best tree has one. */
const ROOT_COST = 2 ** 40;

/**
 * The tree of `size` words with the greatest sum of scores and exactly one root. `scores` holds `size` rows of `size + 1`
 * numbers: the score of each head, column 0 the root, column j + 1 word j. Answers the head of each word, -1 for the root.
 *
 * Chu and Liu 1965 and Edmonds 1967, after a look at the greedy choice, which is a tree most of the time; one root by a
 * cost on root arcs (Zmigrod, Vieira and Cotterell 2020, "Please Mind the Root"). Scores are whole numbers of steps, so
 * that sums are exact and ties always fall the same way.
 */
export function spanningTree(scores: ArrayLike<number>, size: number): Int32Array {
  const nodes = size + 1;
  const matrix = new Float64Array(nodes * nodes).fill(Number.NEGATIVE_INFINITY);
  for (let word = 0; word < size; word += 1) {
    for (let head = 0; head <= size; head += 1) {
      if (head === word + 1) continue;
      matrix[(word + 1) * nodes + head] = Math.round(scores[word * nodes + head]! * STEPS);
    }
  }
  let heads = greedyHeads(matrix, nodes);
  if (findCycle(heads) !== undefined || countRoots(heads) !== 1) {
    for (let word = 1; word < nodes; word += 1) matrix[word * nodes] = matrix[word * nodes]! - ROOT_COST;
    heads = bestArborescence(matrix, nodes);
  }
  return heads.slice(1).map((head) => head - 1);
}

function countRoots(heads: Int32Array): number {
  let roots = 0;
  for (let node = 1; node < heads.length; node += 1) if (heads[node] === 0) roots += 1;
  return roots;
}

/** The best head of each node but node 0, each on its own. */
function greedyHeads(matrix: Float64Array, nodes: number): Int32Array {
  const heads = new Int32Array(nodes);
  for (let node = 1; node < nodes; node += 1) {
    const row = node * nodes;
    for (let head = 1; head < nodes; head += 1)
      if (matrix[row + head]! > matrix[row + heads[node]!]!) heads[node] = head;
  }
  return heads;
}

/** The nodes of one cycle, or undefined where every node leads up to node 0. */
function findCycle(heads: Int32Array): number[] | undefined {
  const seenBy = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start += 1) {
    let node = start;
    while (node !== 0 && seenBy[node] === 0) {
      seenBy[node] = start;
      node = heads[node]!;
    }
    if (node === 0 || seenBy[node] !== start) continue;
    const cycle = [node];
    for (let next = heads[node]!; next !== node; next = heads[next]!) cycle.push(next);
    return cycle;
  }
  return undefined;
}

/** Edmonds' step: takes the best heads; while they hold a cycle, makes it one node and solves the smaller problem. */
function bestArborescence(matrix: Float64Array, nodes: number): Int32Array {
  const heads = greedyHeads(matrix, nodes);
  const cycle = findCycle(heads);
  if (cycle === undefined) return heads;
  const contraction = contract(matrix, nodes, { heads, cycle });
  const { kept, smaller, entry, exit } = contraction;
  const inner = bestArborescence(smaller, kept.length + 1);
  const merged = kept.length;
  const solved = heads.slice();
  for (let i = 1; i < merged; i += 1) {
    const head = inner[i]!;
    solved[kept[i]!] = head === merged ? exit[i]! : kept[head]!;
  }
  const from = inner[merged]!;
  solved[entry[from]!] = kept[from]!;
  return solved;
}

/** Nodes outside the cycle, the matrix with the cycle as last node, and which of its nodes each arc in or out uses. */
interface Contraction {
  readonly kept: readonly number[];
  readonly smaller: Float64Array;
  /** For each kept node as head of the cycle: the cycle's node that it would govern. */
  readonly entry: Int32Array;
  /** For each kept node as dependent of the cycle: the cycle's node that would govern it. */
  readonly exit: Int32Array;
}

function contract(
  matrix: Float64Array,
  nodes: number,
  { heads, cycle }: { heads: Int32Array; cycle: readonly number[] },
): Contraction {
  const inCycle = new Set(cycle);
  const kept = Array.from({ length: nodes }, (_, node) => node).filter((node) => !inCycle.has(node));
  const merged = kept.length;
  const size = merged + 1;
  const smaller = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY);
  const entry = new Int32Array(merged).fill(cycle[0]!);
  const exit = new Int32Array(merged).fill(cycle[0]!);
  for (let i = 0; i < merged; i += 1) {
    const node = kept[i]!;
    for (let j = 0; j < merged; j += 1) smaller[i * size + j] = matrix[node * nodes + kept[j]!]!;
    for (const member of cycle) {
      const out = matrix[node * nodes + member]!;
      if (out > smaller[i * size + merged]!) {
        smaller[i * size + merged] = out;
        exit[i] = member;
      }
      const gain = matrix[member * nodes + node]! - matrix[member * nodes + heads[member]!]!;
      if (gain > smaller[merged * size + i]!) {
        smaller[merged * size + i] = gain;
        entry[i] = member;
      }
    }
  }
  return { kept, smaller, entry, exit };
}
