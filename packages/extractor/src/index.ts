export type { AnalyseOptions } from './analysis/analyse.ts';
export { analyse } from './analysis/analyse.ts';
export type { Analysis, Mention, Name, Role, Word } from './analysis/analysis.ts';
export { type ConlluOptions, writeConllu } from './analysis/write-conllu.ts';
export type { Document } from './document/document.ts';
export { readConllu } from './document/read-conllu.ts';
export { tokenise } from './document/tokenise.ts';
export {
  type CreateTensor,
  type EncoderParts,
  findMismatch,
  OnnxEncoder,
  type OnnxSessions,
  type OpenEncoder,
} from './encoder/onnx-encoder.ts';
export { readLabels } from './encoder/read-labels.ts';
export { readLemmas } from './encoder/read-lemmas.ts';
export { createWordPieces } from './encoder/word-pieces.ts';
export { type ArticleMetadata, type Extraction, extractGraph } from './extract.ts';
export type { SentenceTrace, StatementTrace, Trace } from './statements/trace.ts';
