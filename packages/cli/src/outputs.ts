import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { DossierError, InputError, StoreError, UsageError } from '@dossier/schema';
import { print } from './streams.ts';

/** A result in pieces; text is written as UTF-8. */
type Chunks = Iterable<string | Uint8Array>;

/** Where a command's results go: files in a folder, or stdout. */
export interface Outputs {
  /**
   * Writes one result piece by piece; `ending` starts with a dot, and what ends in `.gz` is compressed. Answers the file's path, or
   * nothing for stdout.
   */
  write(name: string, ending: string, chunks: Chunks): Promise<string | undefined>;
}

/** A write for each line of a table would take longer than the line. */
const PIECE = 65_536;

function* inPieces(chunks: Chunks): Generator<string | Uint8Array> {
  let held = '';
  for (const chunk of chunks) {
    if (typeof chunk === 'string') held += chunk;
    if (held !== '' && (held.length >= PIECE || typeof chunk !== 'string')) {
      yield held;
      held = '';
    }
    if (typeof chunk !== 'string') yield chunk;
  }
  if (held !== '') yield held;
}

/** Gzipped where the ending says so. Gzip's header holds no time here, so that equal results are equal files. */
function packed(ending: string, chunks: Chunks): Iterable<string | Uint8Array> | AsyncIterable<Uint8Array> {
  if (!ending.endsWith('.gz')) return inPieces(chunks);
  const gzip = createGzip();
  // What goes wrong on the way is thrown where the result is read.
  pipeline(Readable.from(inPieces(chunks)), gzip, () => {});
  return gzip;
}

/** Results to stdout, one after the other. */
const stdoutOutputs: Outputs = {
  async write(_name, ending, chunks) {
    for await (const chunk of packed(ending, chunks)) await print(chunk);
    return undefined;
  },
};

/**
 * Results as files of a folder, which is made if need be. A file appears whole or not at all.
 * @throws StoreError when the folder cannot be made or written to.
 */
async function folderOutputs(folder: string): Promise<Outputs> {
  await mkdir(folder, { recursive: true }).catch((error: Error) => {
    throw new StoreError('no-folder', `this folder cannot be made (${error.message}).`, { where: folder });
  });
  const written = new Set<string>();
  return {
    async write(name, ending, chunks) {
      const file = join(folder, `${name}${ending}`);
      if (written.has(file)) {
        throw new InputError('same-name', `another input of this batch was already written to ${file}.`, {
          where: name,
          hint: 'Give the inputs different names, or run them with different --out folders.',
        });
      }
      await writeWhole(file, chunks);
      written.add(file);
      return file;
    },
  };
}

async function writeWhole(file: string, chunks: Chunks): Promise<void> {
  const temporary = `${file}.${process.pid}.part`;
  try {
    const handle = await open(temporary, 'w');
    try {
      for await (const chunk of packed(file, chunks)) await handle.writeFile(chunk);
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    if (error instanceof DossierError) throw error;
    throw new StoreError('not-written', `this cannot be written (${(error as Error).message}).`, { where: file });
  }
}

/** Where to write: `--out DIR` if given, else stdout. */
export async function outputsFor(folder: string | undefined): Promise<Outputs> {
  if (folder === '') throw new UsageError('no-folder', '--out needs a folder.', { where: 'dossier' });
  return folder === undefined ? stdoutOutputs : folderOutputs(folder);
}
