import type { Evidence, Graph, Mention } from '@dossier/schema';
import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { EDGE_COLUMNS, edgeRows, type NodeValues, nodeColumns, nodeRows } from './rows.ts';

/** One Parquet file, in pieces that are made while they are read. */
export interface ParquetTable {
  readonly name: 'articles' | 'nodes' | 'edges' | 'evidence' | 'mentions';
  readonly chunks: () => Generator<Uint8Array>;
}

type Cell = string | number | undefined;

interface Field<T> {
  readonly name: string;
  readonly type: 'string' | 'int' | 'double';
  readonly of: (row: T) => Cell;
}

const text = <T>(name: string, of: (row: T) => Cell): Field<T> => ({ name, type: 'string', of });
const int = <T>(name: string, of: (row: T) => Cell): Field<T> => ({ name, type: 'int', of });

/**
 * Writes a graph as five Parquet tables for DuckDB, Spark, pandas and the like: `nodes` and `edges` as in every export, all
 * `evidence` by statement, all `mentions` by entity, and the `articles` with their texts.
 */
export function parquetTables(graph: Graph, values: NodeValues = {}): ParquetTable[] {
  return [
    table('nodes', nodeColumns(values), () => nodeRows(graph)),
    table('edges', EDGE_COLUMNS, () => edgeRows(graph)),
    table('evidence', EVIDENCE, () => evidenceRows(graph)),
    table('mentions', MENTIONS, () => mentionRows(graph)),
    table('articles', ARTICLES, () => graph.articles),
  ];
}

type EvidenceRow = Evidence & { readonly statement: string };
type MentionRow = Mention & { readonly entity: string };

function* evidenceRows({ statements }: Graph): Generator<EvidenceRow> {
  for (const { id, evidence } of statements) for (const one of evidence) yield { ...one, statement: id };
}

function* mentionRows({ entities }: Graph): Generator<MentionRow> {
  for (const { id, mentions } of entities) for (const one of mentions) yield { ...one, entity: id };
}

const EVIDENCE: Field<EvidenceRow>[] = [
  text('statement', ({ statement }) => statement),
  text('article', ({ article }) => article),
  int('start', ({ start }) => start),
  int('end', ({ end }) => end),
  text('quote', ({ quote }) => quote),
  int('cue_start', ({ cue }) => cue?.start),
  int('cue_end', ({ cue }) => cue?.end),
];

const MENTIONS: Field<MentionRow>[] = [
  text('entity', ({ entity }) => entity),
  text('article', ({ article }) => article),
  int('start', ({ start }) => start),
  int('end', ({ end }) => end),
  text('kind', ({ kind }) => kind),
];

const ARTICLES: Field<Graph['articles'][number]>[] = [
  text('id', ({ id }) => id),
  text('title', ({ title }) => title),
  text('url', ({ url }) => url),
  text('publisher', ({ publisher }) => publisher),
  text('author', ({ author }) => author),
  text('published', ({ published }) => published),
  text('language', ({ language }) => language),
  text('model', ({ extractor }) => `${extractor.name} ${extractor.version} ${extractor.model}`),
  text('text', (article) => article.text),
];

const TYPES = { string: 'STRING', int: 'INT32', double: 'DOUBLE' } as const;

/** Rows in one group: as many as are in memory at a time. Texts of articles are long. */
const GROUP = 20_000;
const GROUP_OF_TEXTS = 500;

function table<T>(name: ParquetTable['name'], fields: readonly Field<T>[], rows: () => Iterable<T>): ParquetTable {
  return { name, chunks: () => tableChunks(fields, rows(), name === 'articles' ? GROUP_OF_TEXTS : GROUP) };
}

function* tableChunks<T>(fields: readonly Field<T>[], rows: Iterable<T>, size: number): Generator<Uint8Array> {
  const columns = (group: readonly T[]) =>
    fields.map(({ name, of }) => ({ name, data: group.map((row) => wellFormed(of(row)) ?? null) }));
  const typed = fields.map(({ name, type }) => ({ name, type: TYPES[type], nullable: true, data: [] }));
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({
    writer,
    schema: schemaFromColumnData({ columnData: typed }),
    createdBy: 'dossier',
  });
  for (const group of groupsOf(rows, size)) {
    parquet.write({ columnData: columns(group), rowGroupSize: size });
    yield taken(writer);
  }
  parquet.finish();
  yield taken(writer);
}

/** What was written since the last time; the places in the file go on from there. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}

function* groupsOf<T>(rows: Iterable<T>, size: number): Generator<T[]> {
  let group: T[] = [];
  for (const row of rows) {
    if (group.push(row) < size) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

const wellFormed = (cell: Cell): Cell => (typeof cell === 'string' ? cell.replace(/\p{Surrogate}/gu, '\ufffd') : cell);
