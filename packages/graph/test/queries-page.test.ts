import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as dossier from '../src/index.ts';
import { runExamples } from './run-examples.ts';
import { sampleGraphs } from './sample-graphs.ts';

it('answers what docs/queries.md says', async () => {
  const page = join(import.meta.dirname, '../../../docs/queries.md');
  expect(await runExamples(page, { ...dossier, sampleGraphs })).toBeGreaterThan(40);
});
