import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, unlinkSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';

let written = 0;

/** Who writes: temporary files bear it, so that two writers never share one and a dead writer's can be told. */
const WRITER = `${hostname().replace(/[^\w-]/g, '_')}.${process.pid}`;

/**
 * Writes a file so that at every instant it is there whole or not at all, and stays once this returns: into a temporary file,
 * fsync, rename, fsync of the folder.
 * @param staging a folder on the same file system for the temporary file
 */
export function writeDurably(path: string, content: Uint8Array, staging: string): void {
  written += 1;
  const temporary = join(staging, `${WRITER}.${written}`);
  const file = openSync(temporary, 'w');
  try {
    for (let at = 0; at < content.length; ) at += writeSync(file, content, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
  syncFolder(dirname(path));
}

/** Removes a file for good; answers whether it was there. */
export function removeDurably(path: string): boolean {
  try {
    unlinkSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
  syncFolder(dirname(path));
  return true;
}

/** Makes a folder in one that is there, for good. */
export function makeFolder(path: string): void {
  if (mkdirSync(path, { recursive: true }) !== undefined) syncFolder(dirname(path));
}

/** Removes the temporary files of this machine's writers that no longer run. */
export function sweepStaging(staging: string): void {
  const prefix = WRITER.slice(0, WRITER.lastIndexOf('.') + 1);
  for (const name of readdirSync(staging)) {
    const pid = Number(name.startsWith(prefix) ? name.slice(prefix.length).split('.')[0] : Number.NaN);
    if (Number.isInteger(pid) && !isRunning(pid)) removeDurably(join(staging, name));
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Makes a folder's entries last; Windows neither needs nor allows it. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
