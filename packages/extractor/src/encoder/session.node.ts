import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MODEL_URL } from '@dossier/model';
import { ModelError } from '@dossier/schema';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Encoder, MentionPairs, Scores, Window } from './encoder.ts';
import { type ModelDescription, readLabels } from './read-labels.ts';
import { createWordPieces, type WordPieces } from './word-pieces.ts';

/** Options of `openEncoder`. */
export interface EncoderOptions {
  /** Folder of the model's files; by default the one that comes with Dossier. */
  readonly model?: URL;
  /** Threads for one window; 1 by default. More of them wait for each other when a core is busy. */
  readonly threads?: number;
}

/** An encoder with its vocabulary, until it is closed. */
export interface OpenEncoder extends Encoder {
  close(): Promise<void>;
}

/**
 * Opens the model's files in ONNX Runtime for Node.
 * @throws ModelError when one is missing, broken or of another version.
 */
export async function openEncoder({ model = MODEL_URL, threads = 1 }: EncoderOptions = {}): Promise<OpenEncoder> {
  const labels = new URL('labels.json', model);
  const description = readLabels(readModelFile(labels), fileURLToPath(labels));
  const vocabulary = new URL('vocabulary.txt', model);
  const wordPieces = createWordPieces(readModelFile(vocabulary));
  if (wordPieces === undefined) throw broken(fileURLToPath(vocabulary), 'a special piece is missing.');
  const sessions = await Promise.all(
    ['encoder', 'labels', 'roles', 'coreference'].map((name) => openSession(new URL(`${name}.onnx`, model), threads)),
  );
  return new OnnxEncoder(description, wordPieces, sessions as Sessions);
}

type Sessions = [
  encoder: InferenceSession,
  labels: InferenceSession,
  roles: InferenceSession,
  coreference: InferenceSession,
];

class OnnxEncoder implements OpenEncoder {
  readonly model: string;
  readonly labels: ModelDescription['labels'];
  readonly windowSize: number;
  readonly wordPieces: WordPieces;
  readonly #sessions: Sessions;

  constructor({ name, version, labels, window }: ModelDescription, wordPieces: WordPieces, sessions: Sessions) {
    this.model = `${name} ${version}`;
    this.labels = labels;
    this.windowSize = window;
    this.wordPieces = wordPieces;
    this.#sessions = sessions;
  }

  async encode({ ids, shape, first, last }: Window): Promise<Scores> {
    const out = await this.#sessions[0].run({
      ids: integers(ids, [1, ids.length]),
      shape: integers(shape, [1, ids.length]),
      mask: integers(new Int32Array(ids.length).fill(1), [1, ids.length]),
      first: integers(first, [1, first.length]),
      last: integers(last, [1, first.length]),
    });
    const of = (name: string) => out[name]!.data as Float32Array;
    return {
      sentence: of('sentence'),
      upos: of('upos'),
      xpos: of('xpos'),
      feats: of('feats'),
      lemma: of('lemma'),
      arc: of('arc'),
      labelDep: of('label_dep'),
      labelHead: of('label_head'),
      name: of('name'),
      type: of('type'),
      node: of('node'),
      coreference: of('coreference'),
      predicate: of('predicate'),
      rolePredicate: of('role_predicate'),
      roleArgument: of('role_argument'),
      factuality: of('factuality'),
      hidden: of('hidden'),
    };
  }

  async labelArcs(dep: Float32Array, head: Float32Array, rows: number): Promise<Float32Array> {
    return score(this.#sessions[1], { dep: floats(dep, rows), head: floats(head, rows) });
  }

  async labelRoles(predicate: Float32Array, argument: Float32Array, rows: number): Promise<Float32Array> {
    return score(this.#sessions[2], { predicate: floats(predicate, rows), argument: floats(argument, rows) });
  }

  async compareMentions({
    anaphor,
    antecedent,
    mentionDistance,
    sentenceDistance,
    match,
  }: MentionPairs): Promise<Float32Array> {
    const rows = match.length;
    return score(this.#sessions[3], {
      anaphor: floats(anaphor, rows),
      antecedent: floats(antecedent, rows),
      mention_distance: integers(mentionDistance, [rows]),
      sentence_distance: integers(sentenceDistance, [rows]),
      match: integers(match, [rows]),
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#sessions.map((session) => session.release()));
  }
}

async function score(session: InferenceSession, feeds: Record<string, Tensor>): Promise<Float32Array> {
  return (await session.run(feeds)).score!.data as Float32Array;
}

const floats = (values: Float32Array, rows: number) => new Tensor('float32', values, [rows, values.length / rows]);

/** An int64 tensor of small natural numbers; written as 32-bit halves, as big integers one by one are slow. */
function integers(values: Int32Array, dimensions: number[]): Tensor {
  const wide = new BigInt64Array(values.length);
  const halves = new Int32Array(wide.buffer);
  for (let i = 0; i < values.length; i += 1) halves[2 * i] = values[i]!;
  return new Tensor('int64', wide, dimensions);
}

async function openSession(url: URL, threads: number): Promise<InferenceSession> {
  const path = fileURLToPath(url);
  if (!existsSync(path)) throw missing(path);
  try {
    return await InferenceSession.create(path, {
      executionProviders: ['cpu'],
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      logSeverityLevel: 3,
    });
  } catch (error) {
    throw broken(path, `${statSync(path).size} bytes, but not a model (${(error as Error).message.slice(0, 120)}).`);
  }
}

function readModelFile(url: URL): string {
  const path = fileURLToPath(url);
  if (!existsSync(path)) throw missing(path);
  return readFileSync(path, 'utf8');
}

const missing = (where: string) =>
  new ModelError('no-model', 'this file of the model is not there.', {
    where,
    hint: 'Restore it from the repository, or name the model folder.',
  });

const broken = (where: string, what: string) =>
  new ModelError('broken-model', what, { where, hint: 'Restore the model files from the repository.' });
