import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as node from '../src/index.node.ts';
import * as browser from '../src/index.ts';
import { runExamples } from './run-examples.ts';
import { sampleGraphs } from './sample-graphs.ts';

it('does what the README shows', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-readme-'));
  const given = { ...browser, ...node, folder, articleGraphs: sampleGraphs };
  expect(await runExamples(join(import.meta.dirname, '../README.md'), given)).toBeGreaterThan(7);
  rmSync(folder, { recursive: true });
});
