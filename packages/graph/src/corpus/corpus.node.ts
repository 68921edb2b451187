import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DossierError, type Graph, graphSchema, InputError, StoreError, verifyGraph } from '@dossier/schema';
import { compareText } from '../merge/compare.ts';
import { mergeGraphs } from '../merge/merge.ts';
import { makeFolder, removeDurably, sweepStaging, writeDurably } from './durable-file.node.ts';
import { articleHash, encodeRecord, isRecordName, type RecordHeader, readHeader, readRecord } from './record.node.ts';

const MARKER = 'dossier-corpus.json';
const CORPUS_FORMAT = 'dossier-corpus/1';

/** A corpus folder that was opened. */
export interface Corpus {
  readonly folder: string;
}

/** A record of a corpus, without its graph. */
export interface CorpusEntry extends RecordHeader {
  readonly file: string;
  readonly name: string;
}

/** What a corpus holds, and what in its folder is not as it should be; the rest stands in spite of it. */
export interface Listing {
  readonly entries: readonly CorpusEntry[];
  readonly faults: readonly DossierError[];
}

/**
 * Opens a corpus folder: `records/` holds one immutable file for each article, `corrections.json` the user's corrections if any.
 * @throws StoreError when the folder is no corpus, or is not there and `create` is not set
 */
export function openCorpus(folder: string, { create = false }: { create?: boolean } = {}): Corpus {
  const marker = join(folder, MARKER);
  if (existsSync(marker)) {
    checkMarker(marker);
  } else {
    if (!create)
      throw new StoreError('no-corpus', 'this is no corpus folder.', {
        where: folder,
        hint: 'Make one with dossier add.',
      });
    makeFolder(folder);
    if (readdirSync(folder).some((name) => ![MARKER, 'records', 'staging'].includes(name))) {
      throw new StoreError('not-empty', 'this folder holds other things.', {
        where: folder,
        hint: 'Name a new folder.',
      });
    }
    makeFolder(join(folder, 'staging'));
    writeDurably(
      marker,
      new TextEncoder().encode(`${JSON.stringify({ format: CORPUS_FORMAT })}\n`),
      join(folder, 'staging'),
    );
  }
  makeFolder(join(folder, 'staging'));
  makeFolder(join(folder, 'records'));
  if (create) sweepStaging(join(folder, 'staging'));
  return { folder };
}

function checkMarker(marker: string): void {
  const text = readFileSync(marker, 'utf8');
  if (!text.includes(CORPUS_FORMAT)) {
    throw new StoreError('other-format', `this corpus is not of the format ${CORPUS_FORMAT}.`, {
      where: marker,
      hint: 'Use the version of Dossier that wrote it.',
    });
  }
}

/** What adding did: `added` a new article, `replaced` an older record of it, or left it `unchanged`. */
export type Added = 'added' | 'replaced' | 'unchanged';

/**
 * Puts an article's graph into a corpus; when this returns it is there for good. Adding the same graph again changes nothing.
 * Several processes may add and remove at once.
 * @param added the time of adding (ISO 8601), for `extractedBy`
 * @throws InputError when the graph is not of one article, or a quote is not in its text
 */
export function addRecord(corpus: Corpus, graph: Graph, { added }: { added: string }): Added {
  const own = checkedGraph(graph);
  const id = own.articles[0]!.id;
  const shard = shardOf(corpus, id);
  makeFolder(shard);
  const before = recordsOf(shard, id);
  const current = before[0];
  const record = encodeRecord(own, { revision: (current?.revision ?? 0) + 1, added });
  if (current?.name === record.name && isIntact(current)) return 'unchanged';
  writeDurably(join(shard, record.name), record.bytes, join(corpus.folder, 'staging'));
  dropSuperseded(shard, id);
  return before.length === 0 ? 'added' : 'replaced';
}

/** An article graph in canonical order, so that equal ones have equal bytes. */
function checkedGraph(graph: Graph): Graph {
  const article = graph.articles[0];
  if (article === undefined || graph.articles.length > 1) {
    throw new InputError('not-one-article', 'a record holds the graph of one article.', {
      where: article?.id ?? 'graph',
      hint: 'Add each article by itself.',
    });
  }
  const shape = graphSchema.safeParse(graph);
  if (!shape.success) {
    const [issue] = shape.error.issues;
    throw new InputError('not-a-graph', `${issue?.path.join('.')}: ${issue?.message}.`, { where: article.id });
  }
  const fault = verifyGraph(graph)[0];
  if (fault !== undefined) {
    throw new InputError('unproven', `${fault.id} ${fault.problem}.`, { where: article.id, hint: 'Extract it anew.' });
  }
  return mergeGraphs([graph]);
}

