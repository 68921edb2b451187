import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildCorpus, openCorpus } from '@dossier/graph/node';
import { type Graph, parseGraph } from '@dossier/schema';
import { readWholeFile } from './inputs.ts';
import { warn } from './streams.ts';

/** Whether a path is a corpus folder. */
export const isCorpus = (path: string): boolean => existsSync(join(path, 'dossier-corpus.json'));

/**
 * The graph that a user names: a graph file, `-` for one on stdin, or a corpus folder, which is built. Damaged records of a corpus
 * are told on stderr; the rest stands.
 * @throws InputError when it is neither
 */
export async function readGraphInput(path: string): Promise<Graph> {
  if (path !== '-' && existsSync(path) && statSync(path).isDirectory() && isCorpus(path)) {
    const { graph, faults } = buildCorpus(openCorpus(path));
    for (const { message } of faults) warn(message);
    return graph;
  }
  return parseGraph(await readWholeFile(path), path === '-' ? 'stdin' : path);
}
