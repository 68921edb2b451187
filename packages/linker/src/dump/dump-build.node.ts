import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntityType } from '@dossier/schema';

/** How far a build is. */
export interface DumpProgress {
  readonly step: 'classes' | 'items' | 'writing';
  readonly lines: number;
  /** Share of the dump's bytes that this step has read. */
  readonly share: number;
  readonly entries: number;
}

/** What a gazetteer is built from, and what goes into it. */
export interface DumpOptions {
  /** A Wikidata dump: JSON lines or truthy N-Triples; plain, gzip, bzip2 or zstd. */
  readonly dump: string;
  /** The gazetteer file to write. */
  readonly out: string;
  /** Types to take; all by default. */
  readonly types?: readonly EntityType[];
  /** Least number of wiki pages about a thing; 5. */
  readonly minSitelinks?: number;
  /** Languages of names, the one of the label first; `en` and `mul`. */
  readonly languages?: readonly string[];
  readonly onProgress?: (progress: DumpProgress) => void;
  /** Stops the build at the next batch; what was done is taken up by the next call. */
  readonly signal?: AbortSignal;
  /** Lines between two checkpoints; 2 000 000. */
  readonly checkpointEvery?: number;
}

/** Where a build stands, as its folder keeps it. */
export interface BuildState {
  readonly dumpSize: number;
  readonly settings: string;
  step: 'classes' | 'items';
  /** Lines of the step that are done with. */
  lines: number;
  entries: number;
  entryRuns: number;
  nameRuns: number;
}

/** A build with its folder and where it stands. */
export interface DumpBuild extends DumpOptions {
  readonly folder: string;
  readonly state: BuildState;
}

/** Where the last build into this folder stopped, if it was of the same dump with the same settings; else the beginning. */
export async function readState(
  { dump, types, minSitelinks, languages }: DumpOptions,
  folder: string,
): Promise<BuildState> {
  const { size } = await stat(dump);
  const settings = JSON.stringify([types, minSitelinks, languages]);
  try {
    const state = JSON.parse(await readFile(join(folder, 'state.json'), 'utf8')) as BuildState;
    if (state.dumpSize === size && state.settings === settings) return state;
  } catch {
    // No state, or none that can be read: start anew.
  }
  return { dumpSize: size, settings, step: 'classes', lines: 0, entries: 0, entryRuns: 0, nameRuns: 0 };
}

/** Writes down where a build stands, whole or not at all. */
export async function saveState({ folder, state }: DumpBuild): Promise<void> {
  await writeFile(join(folder, 'state.new'), JSON.stringify(state));
  await rename(join(folder, 'state.new'), join(folder, 'state.json'));
}
