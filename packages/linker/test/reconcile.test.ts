import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { diskCache } from '../src/index.node.ts';
import { reconcileGraph, reconciliationService } from '../src/index.ts';
import { type LocalServiceOptions, localService } from './local-service.ts';
import { markedGraph } from './marked-text.ts';

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

const candidate = (id: string, name: string, score: number, match: boolean) => ({
  id,
  name,
  score,
  match,
  type: [{ id: 'Q5', name: 'human' }],
});

async function start(options: LocalServiceOptions) {
  const local = await localService(options);
  closers.push(local.close);
  const waits: number[] = [];
  const wait = async (milliseconds: number) => {
    waits.push(milliseconds);
  };
  return { ...local, waits, service: reconciliationService({ url: local.url, wait, retries: 3 }) };
}

const ANSWERS = {
  'Ann Example': [candidate('Q111', 'Ann Example', 100, true)],
  'Bob Sample': [candidate('Q222', 'Bob Sample', 97, true), candidate('Q223', 'Bob Sample', 95, false)],
  'Cy Other': [candidate('Q333', 'Cyrus Otherwise', 100, true)],
  'Acme Rockets': [candidate('Q444', 'Acme Rockets', 80, false)],
};
const TEXT =
  '{P:Ann Example}, {P:Bob Sample}, {P:Cy Other} and {P:Example} of {O:Acme Rockets} met {U:Rebels} in {G:Nowhere City}.';

describe('reconciliation', () => {
  it('links only what the service is sure of, by name and ahead of the next', async () => {
    const { service, batches } = await start({ answers: ANSWERS });
    const { entities, merges } = await reconcileGraph(markedGraph(TEXT), { service });
    expect(entities.flatMap(({ label, wikidata }) => (wikidata ? [`${label} ${wikidata}`] : []))).toEqual([
      'Ann Example Q111',
    ]);
    expect(merges?.[0]).toMatchObject({
      into: 'wd:Q111',
      reason: 'linked: Test service knows «Ann Example» (human)',
      score: 1,
    });
    expect(batches.map((batch) => batch.map(({ query, type }) => [query, type]))).toEqual([
      [
        ['Ann Example', 'Q5'],
        ['Bob Sample', 'Q5'],
      ],
      [
        ['Cy Other', 'Q5'],
        ['Acme Rockets', 'Q43229'],
      ],
      [['Nowhere City', undefined]],
    ]);
  });

  it('asks nothing that the disk knows, and no more than it may', async () => {
    const { service, batches, url } = await start({ answers: ANSWERS });
    const cache = diskCache(mkdtempSync(join(tmpdir(), 'reconcile-')), url);
    const first = await reconcileGraph(markedGraph(TEXT), { service, cache, limit: 3 });
    expect(batches.flat()).toHaveLength(3);
    await reconcileGraph(markedGraph(TEXT), { service, cache });
    expect(batches.flat()).toHaveLength(5);
    expect(await reconcileGraph(markedGraph(TEXT), { service, cache })).toEqual(first);
    expect(batches.flat()).toHaveLength(5);
  });

  it('waits for a busy service, as long as it says or ever longer', async () => {
    const busy = [{ status: 429, headers: { 'retry-after': '7' } }, { status: 503 }, { status: 500 }];
    const { service, waits } = await start({ answers: ANSWERS, refusals: busy });
    await reconcileGraph(markedGraph('{P:Ann Example} came.'), { service });
    expect(waits.slice(0, 3)).toEqual([7000, 2000, 4000]);
  });

  it('gives up in words', async () => {
    const down = await start({ refusals: Array.from({ length: 9 }, () => ({ status: 503 })) });
    await expect(down.service.manifest()).rejects.toThrow(/it answered 503\. Is it a reconciliation service\?/);
    const wrong = await start({ refusals: [{ status: 404 }] });
    await expect(wrong.service.manifest()).rejects.toThrow(/it answered 404/);
    const newer = await start({ manifest: { versions: ['0.9'], name: 'x' } });
    await expect(newer.service.manifest()).rejects.toThrow(/only versions 0\.9/);
    expect(() => reconciliationService({ url: 'ftp://x' })).toThrow(/no address/);
  });

  it('keeps the ids of other authorities as IRIs', async () => {
    const manifest = { name: 'Ours', identifierSpace: 'https://example.org/id/' };
    const { service } = await start({
      answers: { 'Ann Example': [candidate('77', 'Ann Example', 90, true)] },
      manifest,
    });
    const { entities } = await reconcileGraph(markedGraph('{P:Ann Example} came.'), { service });
    expect(entities[0]).toMatchObject({ id: 'https://example.org/id/77' });
    expect(entities[0]?.wikidata).toBeUndefined();
  });
});
