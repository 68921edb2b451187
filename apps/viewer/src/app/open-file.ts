import { type Graph, InputError, parseGraph } from '@dossier/schema';

/** A graph and the name it goes by. */
export interface Opened {
  readonly graph: Graph;
  readonly name: string;
}

/**
 * Reads files that were dropped or picked as one graph.
 * @throws InputError when a file is of no format that we read, or broken.
 */
export async function openFiles(files: readonly File[]): Promise<Opened> {
  const [first] = files;
  if (!first) throw new InputError('no-file', 'no file was given.');
  const text = await first.text();
  return { graph: parseGraph(text, first.name), name: first.name.replace(/\.graph\.json$|\.json$/i, '') };
}
