import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from './build-site.node.ts';
import { buildViewer, VIEWER_DIST } from './build-viewer.node.ts';
import { VIEWER_ROOT } from './bundle.node.ts';

const PAGE = ['apps/viewer/src', 'packages/schema/src', 'packages/graph/src', 'packages/rdf/src', 'pnpm-lock.yaml'];

/** The path of `viewer.html`; what was built from these very sources is used again, as building takes some seconds. */
export async function freshViewer(): Promise<string> {
  const file = join(VIEWER_DIST, 'viewer.html');
  return isFresh(file, PAGE) ? file : buildViewer();
}

/** The same for the folder that can extract. */
export async function freshSite(): Promise<string> {
  const folder = join(VIEWER_DIST, 'site');
  // What is written last tells that all of it is there.
  const last = join(folder, 'index.html');
  return isFresh(last, [...PAGE, 'packages/extractor/src', 'packages/model']) ? folder : buildSite();
}

function isFresh(file: string, sources: readonly string[]): boolean {
  if (!existsSync(file)) return false;
  const built = statSync(file).mtimeMs;
  const root = join(VIEWER_ROOT, '..', '..');
  return sources.every((source) => newest(join(root, source)) < built);
}

function newest(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  const inside = readdirSync(path, { withFileTypes: true }).filter(({ name }) => !SKIPPED.test(name));
  return inside.reduce((latest, { name }) => Math.max(latest, newest(join(path, name))), 0);
}

const SKIPPED = /^(?:node_modules|training|\..*)$/;
