/** The model's files, by what they are, under the folder of the site. */
export const MODEL_FILES = {
  encoder: 'model/encoder.onnx',
  labels: 'model/labels.onnx',
  roles: 'model/roles.onnx',
  coreference: 'model/coreference.onnx',
  description: 'model/labels.json',
  vocabulary: 'model/vocabulary.txt',
  lemmas: 'model/lemmas.tsv',
} as const;

/** ONNX Runtime's WebAssembly. */
export const RUNTIME_FILE = 'model/ort-wasm-simd-threaded.wasm';

/** The worker that extracts, beside the page. */
export const WORKER_FILE = 'extract.js';
