/** Reads annotated articles with the encoder and writes their candidates with features and labels. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenise } from '../src/document/tokenise.ts';
import type { LoadedEncoder } from '../src/index.node.ts';
import type { Gold } from './align-gold.ts';
import { labelCandidates } from './label-candidates.ts';
import { type LabelledArticle, writeCandidates } from './write-candidates.ts';

/** `folder` holds NAME.txt with NAME.json. */
export async function dumpCandidates(encoder: LoadedEncoder, folder: string, out: string): Promise<void> {
  const articles: LabelledArticle[] = [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  for (const article of files.map((file) => file.slice(0, -'.json'.length)).sort()) {
    const gold = JSON.parse(readFileSync(join(folder, `${article}.json`), 'utf8')) as Gold;
    const analysis = await encoder.analyse(tokenise(readFileSync(join(folder, `${article}.txt`), 'utf8')));
    articles.push({ article, analysis, statements: gold.statements, candidates: labelCandidates(analysis, gold) });
  }
  writeCandidates(articles, out);
}
