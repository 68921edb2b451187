declare module 'rdf-canonize' {
  function canonize(dataset: string, options: { algorithm: 'RDFC-1.0'; inputFormat: string }): Promise<string>;
}
