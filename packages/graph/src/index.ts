export { applyCorrections, type Corrected } from './merge/corrections.ts';
export { CORRECTIONS_FORMAT, type Corrections, correctionsSchema, parseCorrections } from './merge/corrections-file.ts';
export { mergeGraphs } from './merge/merge.ts';
export { happenedBy, publishedBy, type Restriction, restrictGraph } from './merge/restrict.ts';
