// The main job on the sample article: text in; the graph as JSON, Turtle and N-Quads out, and a summary on the screen.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'packages', 'cli', 'bin', 'dossier.js'),
    'extract',
    join('data', 'articles', 'cartel-directive.txt'),
    '--format',
    'json,turtle,nquads',
    '--out',
    'out',
    '--summary',
  ],
  { cwd: root, stdio: 'inherit' },
);
process.exit(status ?? 1);
