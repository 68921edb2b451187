export { articleGraphs, graphLineChunks } from './export/article-graphs.ts';
export { rowsToCsv } from './export/csv.ts';
export { EXPORT_FORMATS, type ExportFile, type ExportFormat, exportGraph } from './export/export-graph.ts';
export { graphFileChunks } from './export/json.ts';
export type { NodeValues } from './export/rows.ts';
export { applyCorrections, type Corrected } from './merge/corrections.ts';
export { CORRECTIONS_FORMAT, type Corrections, correctionsSchema, parseCorrections } from './merge/corrections-file.ts';
export { type Change, type Difference, diffGraphs, evidenceChange, type GraphDiff, isUnchanged } from './merge/diff.ts';
export { mergeGraphs } from './merge/merge.ts';
export { happenedBy, publishedBy, type Restriction, restrictGraph } from './merge/restrict.ts';
export {
  formatLayout,
  type Layout,
  type LayoutOptions,
  layoutOf,
  layoutValues,
  parseLayout,
} from './network/layout.ts';
export {
  type Centralities,
  type CommunityOptions,
  centralitiesOf,
  communitiesOf,
  componentsOf,
  type Measure,
  shortestPath,
} from './network/measures.ts';
export {
  type EdgeAttributes,
  type Network,
  type NodeAttributes,
  type SimpleNetwork,
  toNetwork,
  toSimpleNetwork,
} from './network/network.ts';
export { type CsvPair, readCsvNetwork } from './network/read-csv.ts';
export { type ForeignNetwork, layoutFrom, readNetwork, valuesFrom } from './network/read-network.ts';
export { type Changes, changesSince } from './query/changes.ts';
export { type CoOccurrence, type CoOccurrenceOptions, coOccurring } from './query/co-occurrence.ts';
export { type Contradiction, contradictions } from './query/contradictions.ts';
export { type ArticleInfo, type Finding, findingOf, findingRow, type Proof } from './query/finding.ts';
export { type GraphIndex, indexGraph } from './query/graph-index.ts';
export type { EntityHit } from './query/names.ts';
export {
  type Neighbour,
  type Neighbourhood,
  type NeighbourhoodOptions,
  neighbourhood,
  neighboursOf,
} from './query/neighbours.ts';
export { findPaths, type Path, type PathOptions, type Paths } from './query/paths.ts';
export {
  type Corroborated,
  type Corroboration,
  corroborated,
  corroboration,
  type Report,
  type Reports,
  reportsOf,
  type Sayings,
  whoSaidWhat,
} from './query/sayings.ts';
export { findEntities, type QuoteHit, type SearchHits, search } from './query/search.ts';
export { type Order, type Selection, select } from './query/select.ts';
export type { Period, StatementFilter } from './query/statement-filter.ts';
export { type Timeline, type TimelineEntry, timeline } from './query/timeline.ts';
export { groupCopies } from './sources/near-duplicates.ts';
