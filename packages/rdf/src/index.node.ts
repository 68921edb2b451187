export { quadsOfFile, rdfFormatOf, textChunks, writeChunks } from './files/rdf-files.node.ts';
export { canonicalHash, canonicalLines } from './format/canonical-hash.ts';
export { type Credentials, credentialsFrom } from './push/auth.node.ts';
export { type PushPart, partsOfQuads } from './push/batches.ts';
export { type DeleteOptions, deleteArticle } from './push/delete-article.node.ts';
export { fileJournal, type Journal } from './push/journal.node.ts';
export { type PushOptions, type PushProgress, type PushReport, push } from './push/push.node.ts';
export { STORE_KINDS, type StoreKind, storeKindOf } from './push/stores.ts';
export {
  type Answer,
  type AnswerFormat,
  type AnswerOptions,
  type Cell,
  formatAnswer,
  type Row,
} from './sparql/answer.ts';
export { type ExampleQuery, exampleQueries } from './sparql/example-queries.node.ts';
export { openQueryStore, type QueryOptions, type QueryStore, sparql } from './sparql/sparql.node.ts';
export { formatReport, type ReportOptions } from './validate/format-report.ts';
export { type ValidateOptions, type ValidationReport, type Violation, validate } from './validate/validate.ts';
