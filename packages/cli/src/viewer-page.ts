import { readFile } from 'node:fs/promises';
import type { Graph } from '@dossier/schema';
import { freshSite, freshViewer, renderViewer, withoutExamples } from '@dossier/viewer/node';
import { warn } from './streams.ts';

let template: Promise<string> | undefined;

/** The viewer as one HTML page with a graph inside; the page is built at first use, which takes some seconds. */
export async function viewerPage(graph: Graph, name: string): Promise<string> {
  template ??= built(freshViewer).then((file) => readFile(file, 'utf8'));
  return renderViewer(withoutExamples(await template), graph, name);
}

/** The folder of the viewer that also turns pasted text into a graph; built at first use. */
export function viewerSite(): Promise<string> {
  return built(freshSite);
}

async function built(build: () => Promise<string>): Promise<string> {
  const told = process.stderr.isTTY ? setTimeout(() => warn('building the viewer …'), 500) : undefined;
  try {
    return await build();
  } finally {
    clearTimeout(told);
  }
}
