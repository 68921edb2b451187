import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { InputError } from '@dossier/schema';
import type { ByteSource } from './byte-source.ts';
import { type Gazetteer, gazetteerOf, openGazetteer } from './gazetteer.ts';
import { parseUserTable } from './user-table.ts';

/** Files up to this size are read whole; larger ones are searched on the disk. */
const IN_MEMORY = 32 * 1024 * 1024;

const SHIPPED = new URL('../../data/shipped.gazetteer.gz', import.meta.url);

let shipped: Gazetteer | undefined;

/** The gazetteer that comes with this package; read at the first call. */
export function shippedGazetteer(): Gazetteer {
  shipped ??= openGazetteer(gunzipSync(readFileSync(fileURLToPath(SHIPPED))), 'shipped gazetteer');
  return shipped;
}

/**
 * Opens a user's gazetteer: a table (`.csv`, `.tsv`: name, QID or IRI, type) or a file that `dossier gazetteer build` wrote. A
 * large file is left on the disk, its descriptor open until the process ends.
 * @throws InputError when it cannot be read or is neither.
 */
export function openGazetteerFile(path: string): Gazetteer {
  const extension = extname(path).toLowerCase();
  try {
    if (extension === '.csv' || extension === '.tsv')
      return gazetteerOf(parseUserTable(readFileSync(path, 'utf8'), path), path);
    return openGazetteer(fileSource(path), path);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError('unreadable', `this cannot be read (${(error as Error).message}).`, { where: path });
  }
}

function fileSource(path: string): ByteSource | Uint8Array {
  const file = openSync(path, 'r');
  const { size } = fstatSync(file);
  if (size <= IN_MEMORY) {
    closeSync(file);
    return readFileSync(path);
  }
  return {
    size,
    read: (start, end) => {
      const bytes = new Uint8Array(end - start);
      return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, start));
    },
  };
}
