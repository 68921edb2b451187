import type { Span } from '@dossier/schema';
import type { Encoder, Scores } from '../encoder/encoder.ts';
import type { EncodedWindow } from '../encoder/windows.ts';
import { bestClass, STEPS } from './best-class.ts';
import type { Columns } from './columns.ts';
import { findNames, readNameTags } from './names.ts';
import { chooseRoles, rolePairs } from './roles.ts';
import { spanningTree } from './spanning-tree.ts';

/** Decodes the sentences that a window holds whole into the columns: tags, trees, labels, names. */
export async function decodeWindow(columns: Columns, window: EncodedWindow, encoder: Encoder): Promise<void> {
  const range = { start: window.sentences[0]!.start, end: window.sentences.at(-1)!.end };
  decodeWords(columns, window, { range, labels: encoder.labels });
  keepScores(columns, window, { range, labels: encoder.labels });
  const tags = readNameTags(encoder.labels.name);
  for (const [index, sentence] of window.sentences.entries()) {
    decodeTree(columns, window, sentence);
    columns.names.push(...decodeNames(window, sentence, tags));
    if (index === 0 && window.continues) continueSentence(columns, sentence);
    else columns.sentences.push(sentence);
  }
  keepVectors(columns, window, { range, labels: encoder.labels });
  await decodeLabels(columns, window, { range, encoder });
}

type Labels = Encoder['labels'];

function decodeWords(
  columns: Columns,
  { from, scores }: EncodedWindow,
  { range, labels }: { range: Span; labels: Labels },
): void {
  for (const layer of ['upos', 'xpos', 'feats', 'lemma', 'type', 'node'] as const) {
    const width = labels[layer].length;
    const column = columns[layer];
    const values = scores[layer];
    for (let i = range.start; i < range.end; i += 1) column[i] = bestClass(values, (i - from) * width, width);
  }
  for (let i = range.start; i < range.end; i += 1) {
    columns.factuality[i] = Math.round(scores.factuality[i - from]! * STEPS) / STEPS;
  }
}

/** Keeps the scores that are decided on when the whole document is known. */
function keepScores(
  columns: Columns,
  { from, scores }: EncodedWindow,
  { range, labels }: { range: Span; labels: Labels },
): void {
  for (const layer of ['name', 'type'] as const) {
    const width = labels[layer].length;
    const rows = scores[layer].subarray((range.start - from) * width, (range.end - from) * width);
    columns[`${layer}Scores`].set(rows.map(inSteps), range.start * width);
  }
}

const inSteps = (score: number) => Math.max(-32_768, Math.min(32_767, Math.round(score * STEPS)));

/** Keeps the coreference vectors of the words that may head a mention: those with a type, those of names, and proper nouns. */
function keepVectors(
  columns: Columns,
  { from, scores }: EncodedWindow,
  { range, labels }: { range: Span; labels: Labels },
): void {
  const width = rowWidth(scores, 'coreference');
  const none = labels.type.indexOf('none');
  const proper = labels.upos.indexOf('PROPN');
  const named = new Set<number>();
  for (let n = columns.names.length - 1; n >= 0 && columns.names[n]!.start >= range.start; n -= 1) {
    for (let i = columns.names[n]!.start; i < columns.names[n]!.end; i += 1) named.add(i);
  }
  for (let i = range.start; i < range.end; i += 1) {
    if (columns.type[i] === none && columns.upos[i] !== proper && !named.has(i)) continue;
    columns.coreferenceRow[i] = columns.coreference.length;
    columns.coreference.push(scores.coreference.slice((i - from) * width, (i - from + 1) * width));
  }
}

/** Numbers a word in a layer of scores. */
const rowWidth = (scores: Scores, layer: keyof Scores) => scores[layer].length / scores.sentence.length;

