import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BIN = join(import.meta.dirname, '..', 'bin', 'dossier.js');

/** The repository's root. */
export const ROOT = join(import.meta.dirname, '..', '..', '..');
/** The sample article. */
export const ARTICLE = join(ROOT, 'data', 'articles', 'cartel-directive.txt');

/** What one command line did. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real command as a process, as a user would. */
export function runDossier(args: readonly string[], stdin: string | Uint8Array = '', cwd = ROOT): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    input: stdin,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: status, stdout, stderr };
}

/** A new empty folder. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'dossier test '));
