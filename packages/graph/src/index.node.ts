export {
  type BuildOptions,
  type Built,
  buildCorpus,
  extractedBy,
  findArticles,
  readCorrections,
} from './corpus/build.node.ts';
export {
  type Added,
  addRecord,
  type Corpus,
  type CorpusEntry,
  type Listing,
  listCorpus,
  openCorpus,
  removeArticles,
} from './corpus/corpus.node.ts';
export { outdatedRecords, type Renewed, type RenewOptions, renewRecords } from './corpus/renew.node.ts';
export { readLayout, writeLayout } from './corpus/stored-layout.node.ts';
