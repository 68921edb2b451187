/**
 * Reads annotated articles with the encoder and writes their candidates with features and labels, an article a line.
 * `npx tsx packages/extractor/training/dump-candidates.ts GOLD_DIR OUT.jsonl`
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenise } from '../src/document/tokenise.ts';
import { loadEncoder } from '../src/index.node.ts';
import type { Gold } from './align-gold.ts';
import { labelCandidates } from './label-candidates.ts';

async function dump(folder: string, out: string): Promise<void> {
  const encoder = await loadEncoder();
  const lines: string[] = [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  for (const name of files.map((file) => file.slice(0, -'.json'.length)).sort()) {
    const gold = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Gold;
    const analysis = await encoder.analyse(tokenise(readFileSync(join(folder, `${name}.txt`), 'utf8')));
    const statements = gold.statements.map(({ subject, relation, object }) => ({
      subject,
      relation,
      object: typeof object === 'string' ? object : `=${object.value}`,
    }));
    lines.push(JSON.stringify({ article: name, statements, candidates: labelCandidates(analysis, gold) }));
  }
  await encoder.close();
  writeFileSync(out, `${lines.join('\n')}\n`);
}

const [folder = '', out = ''] = process.argv.slice(2);
await dump(folder, out);
