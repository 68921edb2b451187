import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as node from '../src/index.node.ts';
import { localService } from './local-service.ts';
import { markedGraph } from './marked-text.ts';
import { runExamples } from './run-examples.ts';

it('does what the README shows', async () => {
  const nobody = { id: 'Q111', name: 'Ann Nobody', score: 100, match: true, type: [] };
  const { url, close } = await localService({ answers: { 'Ann Nobody': [nobody] } });
  const articleGraph = markedGraph(
    'In Tbilisi, {G:Georgia} accused {G:Russia} of shelling Abkhazia, {P:Ann Nobody} reports.',
  );
  const folder = mkdtempSync(join(tmpdir(), 'linker-'));
  expect(await runExamples(join(import.meta.dirname, '../README.md'), { ...node, articleGraph, url, folder })).toBe(6);
  await close();
});
