import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MODEL_URL } from '@dossier/model';
import { ModelError } from '@dossier/schema';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { type CreateTensor, findMismatch, OnnxEncoder, type OnnxSessions, type OpenEncoder } from './onnx-encoder.ts';
import { readLabels } from './read-labels.ts';
import { readLemmas } from './read-lemmas.ts';
import { createWordPieces } from './word-pieces.ts';

/** Options of `openEncoder`. */
export interface EncoderOptions {
  /** Folder of the model's files; by default the one that comes with Dossier. */
  readonly model?: URL;
  /** Threads for one window; 1 by default. More of them wait for each other when a core is busy. */
  readonly threads?: number;
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
  const lemmas = readLemmas(readModelFile(new URL('lemmas.tsv', model)));
  const open = (name: string) => openSession(new URL(`${name}.onnx`, model), threads);
  const [encoder, labelScorer, roles, coreference] = await Promise.all([
    open('encoder'),
    open('labels'),
    open('roles'),
    open('coreference'),
  ]);
  const sessions = { encoder, labels: labelScorer, roles, coreference } as unknown as OnnxSessions;
  const tensor: CreateTensor = (type, data, dimensions) => new Tensor(type, data as Float32Array, dimensions);
  const opened = new OnnxEncoder({ description, wordPieces, lemmas, sessions, tensor });
  const mismatch = await findMismatch(opened).catch((error: unknown) => (error as Error).message.slice(0, 120));
  if (mismatch !== undefined) throw broken(fileURLToPath(model), `its files are not of one model (${mismatch}).`);
  return opened;
}

async function openSession(url: URL, threads: number): Promise<InferenceSession> {
  const path = fileURLToPath(url);
  if (!existsSync(path)) throw missing(path);
  try {
    return await InferenceSession.create(path, {
      executionProviders: ['cpu'],
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      // The graphs name fused kernels themselves; what ONNX Runtime would fuse beyond them is slower than it was.
      graphOptimizationLevel: 'basic',
      // Plans of memory are kept by the shape of the input; windows differ in theirs, so that planning only costs.
      enableMemPattern: false,
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
