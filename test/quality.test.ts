import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractGraph, tokenise } from '@dossier/extractor';
import { type LoadedEncoder, loadEncoder } from '@dossier/extractor/node';
import { type Graph, verifyGraph } from '@dossier/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCounts, emptyCounts, type Summary, scoreArticle, summarise } from './quality/score-graph.mjs';

// The floors stand just under what is reached, and rise with it; they never fall.

const ROOT = join(import.meta.dirname, '..');
/** Floors of F1, or of the share that is right, from 0 to 1. */
type Floors = Partial<
  Record<'entity' | 'pair' | 'typed' | 'strict' | 'coreRecall' | 'polarity' | 'irrealis' | 'sourced', number>
>;

let encoder: LoadedEncoder;
beforeAll(async () => {
  encoder = await loadEncoder();
});
afterAll(() => encoder.close());

async function extract(text: string): Promise<Graph> {
  const extractor = { name: 'dossier', version: 'test', model: encoder.model };
  return extractGraph(await encoder.analyse(tokenise(text)), { extractor }).graph;
}

interface GoldArticle {
  readonly text: string;
  readonly gold: unknown;
}

const readGold = (text: string, json: string): GoldArticle => ({
  text: readFileSync(text, 'utf8'),
  gold: JSON.parse(readFileSync(json, 'utf8')),
});

async function score(articles: readonly GoldArticle[]): Promise<Summary> {
  const total = emptyCounts();
  for (const { text, gold } of articles) {
    const graph = await extract(text);
    expect(verifyGraph(graph)).toEqual([]);
    addCounts(total, scoreArticle(text, gold, graph).counts);
  }
  return summarise(total);
}

function expectAtLeast(summary: Summary, floors: Floors): void {
  const reached = Object.fromEntries(
    Object.keys(floors).map((name) => {
      const value = summary[name as keyof Floors];
      return [name, typeof value === 'number' ? value : value.f1];
    }),
  );
  const missed = Object.entries(floors).filter(([name, floor]) => reached[name]! < floor);
  expect(missed, `reached: ${JSON.stringify(reached)}`).toEqual([]);
}

describe('what the extractor finds in annotated articles', () => {
  it('on the sample article', async () => {
    const { text, gold } = readGold(
      join(ROOT, 'data/articles/cartel-directive.txt'),
      join(ROOT, 'data/gold/cartel-directive.json'),
    );
    expectAtLeast(await score([{ text, gold }]), {
      entity: 0.8,
      pair: 0.58,
      typed: 0.48,
      coreRecall: 0.5,
    });
  });

  const folder = process.env.DOSSIER_GOLD;
  it.runIf(folder)('on all development articles (DOSSIER_GOLD=DIR, NAME.txt with NAME.json)', async () => {
    const names = readdirSync(folder!).flatMap((file) =>
      file.endsWith('.json') ? [file.slice(0, -'.json'.length)] : [],
    );
    expect(names.length).toBeGreaterThan(0);
    const articles = names.sort().map((name) => readGold(join(folder!, `${name}.txt`), join(folder!, `${name}.json`)));
    expectAtLeast(await score(articles), {
      entity: 0.81,
      pair: 0.52,
      typed: 0.38,
      strict: 0.31,
      coreRecall: 0.34,
      polarity: 0.97,
      irrealis: 0.52,
      sourced: 0.63,
    });
  });

  it('gives the same graph again, also among other articles', async () => {
    const text = readFileSync(join(ROOT, 'data/articles/cartel-directive.txt'), 'utf8');
    const [alone, ...others] = [await extract(text), ...(await Promise.all([text.slice(0, 900), text].map(extract)))];
    expect(others[1]).toEqual(alone);
  });
});
