import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { discrepancies, inHand, saidBy, startWriter } from './kill-round.ts';

// The long form of the first test, 200 rounds, is `npx tsx packages/graph/bench/kill-loop.ts`.

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-kill-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('loses nothing that a writer had done when it is killed at any instant', { timeout: 600_000 }, async () => {
  const said: string[] = [];
  const unsure = new Set<number>();
  for (let round = 0; round < 6; round += 1) {
    const own = await saidBy(startWriter(folder, round * 1000, round * 1000 + 1000), round * 7);
    said.push(...own);
    for (const n of inHand(own, round * 1000)) unsure.add(n);
    expect(own.length).toBeLessThan(1300);
    expect(discrepancies(folder, said, unsure)).toEqual([]);
  }
});

it('serves two writers at once, be it of different articles or of the same', { timeout: 600_000 }, async () => {
  const ranges: [number, number][] = [
    [0, 30],
    [0, 30],
    [100, 130],
  ];
  const [same, , others] = await Promise.all(ranges.map(([from, to]) => saidBy(startWriter(folder, from, to))));
  // One of two writers of the same article may put back what the other has removed.
  const unsure = new Set(Array.from({ length: 10 }, (_, i) => i * 3));
  expect(discrepancies(folder, [...same!, ...others!], unsure)).toEqual([]);
});
