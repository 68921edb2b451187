import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { pageTemplate } from './page.ts';

/** The folder of this package. */
export const VIEWER_ROOT = join(import.meta.dirname, '..', '..');

/** Where `buildViewer` writes, unless told otherwise; not under version control. */
export const VIEWER_DIST = join(VIEWER_ROOT, 'dist');

/**
 * Builds the viewer as one HTML file that holds all it needs: code, styles, fonts and workers. It works from a web server and
 * from `file://`, needs no network, and by its content security policy may open no connection.
 * @returns the path of `viewer.html`, the template for `renderViewer`.
 */
export async function buildViewer({ outDir = VIEWER_DIST } = {}): Promise<string> {
  const { code, css } = await bundle();
  const html = pageTemplate({ code, css, hash: (text) => createHash('sha256').update(text).digest('base64') });
  await mkdir(outDir, { recursive: true });
  const file = join(outDir, 'viewer.html');
  await writeFile(file, html);
  return file;
}

async function bundle(): Promise<{ code: string; css: string }> {
  const result = await build({
    root: VIEWER_ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    resolve: { alias: { 'hyparquet-writer': join(import.meta.dirname, 'no-parquet.ts') } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        // Our own modules only define things, so what the viewer does not use of them need not be in the page.
        treeshake: { moduleSideEffects: (id) => !/\/(?:packages|hyparquet-writer|graphology-[a-z]+)\//.test(id) },
        input: join(VIEWER_ROOT, 'src', 'main.tsx'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
    worker: { format: 'iife' },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((part) => ('output' in part ? part.output : []));
  const code = outputs.flatMap((file) => (file.type === 'chunk' ? file.code : [])).join('\n');
  const css = outputs
    .flatMap((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? String(file.source) : []))
    .join('\n');
  return { code, css };
}
