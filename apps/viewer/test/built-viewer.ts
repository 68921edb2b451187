import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite, buildViewer, VIEWER_DIST } from '../src/build/index.node.ts';

const PAGE = ['apps/viewer', 'packages/schema', 'packages/graph', 'packages/rdf'];

/** Building takes some seconds; what was built from these very sources is used again. */
export async function builtViewer(): Promise<string> {
  const file = join(VIEWER_DIST, 'viewer.html');
  return isFresh(file, PAGE) ? file : buildViewer();
}

/** The same for the folder that can extract. */
export async function builtSite(): Promise<string> {
  const folder = join(VIEWER_DIST, 'site');
  return isFresh(join(folder, 'extract.js'), [...PAGE, 'packages/extractor', 'packages/model']) ? folder : buildSite();
}

function isFresh(file: string, sources: readonly string[]): boolean {
  const root = join(import.meta.dirname, '..', '..', '..');
  const newest = Math.max(
    ...sources
      .map((folder) => join(root, folder, 'src'))
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(folder, name)).mtimeMs),
      ),
  );
  return existsSync(file) && statSync(file).mtimeMs > newest;
}
