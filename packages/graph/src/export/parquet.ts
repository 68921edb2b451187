import type { Evidence, Graph, Mention } from '@dossier/schema';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { EDGE_COLUMNS, edgeRows, type NodeValues, nodeColumns, nodeRows } from './rows.ts';

/** One Parquet file. */
export interface ParquetTable {
  readonly name: 'articles' | 'nodes' | 'edges' | 'evidence' | 'mentions';
  readonly bytes: Uint8Array;
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
  const evidence = graph.statements.flatMap(({ id, evidence: own }) => own.map((one) => ({ ...one, statement: id })));
  const mentions = graph.entities.flatMap(({ id, mentions: own }) => own.map((one) => ({ ...one, entity: id })));
  return [
    table('nodes', nodeColumns(values), nodeRows(graph)),
    table('edges', EDGE_COLUMNS, [...edgeRows(graph)]),
    table('evidence', EVIDENCE, evidence),
    table('mentions', MENTIONS, mentions),
    table('articles', ARTICLES, graph.articles),
  ];
}

const EVIDENCE: Field<Evidence & { statement: string }>[] = [
  text('statement', ({ statement }) => statement),
  text('article', ({ article }) => article),
  int('start', ({ start }) => start),
  int('end', ({ end }) => end),
  text('quote', ({ quote }) => quote),
  int('cue_start', ({ cue }) => cue?.start),
  int('cue_end', ({ cue }) => cue?.end),
];

const MENTIONS: Field<Mention & { entity: string }>[] = [
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

function table<T>(name: ParquetTable['name'], fields: readonly Field<T>[], rows: readonly T[]): ParquetTable {
  const columnData = fields.map(({ name: column, type, of }) => ({
    name: column,
    type: TYPES[type],
    nullable: true,
    data: rows.map((row) => wellFormed(of(row)) ?? null),
  }));
  return { name, bytes: new Uint8Array(parquetWriteBuffer({ columnData, createdBy: 'dossier' })) };
}

const wellFormed = (cell: Cell): Cell => (typeof cell === 'string' ? cell.replace(/\p{Surrogate}/gu, '\ufffd') : cell);
