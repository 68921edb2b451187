/**
 * Scores whole graphs of annotated articles, each by the fold of the cross-validation that did not learn from it:
 * `npx tsx packages/extractor/training/score-folds.ts GOLD/train FOLDS`, FOLDS as written by `--keep-folds`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleId, GRAPH_FORMAT, type Graph } from '@dossier/schema';
import { addCounts, emptyCounts, scoreArticle, summarise } from '../../../test/quality/score-graph.mjs';
import type { Analysis } from '../src/analysis/analysis.ts';
import { tokenise } from '../src/document/tokenise.ts';
import { loadEncoder } from '../src/index.node.ts';
import { assemble } from '../src/statements/assemble.ts';
import { judge } from '../src/statements/judge.ts';
import { propose } from '../src/statements/propose.ts';
import { readingOf } from '../src/statements/reading.ts';
import { type Networks, readNetworks } from '../src/statements/scorer.ts';
import { draftStatements } from '../src/statements/statements.ts';
import { datelineOf } from '../src/statements/time-expressions.ts';

function graphOf(analysis: Analysis, networks: Networks): Graph {
  const { text } = analysis.document;
  const reading = readingOf(analysis);
  const { taken, refused } = judge(reading, propose(reading), networks);
  const drafts = draftStatements(reading, taken, datelineOf(text));
  const extractor = { name: 'fold', version: '0', model: 'fold' };
  const article = { id: articleId(text, undefined), text, language: 'en', extractor };
  return { format: GRAPH_FORMAT, articles: [article], ...assemble(article, reading, { drafts, refused }) };
}

const [gold = '', folds = ''] = process.argv.slice(2);
const encoder = await loadEncoder();
const total = emptyCounts();
for (const file of readdirSync(folds)) {
  const weights = JSON.parse(readFileSync(join(folds, file), 'utf8'));
  const networks = readNetworks(weights);
  for (const name of weights.articles as string[]) {
    const analysis = await encoder.analyse(tokenise(readFileSync(join(gold, `${name}.txt`), 'utf8')), { roles: false });
    const wanted = JSON.parse(readFileSync(join(gold, `${name}.json`), 'utf8'));
    addCounts(total, scoreArticle(analysis.document.text, wanted, graphOf(analysis, networks)).counts);
  }
}
await encoder.close();
process.stdout.write(`${JSON.stringify(summarise(total), undefined, 1)}\n`);