/** The best tree of a sentence, from the part of the window's arc scores that lies within it. */
function decodeTree({ heads }: Columns, { from, scores }: EncodedWindow, { start, end }: Span): void {
  const size = end - start;
  const stride = scores.sentence.length + 1;
  const arcs = new Float32Array(size * (size + 1));
  for (let i = 0; i < size; i += 1) {
    const row = (start - from + i) * stride;
    const first = row + start - from + 1;
    arcs[i * (size + 1)] = scores.arc[row]!;
    arcs.set(scores.arc.subarray(first, first + size), i * (size + 1) + 1);
  }
  const tree = spanningTree(arcs, size);
  for (let i = 0; i < size; i += 1) heads[start + i] = tree[i]! < 0 ? -1 : start + tree[i]!;
}

function decodeNames({ from, scores }: EncodedWindow, { start, end }: Span, tags: ReturnType<typeof readNameTags>) {
  const names = findNames(scores.name, { start: start - from, end: end - from }, tags);
  return names.map((name) => ({ ...name, start: name.start + from, end: name.end + from }));
}

/** The rest of a sentence that is longer than a window hangs below the root of its beginning. */
function continueSentence({ sentences, heads }: Columns, rest: Span): void {
  const whole = sentences.at(-1)!;
  sentences[sentences.length - 1] = { start: whole.start, end: rest.end };
  const root = heads.indexOf(-1, whole.start);
  heads[heads.indexOf(-1, rest.start)] = root;
}

async function decodeLabels(
  columns: Columns,
  { from, scores }: EncodedWindow,
  { range, encoder }: { range: Span; encoder: Encoder },
) {
  const { deprel } = encoder.labels;
  const size = range.end - range.start;
  const width = rowWidth(scores, 'labelDep');
  const heads = new Float32Array(size * width);
  for (let i = 0; i < size; i += 1) {
    // A head before the window is that of a sentence that goes on; its label does not come from here.
    const row = Math.max(0, columns.heads[range.start + i]! - from + 1);
    heads.set(scores.labelHead.subarray(row * width, (row + 1) * width), i * width);
  }
  const first = (range.start - from) * width;
  const result = await encoder.labelArcs(scores.labelDep.subarray(first, first + size * width), heads, size);
  const root = deprel.indexOf('root');
  for (let i = 0; i < size; i += 1) {
    const head = columns.heads[range.start + i]!;
    if (head < 0) columns.deprel[range.start + i] = root;
    else if (head < from) columns.deprel[range.start + i] = deprel.indexOf('parataxis');
    else columns.deprel[range.start + i] = bestBut(root, result.subarray(i * deprel.length, (i + 1) * deprel.length));
  }
}

/** The best class but the one that only the root may have. */
function bestBut(excluded: number, scores: Float32Array): number {
  scores[excluded] = Number.NEGATIVE_INFINITY;
  return bestClass(scores, 0, scores.length);
}

/** Decodes the semantic roles of the sentences that a window holds whole. */
export async function decodeRoles(
  columns: Columns,
  { from, scores, sentences }: EncodedWindow,
  encoder: Encoder,
): Promise<void> {
  const pairs = { predicates: [] as number[], arguments: [] as number[] };
  for (const { start, end } of sentences) {
    const deprel = Array.from(columns.deprel.subarray(start, end), (label) => encoder.labels.deprel[label]!);
    const found = rolePairs(
      { start: 0, end: end - start },
      scores.predicate.subarray(start - from, end - from),
      deprel,
    );
    for (const predicate of found.predicates) pairs.predicates.push(start + predicate);
    for (const argument of found.arguments) pairs.arguments.push(start + argument);
  }
  const rows = pairs.predicates.length;
  if (rows === 0) return;
  const predicates = gather(scores.rolePredicate, pairs.predicates, { from, width: rowWidth(scores, 'rolePredicate') });
  const others = gather(scores.roleArgument, pairs.arguments, { from, width: rowWidth(scores, 'roleArgument') });
  columns.roles.push(...chooseRoles(pairs, await encoder.labelRoles(predicates, others, rows), encoder.labels.roles));
}

function gather(
  values: Float32Array,
  words: readonly number[],
  { from, width }: { from: number; width: number },
): Float32Array {
  const rows = new Float32Array(words.length * width);
  for (let i = 0; i < words.length; i += 1) {
    const row = (words[i]! - from) * width;
    rows.set(values.subarray(row, row + width), i * width);
  }
  return rows;
}
