import {
  type CreateTensor,
  createWordPieces,
  OnnxEncoder,
  type OnnxSessions,
  type OpenEncoder,
  readLabels,
  readLemmas,
} from '@dossier/extractor';
import { ModelError } from '@dossier/schema';
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import { MODEL_FILES, RUNTIME_FILE } from './files.ts';

/**
 * Opens the model's files in ONNX Runtime for the browser: one thread, WebAssembly, the same arithmetic as in Node.
 * @param base the folder that holds the model's files and the runtime's
 * @param onProgress bytes so far and in all
 * @throws ModelError when a file is missing or broken
 */
export async function openWebEncoder(
  base: URL,
  onProgress: (done: number, total: number) => void,
): Promise<OpenEncoder> {
  const files = await download(base, onProgress);
  const text = (name: keyof typeof MODEL_FILES) => new TextDecoder().decode(files[name]);
  env.wasm.numThreads = 1;
  env.wasm.wasmBinary = files.runtime;
  env.logLevel = 'error';
  const open = (name: keyof typeof MODEL_FILES) =>
    InferenceSession.create(new Uint8Array(files[name]), {
      executionProviders: ['wasm'],
      enableMemPattern: false,
      graphOptimizationLevel: 'basic',
    });
  const wordPieces = createWordPieces(text('vocabulary'));
  if (!wordPieces) throw new ModelError('broken-model', 'its vocabulary lacks a special piece.', { where: base.href });
  const sessions = {
    encoder: await open('encoder'),
    labels: await open('labels'),
    roles: await open('roles'),
    coreference: await open('coreference'),
  };
  const tensor: CreateTensor = (type, data, dimensions) => new Tensor(type, data as Float32Array, dimensions);
  return new OnnxEncoder({
    description: readLabels(text('description'), base.href),
    wordPieces,
    lemmas: readLemmas(text('lemmas')),
    sessions: sessions as unknown as OnnxSessions,
    tensor,
  });
}

type Files = Record<keyof typeof MODEL_FILES | 'runtime', ArrayBuffer>;

/** Fetches all files, the largest with progress. */
async function download(base: URL, onProgress: (done: number, total: number) => void): Promise<Files> {
  let done = 0;
  let total = 0;
  const entries = Object.entries({ ...MODEL_FILES, runtime: RUNTIME_FILE }).map(async ([name, path]) => {
    const where = new URL(path, base);
    const response = await fetch(where).catch(() => undefined);
    if (!response?.ok || !response.body) {
      const hint = 'Serve the folder that buildSite() wrote, or run dossier view.';
      throw new ModelError('no-model', 'this file of the model is not there.', { where: where.pathname, hint });
    }
    total += Number(response.headers.get('content-length') ?? 0);
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const reader = response.body.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      parts.push(read.value as Uint8Array<ArrayBuffer>);
      done += read.value.length;
      onProgress(done, total);
    }
    return [name, await new Blob(parts).arrayBuffer()] as const;
  });
  return Object.fromEntries(await Promise.all(entries)) as Files;
}
