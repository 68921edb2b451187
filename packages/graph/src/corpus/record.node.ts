import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { type Article, articleSchema, contentHash, GRAPH_FORMAT, type Graph, StoreError } from '@dossier/schema';
import { z } from 'zod';

/** The value of `format` in every record's first line. */
const RECORD_FORMAT = 'dossier-record/1';

/**
 * The first line of a record file: what listing needs, so that it need not read the graph in the second line. Of two records of
 * one article the one of the later revision counts, and of one revision that with the greater hash.
 */
const headerSchema = z.object({
  format: z.literal(RECORD_FORMAT),
  revision: z.int().nonnegative(),
  /** When it was put into the corpus (ISO 8601), as the caller's clock says. */
  added: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  article: articleSchema.omit({ text: true }),
  entities: z.int(),
  statements: z.int(),
});

export type RecordHeader = z.infer<typeof headerSchema>;

/** An article's record as a file. */
export interface EncodedRecord {
  readonly name: string;
  readonly header: RecordHeader;
  readonly bytes: Uint8Array;
}

/** `<hash of the article>.<first half of the SHA-256 of the graph>.json` */
const NAME = /^([a-z2-7]{26})\.([0-9a-f]{32})\.json$/;

export function encodeRecord(graph: Graph, { revision, added }: { revision: number; added: string }): EncodedRecord {
  const { text: _, ...article } = graph.articles[0]!;
  const body = JSON.stringify(graph);
  const sha256 = hashOf(body);
  const counts = { entities: graph.entities.length, statements: graph.statements.length };
  const header: RecordHeader = { format: RECORD_FORMAT, revision, added, sha256, article, ...counts };
  const bytes = new TextEncoder().encode(`${JSON.stringify(header)}\n${body}\n`);
  return { name: recordName(article.id, sha256), header, bytes };
}

const hashOf = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

const recordName = (articleId: string, sha256: string): string =>
  `${articleHash(articleId)}.${sha256.slice(0, 32)}.json`;

/** What an article's records' names begin with: the hash in its id, or that of the whole id where a user gave it another. */
export const articleHash = (articleId: string): string =>
  /^article\/([a-z2-7]{26})$/.exec(articleId)?.[1] ?? contentHash(articleId);

/** Tells whether a file's name is one that a record may bear. */
export const isRecordName = (name: string): boolean => NAME.test(name);

/**
 * Reads the first line of a record file.
 * @throws StoreError when it is no record's or is not of the article that the file is named for
 */
export function readHeader(path: string, name: string): RecordHeader {
  const handle = openSync(path, 'r');
  try {
    const chunk = Buffer.alloc(8192);
    let line = Buffer.alloc(0);
    while (!line.includes(10)) {
      const read = readSync(handle, chunk, 0, chunk.length, line.length);
      if (read === 0) throw damaged(path, 'it ends in its first line');
      line = Buffer.concat([line, chunk.subarray(0, read)]);
    }
    return parseHeader(line.subarray(0, line.indexOf(10)).toString('utf8'), path, name);
  } finally {
    closeSync(handle);
  }
}

function parseHeader(line: string, path: string, name: string): RecordHeader {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    throw foreign(path, 'its first line is no JSON');
  }
  const result = headerSchema.safeParse(data);
  if (!result.success)
    throw foreign(path, `its first line is not a record's (${result.error.issues[0]?.path.join('.')})`);
  const { article, sha256 } = result.data;
  if (recordName(article.id, sha256) !== name) throw foreign(path, 'its name is not that of its content');
  return result.data;
}

/**
 * Reads a whole record and checks it against its name.
 * @throws StoreError when it is cut off, changed, or no record
 */
export function readRecord(path: string, name: string): { header: RecordHeader; graph: Graph } {
  const bytes = readFileSync(path);
  const end = bytes.indexOf(10);
  if (end < 0) throw damaged(path, 'it ends in its first line');
  const header = parseHeader(bytes.subarray(0, end).toString('utf8'), path, name);
  const body = bytes.subarray(end + 1, bytes.at(-1) === 10 ? -1 : undefined);
  if (hashOf(body) !== header.sha256) throw damaged(path, 'its content is cut off or was changed');
  // Its hash is that of a graph which was checked when it was added: to check its shape again would double the time of a build.
  const graph: Graph = JSON.parse(body.toString('utf8'));
  if (!isOwn(graph, header.article)) throw foreign(path, 'its graph is not that of the article in its first line');
  return { header, graph: withSharedIds(graph) };
}

function isOwn({ format, articles, entities, statements }: Graph, meta: Omit<Article, 'text'>): boolean {
  if (format !== GRAPH_FORMAT || ![articles, entities, statements].every(Array.isArray)) return false;
  const { text: _, ...article } = articles[0] ?? { text: '' };
  return articles.length === 1 && JSON.stringify(article) === JSON.stringify(meta);
}

/** JSON gives every mention its own copy of the article's id; one shared copy saves a third of a large graph's memory. */
function withSharedIds(graph: Graph): Graph {
  const { id } = graph.articles[0]!;
  for (const { mentions } of graph.entities) for (const mention of mentions) mention.article = id;
  const ids = new Map(graph.entities.map((entity) => [entity.id, entity.id]));
  for (const statement of graph.statements) {
    statement.subject = ids.get(statement.subject) ?? statement.subject;
    if (typeof statement.object === 'string') statement.object = ids.get(statement.object) ?? statement.object;
    for (const evidence of statement.evidence) evidence.article = id;
  }
  return graph;
}

const damaged = (where: string, what: string) =>
  new StoreError('damaged-record', `this record is damaged: ${what}.`, {
    where,
    hint: 'Add its article again, or delete the file.',
  });

const foreign = (where: string, what: string) =>
  new StoreError('foreign-record', `this is no record of this corpus: ${what}.`, {
    where,
    hint: 'Move the file away.',
  });
