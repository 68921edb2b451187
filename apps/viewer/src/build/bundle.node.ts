import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

/** The folder of this package. */
export const VIEWER_ROOT = join(import.meta.dirname, '..', '..');

const LEFT_OUT = join(import.meta.dirname, 'left-out.ts');

interface Bundle {
  readonly code: string;
  readonly css: string;
}

/** Bundles one entry of `src` with all that it needs; assets are inlined. */
export async function bundle(entry: string, format: 'iife' | 'es'): Promise<Bundle> {
  // Vite takes what it builds for from here: under a test runner it would mix React for production and for development.
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    return await buildEntry(entry, format);
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

async function buildEntry(entry: string, format: 'iife' | 'es'): Promise<Bundle> {
  const result = await build({
    root: VIEWER_ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    resolve: { alias: { 'hyparquet-writer': LEFT_OUT, minisearch: LEFT_OUT } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      assetsInlineLimit: (path) => !path.endsWith('.wasm'),
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        shimMissingExports: true,
        // Our own modules only define things, so what an entry does not use of them need not be in its bundle.
        treeshake: {
          moduleSideEffects: (id) => !/\/(?:packages|graphology-[a-z]+)\//.test(id),
        },
        input: join(VIEWER_ROOT, 'src', entry),
        output: { format, codeSplitting: false },
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
