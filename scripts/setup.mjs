// Installs the dependencies with a pinned pnpm, fetched by npx, unless they already are as the lockfile says.
// So `npm start` and `npm test` are all that a fresh machine needs, and afterwards they work offline.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PNPM = 'pnpm@12.21.0';
const root = join(import.meta.dirname, '..');
const stamp = join(root, 'node_modules', '.dossier-setup');

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Dossier needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer one from nodejs.org.`,
  );
  process.exit(1);
}

const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'pnpm-lock.yaml')))
  .update(readFileSync(join(root, 'pnpm-workspace.yaml')))
  .digest('hex');
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';

if (installed !== wanted) {
  console.error('Installing the dependencies (once; needs a package registry) …');
  // A shell, since npx is a script on some systems; the arguments are constants.
  const { status } = spawnSync(`npx --yes ${PNPM} install --frozen-lockfile --reporter=append-only`, {
    cwd: root,
    shell: true,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) {
    console.error('The installation failed: see the lines above. Check the network, then run the same command again.');
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}
