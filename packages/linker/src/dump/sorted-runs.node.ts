import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sortByBytes } from '../gazetteer/gazetteer-file.ts';

/** An external sort of lines by the bytes of their first tab-separated field: sorted runs on disk, merged at the end. */
export interface SortedRuns {
  add(line: string): void;
  /** Writes what is held in memory as a run. */
  flush(): Promise<void>;
  /** Whether enough is held to flush. */
  isFull(): boolean;
  /** How many runs are on disk. */
  count(): number;
  /** The lines of all runs in order; equal keys follow each other. */
  merged(): AsyncIterable<string>;
}

const FULL = 24 * 1024 * 1024;

/** Runs `NAME-0.txt` and on in a folder, of which the first `count` are there already. */
export function sortedRuns(folder: string, name: string, count = 0): SortedRuns {
  let lines: string[] = [];
  let size = 0;
  let runs = count;
  const pathOf = (run: number) => join(folder, `${name}-${run}.txt`);
  return {
    add: (line) => {
      lines.push(line);
      size += line.length;
    },
    isFull: () => size >= FULL,
    count: () => runs,
    flush: async () => {
      if (lines.length === 0) return;
      await writeFile(pathOf(runs), `${sortByBytes(lines).join('\n')}\n`);
      runs += 1;
      lines = [];
      size = 0;
    },
    merged: () => mergeFiles(Array.from({ length: runs }, (_, run) => pathOf(run))),
  };
}

interface Head {
  readonly key: Buffer;
  readonly line: string;
  readonly rest: AsyncIterator<string>;
}

async function* mergeFiles(paths: readonly string[]): AsyncIterable<string> {
  const heads: Head[] = [];
  for (const path of paths) {
    const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
    const head = await headOf(lines[Symbol.asyncIterator]());
    if (head !== undefined) heads.push(head);
  }
  while (heads.length > 0) {
    let least = 0;
    for (let index = 1; index < heads.length; index += 1) {
      if (Buffer.compare((heads[index] as Head).key, (heads[least] as Head).key) < 0) least = index;
    }
    const { line, rest } = heads[least] as Head;
    yield line;
    const next = await headOf(rest);
    if (next === undefined) heads.splice(least, 1);
    else heads[least] = next;
  }
}

async function headOf(rest: AsyncIterator<string>): Promise<Head | undefined> {
  const { done, value } = await rest.next();
  return done ? undefined : { key: Buffer.from(value.split('\t', 1)[0] as string), line: value, rest };
}

/** Writes lines to a file. @returns how many, and their bytes. */
export async function writeLines(
  path: string,
  lines: AsyncIterable<string>,
): Promise<{ count: number; bytes: number }> {
  const out = createWriteStream(path);
  let count = 0;
  let bytes = 0;
  for await (const line of lines) {
    count += 1;
    bytes += Buffer.byteLength(line) + 1;
    if (!out.write(`${line}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return { count, bytes };
}
