import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MODEL_URL } from '@dossier/model';
import { MODEL_FILES, RUNTIME_FILE, WORKER_FILE } from '../extract/files.ts';
import { VIEWER_DIST, writePage } from './build-viewer.node.ts';
import { bundle } from './bundle.node.ts';

/**
 * Builds the viewer as a folder of static files that can also turn a pasted text into a graph: the page, the worker that
 * extracts, ONNX Runtime's WebAssembly and the model (some 40 MB). It wants a web server, localhost will do.
 * @returns the folder; its `index.html` is a template for `renderViewer` too.
 */
export async function buildSite({ outDir = join(VIEWER_DIST, 'site') } = {}): Promise<string> {
  await mkdir(join(outDir, dirname(RUNTIME_FILE)), { recursive: true });
  const { code } = await bundle('extract/extract.worker.ts', 'es');
  await writeFile(join(outDir, WORKER_FILE), code);
  for (const path of Object.values(MODEL_FILES)) {
    await copyFile(new URL(basename(path), MODEL_URL), join(outDir, path));
  }
  await copyFile(runtimePath(), join(outDir, RUNTIME_FILE));
  await writePage(join(outDir, 'index.html'), true);
  return outDir;
}

function runtimePath(): string {
  const entry = createRequire(fileURLToPath(import.meta.url)).resolve('onnxruntime-web/wasm');
  return join(dirname(entry), basename(RUNTIME_FILE));
}
