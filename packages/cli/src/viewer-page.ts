import { readFile } from 'node:fs/promises';
import type { Graph } from '@dossier/schema';
import { buildViewer, renderViewer } from '@dossier/viewer/node';
import { warn } from './streams.ts';

let template: Promise<string> | undefined;

/** The viewer as one HTML page with a graph inside; the page is built at first use, which takes some seconds. */
export async function viewerPage(graph: Graph, name: string): Promise<string> {
  template ??= loadTemplate();
  return renderViewer(await template, graph, name);
}

async function loadTemplate(): Promise<string> {
  if (process.stderr.isTTY) warn('building the viewer …');
  return readFile(await buildViewer(), 'utf8');
}
