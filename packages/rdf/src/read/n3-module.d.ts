declare module 'n3' {
  import type { Quad } from '../terms/terms.ts';

  interface ChunkSource {
    on(event: 'data' | 'end' | 'error', callback: (chunk?: string) => void): void;
  }
  class Parser {
    constructor(options: { format?: string; baseIRI?: string; blankNodePrefix?: string });
    parse(source: ChunkSource, callbacks: { onQuad: (error: Error | null, quad: Quad | null) => void }): void;
  }
  /** An RDF/JS DatasetCore. */
  class Store {
    readonly size: number;
    add(quad: Quad): this;
    addQuads(quads: readonly Quad[]): void;
  }
  const DataFactory: unknown;
}
