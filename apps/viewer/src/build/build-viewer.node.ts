import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle, VIEWER_ROOT } from './bundle.node.ts';
import { exampleGraphs } from './examples.node.ts';
import { pageTemplate } from './page.ts';

/** Where `buildViewer` writes, unless told otherwise; not under version control. */
export const VIEWER_DIST = join(VIEWER_ROOT, 'dist');

/**
 * Builds the viewer as one HTML file that holds all it needs: code, styles, fonts and workers. It works from a web server and
 * from `file://`, needs no network, and by its content security policy may open no connection.
 * @returns the path of `viewer.html`, the template for `renderViewer`.
 */
export async function buildViewer({ outDir = VIEWER_DIST } = {}): Promise<string> {
  return writePage(join(outDir, 'viewer.html'), false);
}

/** Writes the page to a file. */
export async function writePage(file: string, extracts: boolean): Promise<string> {
  const { code, css } = await bundle('main.tsx', 'iife');
  const hash = (text: string) => createHash('sha256').update(text).digest('base64');
  await mkdir(join(file, '..'), { recursive: true });
  // Another process may read the page right now: it finds the old one or the new one, whole.
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, pageTemplate({ code, css, examples: exampleGraphs(), extracts, hash }));
  await rename(draft, file);
  return file;
}
