/** Where the model's files lie: `encoder.onnx`, `labels.onnx`, `coreference.onnx`, `roles.onnx`, `vocabulary.txt`, `labels.json`. */
export const MODEL_URL: URL = new URL('../', import.meta.url);