const shardOf = ({ folder }: Corpus, id: string) => join(folder, 'records', articleHash(id).slice(0, 2));

/** The records of one article, the one that counts first; those that cannot be read last. */
function recordsOf(shard: string, id: string): CorpusEntry[] {
  const names = readdirSync(shard).filter((name) => isRecordName(name) && name.startsWith(`${articleHash(id)}.`));
  return names
    .flatMap((name) => {
      try {
        return [{ ...readHeader(join(shard, name), name), file: join(shard, name), name }];
      } catch {
        return [];
      }
    })
    .sort(compareRecords);
}

/** The record of an article that counts now, if the corpus holds one. */
export function currentRecord(corpus: Corpus, id: string): CorpusEntry | undefined {
  const shard = shardOf(corpus, id);
  return existsSync(shard) ? recordsOf(shard, id)[0] : undefined;
}

const compareRecords = (a: CorpusEntry, b: CorpusEntry) => b.revision - a.revision || compareText(b.sha256, a.sha256);

function isIntact({ file, name }: CorpusEntry): boolean {
  try {
    readRecord(file, name);
    return true;
  } catch {
    return false;
  }
}

/** Every writer keeps the same one of an article's records, whatever the others do meanwhile. */
function dropSuperseded(shard: string, id: string): void {
  const [current] = recordsOf(shard, id);
  for (const name of readdirSync(shard)) {
    const other = isRecordName(name) && name.startsWith(`${articleHash(id)}.`) && name !== current?.name;
    if (other && current !== undefined) removeDurably(join(shard, name));
  }
}

/** Takes articles out of a corpus by their ids; answers those that were there. */
export function removeArticles(corpus: Corpus, ids: Iterable<string>): string[] {
  return [...new Set(ids)].filter((id) => {
    const shard = shardOf(corpus, id);
    if (!existsSync(shard)) return false;
    const names = readdirSync(shard).filter((name) => isRecordName(name) && name.startsWith(`${articleHash(id)}.`));
    const current = recordsOf(shard, id)[0]?.name;
    // The one that counts goes last: were this cut off, no older record would come back to life.
    const ordered = names.sort((a, b) => Number(a === current) - Number(b === current));
    return ordered.map((name) => removeDurably(join(shard, name))).some(Boolean);
  });
}

/** Lists a corpus by reading the first line of each record, in the order of the records' names. */
export function listCorpus({ folder }: Corpus): Listing {
  const faults: DossierError[] = [];
  const entries: CorpusEntry[] = [];
  for (const { file, name } of recordFiles(join(folder, 'records'), faults)) {
    try {
      entries.push({ ...readHeader(file, name), file, name });
    } catch (error) {
      const fault = asFault(error, file);
      if (fault) faults.push(fault);
    }
  }
  return { entries: currentOf(entries), faults };
}

/** A file that was there when the folder was listed may be gone by now: another writer took it away, which is no fault. */
export function asFault(error: unknown, file: string): DossierError | undefined {
  if (error instanceof StoreError || error instanceof InputError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' ? undefined : new StoreError('unreadable', `cannot be read (${message}).`, { where: file });
}

function currentOf(entries: CorpusEntry[]): CorpusEntry[] {
  const current = new Map<string, CorpusEntry>();
  for (const entry of entries) {
    const known = current.get(entry.article.id);
    if (known === undefined || compareRecords(entry, known) < 0) current.set(entry.article.id, entry);
  }
  return [...current.values()];
}

function* recordFiles(records: string, faults: DossierError[]): Generator<{ file: string; name: string }> {
  for (const shard of readdirSync(records).sort()) {
    const folder = join(records, shard);
    if (!lstatSync(folder).isDirectory()) {
      faults.push(stranger(folder));
      continue;
    }
    for (const name of readdirSync(folder).sort()) {
      const file = join(folder, name);
      if (isRecordName(name) && name.startsWith(shard)) yield { file, name };
      else faults.push(stranger(file));
    }
  }
}

const stranger = (where: string) =>
  new StoreError('foreign-record', 'this is no record of this corpus.', { where, hint: 'Move the file away.' });
