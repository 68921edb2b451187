import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildViewer, VIEWER_DIST } from '../src/build/index.node.ts';

/** Building takes some seconds; what was built from these very sources is used again. */
export async function builtViewer(): Promise<string> {
  const file = join(VIEWER_DIST, 'viewer.html');
  const packages = join(import.meta.dirname, '..', '..', '..', 'packages');
  const sources = [
    join(import.meta.dirname, '..', 'src'),
    ...['schema', 'graph', 'rdf'].map((name) => join(packages, name, 'src')),
  ];
  const newest = Math.max(
    ...sources.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(folder, name)).mtimeMs),
    ),
  );
  return existsSync(file) && statSync(file).mtimeMs > newest ? file : buildViewer();
}
