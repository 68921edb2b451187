import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { InputError } from '@dossier/schema';
import { readStdin } from './streams.ts';

/** Larger texts are no articles; the bound keeps one file from taking the batch's memory and time. */
const MAX_BYTES = 4 * 1024 * 1024;

/** A text to work on and the name that its outputs bear. */
export interface TextInput {
  /** File name without folder and ending; `stdin` for `-`. */
  readonly name: string;
  readonly text: string;
}

/**
 * Reads a text file, or stdin for `-`.
 * @throws InputError when it is missing, a folder, empty, binary, no UTF-8 or too large.
 */
export async function readTextInput(file: string): Promise<TextInput> {
  const where = file === '-' ? 'stdin' : file;
  const text = decodeText(file === '-' ? await readStdin() : await readBytes(file), where);
  return { name: file === '-' ? 'stdin' : basename(file, extname(file)), text };
}

/**
 * Reads a file of ours (a graph, a table): UTF-8 of any size.
 * @throws InputError when it is missing, a folder or no UTF-8.
 */
export async function readWholeFile(file: string): Promise<string> {
  const where = file === '-' ? 'stdin' : file;
  return decodeUtf8(file === '-' ? await readStdin() : await readBytes(file, Number.POSITIVE_INFINITY), where);
}

async function readBytes(file: string, limit = MAX_BYTES): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > limit) throw tooLarge(size, file);
    return await readFile(file);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw unreadable(error as NodeJS.ErrnoException, file);
  }
}

function unreadable({ code, message }: NodeJS.ErrnoException, where: string): InputError {
  if (code === 'ENOENT') return new InputError('missing', 'there is no such file.', { where, hint: 'Check the path.' });
  if (code === 'EISDIR') {
    return new InputError('directory', 'this is a folder.', {
      where,
      hint: 'Name the files in it, e.g. FOLDER/*.txt.',
    });
  }
  if (code === 'EACCES') return new InputError('unreadable', 'you may not read this file.', { where });
  return new InputError('unreadable', `this cannot be read (${message}).`, { where });
}

const tooLarge = (bytes: number, where: string) =>
  new InputError('too-large', `this has ${(bytes / 1048576).toFixed(1)} MB; an article may have 4 MB.`, {
    where,
    hint: 'Split it into its articles.',
  });

function decodeUtf8(bytes: Uint8Array, where: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError('not-utf8', 'this is no UTF-8 text.', {
      where,
      hint: 'Convert it first, e.g. with iconv -f WINDOWS-1252 -t UTF-8.',
    });
  }
}

/**
 * Decodes an article's bytes: UTF-8, a byte order mark is dropped.
 * @throws InputError when they are empty, binary, no UTF-8 or too many.
 */
function decodeText(bytes: Uint8Array, where: string): string {
  if (bytes.length > MAX_BYTES) throw tooLarge(bytes.length, where);
  if (bytes.includes(0)) {
    throw new InputError('binary', 'this is a binary file, not text.', {
      where,
      hint: 'Save the article as plain text.',
    });
  }
  const text = decodeUtf8(bytes, where);
  if (text.trim() === '') throw new InputError('empty', 'there is no text in it.', { where });
  return text;
}
