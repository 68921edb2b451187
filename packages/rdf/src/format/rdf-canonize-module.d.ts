declare module 'rdf-canonize' {
  interface Options {
    readonly algorithm: 'RDFC-1.0';
    readonly inputFormat?: string;
    /** Filled with the canonical label of each blank node. */
    readonly canonicalIdMap?: Map<string, string>;
    readonly maxWorkFactor?: number;
  }
  function canonize(dataset: unknown, options: Options): Promise<string>;
}
