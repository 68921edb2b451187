import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ENTITY_TYPE_NAMES } from '@dossier/schema';
import type { NameKind } from '../gazetteer/entry.ts';
import { encodeEntry, encodeHit } from '../gazetteer/gazetteer-file.ts';
import { nameKey } from '../name/name-key.ts';
import { type ClassEdges, classEdges } from './class-types.ts';
import { type DumpBuild, type DumpOptions, readState, saveState } from './dump-build.node.ts';
import type { DumpItem, ItemReader } from './dump-item.ts';
import { dumpLines } from './dump-lines.node.ts';
import { type ItemFilter, recordOfItem } from './item-record.ts';
import { jsonItems } from './json-items.ts';
import { type SortedRuns, sortedRuns } from './sorted-runs.node.ts';
import { truthyItems } from './truthy-items.ts';
import { writeFromRuns } from './write-from-runs.node.ts';

/**
 * Builds a gazetteer from a Wikidata dump in two readings: the tree of classes, then the items. Memory does not grow with the dump but
 * for the tree (some hundred megabytes for all of Wikidata). DumpBuild lies in `OUT.work` and is resumed from there after a stop.
 * @throws InputError when the dump cannot be read; the signal's reason when it was aborted.
 */
export async function buildFromDump(options: DumpOptions): Promise<{ entries: number; names: number }> {
  const folder = `${options.out}.work`;
  await mkdir(folder, { recursive: true });
  const work: DumpBuild = { ...options, folder, state: await readState(options, folder) };
  const edges = await readClasses(work);
  const runs = await readItems(work, edges);
  const written = await writeFromRuns(work, runs);
  await rm(folder, { recursive: true });
  return written;
}

async function readClasses(work: DumpBuild): Promise<ClassEdges> {
  const path = join(work.folder, 'classes.bin');
  const known = work.state.step === 'items' || work.state.lines > 0 ? await readFile(path) : Buffer.alloc(0);
  const edges = classEdges(new Int32Array(new Uint8Array(known).buffer));
  if (work.state.step === 'items') return edges;
  const checkpoint = async () => {
    await writeFile(`${path}.new`, new Uint8Array(edges.numbers().slice().buffer));
    await rename(`${path}.new`, path);
    await saveState(work);
  };
  const take = ({ id, superclasses }: DumpItem) => {
    edges.add(id, superclasses);
    return false;
  };
  await readDump(work, take, checkpoint);
  Object.assign(work.state, { step: 'items', lines: 0 });
  await checkpoint();
  return edges;
}

async function readItems(work: DumpBuild, edges: ClassEdges): Promise<{ entries: SortedRuns; names: SortedRuns }> {
  const { folder, state, types = ENTITY_TYPE_NAMES, minSitelinks = 5 } = work;
  const entries = sortedRuns(folder, 'entries', state.entryRuns);
  const names = sortedRuns(folder, 'names', state.nameRuns);
  const filter: ItemFilter = { types: new Set(types), minSitelinks };
  const classTypes = edges.types();
  const checkpoint = async () => {
    await entries.flush();
    await names.flush();
    Object.assign(state, { entryRuns: entries.count(), nameRuns: names.count() });
    await saveState(work);
  };
  const take = (item: DumpItem) => {
    const record = recordOfItem(item, classTypes, filter);
    if (record === undefined) return false;
    state.entries += 1;
    entries.add(encodeEntry(record));
    for (const [key, kind] of strongestNames(record.names)) names.add(`${key}\t${encodeHit({ id: record.id, kind })}`);
    return entries.isFull() || names.isFull();
  };
  await readDump(work, take, checkpoint);
  await checkpoint();
  return { entries, names };
}

const STRENGTH: readonly NameKind[] = ['name', 'acronym', 'adjective', 'weak'];

function strongestNames(names: readonly { name: string; kind: NameKind }[]): Map<string, NameKind> {
  const keys = new Map<string, NameKind>();
  for (const { name, kind } of names) {
    const key = nameKey(name);
    const known = keys.get(key);
    if (key !== '' && (known === undefined || STRENGTH.indexOf(kind) < STRENGTH.indexOf(known))) keys.set(key, kind);
  }
  return keys;
}

/** Reads the dump from where the state says; `take` tells whether it is time for a checkpoint. */
async function readDump(
  work: DumpBuild,
  take: (item: DumpItem) => boolean,
  checkpoint: () => Promise<void>,
): Promise<void> {
  const { dump, state, languages = ['en', 'mul'], signal, onProgress, checkpointEvery = 2_000_000 } = work;
  const skip = state.lines;
  let [at, saved]: [number, number] = [0, skip];
  let reader: ItemReader | undefined;
  for await (const { lines, bytesRead } of dumpLines(dump)) {
    signal?.throwIfAborted();
    for (const line of lines) {
      at += 1;
      if (at <= skip) continue;
      reader ??= line.startsWith('<') ? truthyItems(languages) : jsonItems(languages);
      const item = reader.read(line);
      if (item === undefined || !(take(item) || at - saved >= checkpointEvery)) continue;
      saved = at;
      // A triple that closes an item opens the next one: it is read again after a stop.
      state.lines = line.startsWith('<') ? at - 1 : at;
      await checkpoint();
    }
    const share = bytesRead / Math.max(1, state.dumpSize);
    onProgress?.({ step: state.step, lines: at, share, entries: state.entries });
  }
  const last = reader?.end();
  if (last !== undefined) take(last);
  state.lines = at;
}
