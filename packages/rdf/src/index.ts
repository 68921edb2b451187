export {
  type FormatOptions,
  formatGraphAs,
  formatGraphChunks,
  RDF_FORMATS,
  type RdfFormat,
  type WriteOptions,
  writeQuads,
} from './format/formats.ts';
export { hashLines, hashQuads } from './format/hash.ts';
export { sortedLines } from './format/nquads.ts';
export { graphPrefixes } from './format/prefixes.ts';
export { type Chunks, parseRdf, readGraph } from './format/read-graph.ts';
export type { DatasetOptions, RdfOptions } from './model/context.ts';
export { type GraphPart, graphToParts, graphToQuads, graphToTriples } from './model/graph-to-quads.ts';
export { isFact } from './model/policy.ts';
export { graphToNanopubs, type Nanopub, type NanopubOptions } from './nanopub/nanopubs.ts';
export { isTrusty } from './nanopub/trusty-uri.ts';
export { ontologyQuads } from './ontology/ontology-quads.ts';
export { ontologyTurtle } from './ontology/ontology-turtle.ts';
export { shapesTurtle } from './ontology/shapes.ts';
export { type ParseOptions, parseN3 } from './read/parse-n3.ts';
export { quadsToGraph, type ReadOptions } from './read/quads-to-graph.ts';
export { DEFAULT_BASE, NAMESPACES } from './terms/namespaces.ts';
export type { BlankNode, DefaultGraph, Literal, NamedNode, Quad, TripleTerm } from './terms/terms.ts';
