import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Gold, GoldStatement } from '../../training/align-gold.ts';
import { labelCandidates } from '../../training/label-candidates.ts';
import { writeCandidates } from '../../training/write-candidates.ts';
import { readLines } from './read-lines.ts';

const WIDTH = 4;

function article() {
  const analysis = readLines(`
    Iran     Iran   NNP 2 nsubj place
    attacked attack VBD 0 root
    Iraq     Iraq   NNP 2 obj   place
    +.       .      PU  2 punct

    Kuwait   Kuwait NNP 2 nsubj place
    called   call   VBD 0 root
    Iraq     Iraq   NNP 2 obj   place`);
  return { ...analysis, vectors: Int8Array.from({ length: analysis.words.length * WIDTH }, (_, index) => index - 16) };
}

function goldOf(...statements: readonly Pick<GoldStatement, 'subject' | 'relation' | 'object' | 'evidence'>[]): Gold {
  const entity = (name: string) => ({ id: name, type: 'GPE', named: true, names: [name] });
  return {
    entities: ['Iran', 'Iraq'].map(entity),
    statements: statements.map((each) => ({ ...each, polarity: 'positive', modality: 'actual', attribution: [] })),
  };
}

test('a candidate is told which annotated statements hold between its ends, which way round, and whether here', () => {
  const candidates = labelCandidates(
    article(),
    goldOf(
      { subject: 'Iran', relation: 'attacks', object: 'Iraq', evidence: 'Iran attacked Iraq.' },
      { subject: 'Iraq', relation: 'opposes', object: 'Iran', evidence: 'Iran attacked Iraq.' },
      { subject: 'Iraq', relation: 'accuses', object: 'Iran', evidence: 'Kuwait called Iraq' },
    ),
  );
  const attack = candidates.find(({ subject, object }) => subject === 'Iran' && object === 'Iraq');
  expect(attack?.matches).toMatchObject([
    { relation: 'attacks', reversed: false, here: true },
    { relation: 'opposes', reversed: false, here: true },
    { relation: 'accuses', reversed: true, here: false },
  ]);
  const call = candidates.find(({ object, subject }) => subject === '' && object === 'Iraq');
  expect(call?.matches).toEqual([]);
});

test('what is written has as many numbers as its description says', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-candidates-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const gold = goldOf({ subject: 'Iran', relation: 'attacks', object: 'Iraq', evidence: 'Iran attacked Iraq.' });
  const analysis = article();
  const candidates = labelCandidates(analysis, gold);
  const out = join(folder, 'train');
  writeCandidates([{ article: 'war', analysis, statements: gold.statements, candidates }], out);
  const written = JSON.parse(readFileSync(`${out}.json`, 'utf8')).articles[0].candidates;
  const bytes = (kind: string) => statSync(`${out}.${kind}`).size;
  const rows = 1 + Math.max(...written.flatMap(({ words }: { words: number[] }) => words));
  const features = written.reduce((sum: number, each: { features: number }) => sum + each.features, 0);
  expect(written).toHaveLength(candidates.length);
  expect(bytes('features')).toBe(4 * features);
  expect(bytes('lemmas')).toBe(4 * rows);
  expect(bytes('vectors')).toBe(WIDTH * rows);
});
