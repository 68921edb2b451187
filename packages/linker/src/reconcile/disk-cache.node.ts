import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentHash } from '@dossier/schema';
import type { ReconciliationCache } from './reconcile-graph.ts';
import type { ReconciliationQuery } from './service.ts';

/**
 * Keeps a service's answers in a folder, one file for each question and service; a file that cannot be read counts as no answer, and
 * a file is there whole or not at all.
 */
export function diskCache(folder: string, url: string): ReconciliationCache {
  const pathOf = ({ query, type, limit }: ReconciliationQuery) =>
    join(folder, `${contentHash([url, query, type ?? '', limit])}.json`);
  return {
    get: async (query) => {
      try {
        return JSON.parse(await readFile(pathOf(query), 'utf8')).candidates;
      } catch {
        return undefined;
      }
    },
    set: async (query, candidates) => {
      await mkdir(folder, { recursive: true });
      const path = pathOf(query);
      await writeFile(`${path}.${process.pid}`, `${JSON.stringify({ url, query, candidates }, null, 2)}\n`);
      await rename(`${path}.${process.pid}`, path);
    },
  };
}
