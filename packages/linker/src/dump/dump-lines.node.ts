import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { InputError } from '@dossier/schema';
import { Decompress } from 'fzstd';
import unbzip2Stream from 'unbzip2-stream';

/** A line longer than this is no line of a dump: the largest items have a few megabytes. */
const LONGEST_LINE = 64 * 1024 * 1024;

/** Lines of a dump, some at a time, with the bytes of the file read so far. */
export interface LineBatch {
  readonly lines: readonly string[];
  readonly bytesRead: number;
}

/**
 * The lines of a file that may be packed by gzip, bzip2 or zstd (told by its first bytes). Memory stays small: a batch holds what one
 * chunk of the file gave.
 * @throws InputError when the file cannot be read or unpacked.
 */
export async function* dumpLines(path: string): AsyncIterable<LineBatch> {
  const file = createReadStream(path, { highWaterMark: 1 << 18 });
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for await (const chunk of await unpacked(file)) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > LONGEST_LINE) throw new InputError('no-lines', 'a line has no end.', { where: path });
      if (lines.length > 0) yield { lines, bytesRead: file.bytesRead };
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError('unreadable', `this cannot be read (${(error as Error).message}).`, {
      where: path,
      hint: 'Give a Wikidata dump: JSON lines or N-Triples, plain or packed by gzip, bzip2 or zstd.',
    });
  }
  rest += decoder.decode();
  if (rest !== '') yield { lines: [rest], bytesRead: file.bytesRead };
}

/** The file's bytes, unpacked. */
async function unpacked(file: Readable): Promise<AsyncIterable<Uint8Array>> {
  const chunks = file[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const first = await chunks.next();
  const head: Buffer = first.done ? Buffer.alloc(0) : first.value;
  const all = async function* () {
    if (!first.done) yield head;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  };
  if (head[0] === 0x1f && head[1] === 0x8b) return Readable.from(all()).pipe(createGunzip());
  if (head.subarray(0, 3).toString('latin1') === 'BZh') return bunzip(all());
  if (head.readUInt32LE?.(0) === 0xfd2fb528) return unzstd(all());
  return all();
}

/** The package's stream works as it is written to, so what it gave is at hand after each write. */
async function* bunzip(chunks: AsyncIterable<Buffer>): AsyncIterable<Uint8Array> {
  const out: Buffer[] = [];
  let failure: Error | undefined;
  const stream = unbzip2Stream()
    .on('data', (chunk: Buffer) => out.push(chunk))
    .on('error', (error) => {
      failure = error;
    });
  for await (const chunk of chunks) {
    stream.write(chunk);
    if (failure !== undefined) throw failure;
    yield* out.splice(0);
  }
  stream.end();
  if (failure !== undefined) throw failure;
  yield* out.splice(0);
}

async function* unzstd(chunks: AsyncIterable<Buffer>): AsyncIterable<Uint8Array> {
  const out: Uint8Array[] = [];
  const stream = new Decompress((chunk) => {
    out.push(chunk);
  });
  for await (const chunk of chunks) {
    stream.push(new Uint8Array(chunk));
    yield* out.splice(0);
  }
  stream.push(new Uint8Array(0), true);
  yield* out.splice(0);
}
