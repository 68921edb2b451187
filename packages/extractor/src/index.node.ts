import { type AnalyseOptions, analyse } from './analysis/analyse.ts';
import type { Analysis } from './analysis/analysis.ts';
import type { Document } from './document/document.ts';
import { type EncoderOptions, openEncoder } from './encoder/session.node.ts';

export type { AnalyseOptions } from './analysis/analyse.ts';
export type { EncoderOptions } from './encoder/session.node.ts';

/** The encoder, loaded and ready to read documents; `close` frees its memory. */
export interface LoadedEncoder {
  /** Name and version of the weights. */
  readonly model: string;
  /** Reads one document; calls may overlap, each result depends on its document only. */
  analyse(document: Document, options?: AnalyseOptions): Promise<Analysis>;
  close(): Promise<void>;
}

/**
 * Loads the encoder in Node.
 * @throws ModelError when the model's files are missing, broken or of another version.
 */
export async function loadEncoder(options?: EncoderOptions): Promise<LoadedEncoder> {
  const encoder = await openEncoder(options);
  return {
    model: encoder.model,
    analyse: (document, analyseOptions) => analyse(document, encoder, analyseOptions),
    close: () => encoder.close(),
  };
}
