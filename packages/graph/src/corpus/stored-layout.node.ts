import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatLayout, type Layout, parseLayout } from '../network/layout.ts';
import type { Corpus } from './corpus.node.ts';
import { writeDurably } from './durable-file.node.ts';

const fileOf = ({ folder }: Corpus) => join(folder, 'layout.json');

/** Keeps a layout with a corpus, in the place of an earlier one. */
export function writeLayout(corpus: Corpus, layout: Layout): void {
  writeDurably(fileOf(corpus), new TextEncoder().encode(formatLayout(layout)), join(corpus.folder, 'staging'));
}

/**
 * The layout that is kept with a corpus, if there is one.
 * @throws InputError when the file is no layout
 */
export function readLayout(corpus: Corpus): Layout | undefined {
  const file = fileOf(corpus);
  return existsSync(file) ? parseLayout(readFileSync(file, 'utf8'), file) : undefined;
}
