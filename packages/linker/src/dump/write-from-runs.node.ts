import { createReadStream, createWriteStream } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { GAZETTEER_FORMAT, type GazetteerInfo } from '../gazetteer/gazetteer-file.ts';
import type { DumpBuild } from './dump-build.node.ts';
import { type SortedRuns, writeLines } from './sorted-runs.node.ts';

/** Merges the runs of entries and names into the gazetteer file. */
export async function writeFromRuns(
  { out, folder, onProgress, state, dump }: DumpBuild,
  { entries, names }: { entries: SortedRuns; names: SortedRuns },
): Promise<{ entries: number; names: number }> {
  onProgress?.({ step: 'writing', lines: state.lines, share: 1, entries: state.entries });
  const entryPart = await writeLines(join(folder, 'entries.txt'), unique(entries.merged()));
  const namePart = await writeLines(join(folder, 'names.txt'), joined(names.merged()));
  const info: GazetteerInfo = {
    name: dump.replace(/^.*[\\/]/, ''),
    licence: 'CC0 1.0',
    sources: ['Wikidata (CC0)'],
    entries: entryPart.count,
    names: namePart.count,
    entryBytes: entryPart.bytes,
  };
  await writeFile(`${out}.new`, `${GAZETTEER_FORMAT}\t${JSON.stringify(info)}\n`);
  for (const part of ['entries.txt', 'names.txt']) {
    await pipeline(createReadStream(join(folder, part)), createWriteStream(`${out}.new`, { flags: 'a' }));
  }
  await rename(`${out}.new`, out);
  return { entries: info.entries, names: info.names };
}

/** The first of the lines with one key: an item that stands in the dump twice is one. */
async function* unique(lines: AsyncIterable<string>): AsyncIterable<string> {
  let last: string | undefined;
  for await (const line of lines) {
    const key = line.split('\t', 1)[0];
    if (key !== last) yield line;
    last = key;
  }
}

const MOST_HITS = 64;

/** One line for each name, with all that bear it. */
async function* joined(lines: AsyncIterable<string>): AsyncIterable<string> {
  let last: string | undefined;
  let hits = new Set<string>();
  for await (const line of lines) {
    const [key = '', hit = ''] = line.split('\t');
    if (last !== undefined && key !== last) {
      yield `${last}\t${[...hits].sort().slice(0, MOST_HITS).join(' ')}`;
      hits = new Set();
    }
    last = key;
    hits.add(hit);
  }
  if (last !== undefined) yield `${last}\t${[...hits].sort().slice(0, MOST_HITS).join(' ')}`;
}
