/**
 * From annotated articles to the scorer's weights in one command:
 * `npx tsx packages/extractor/training/train.ts GOLD WORK [options of train_scorer.py]`
 *
 * GOLD holds `train`, and `synthetic` and `dev` if there are any: NAME.txt with NAME.json. WORK holds `meanings.npz`, which
 * `word_meanings.py` makes. PYTHON names the interpreter.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadEncoder } from '../src/index.node.ts';
import { dumpCandidates } from './dump-candidates.ts';

async function main([gold = '', work = '', ...options]: string[]): Promise<number> {
  const meanings = join(work, 'meanings.npz');
  if (!existsSync(join(gold, 'train'))) throw new Error(`no folder "train" in "${gold}"; usage: train.ts GOLD WORK`);
  if (!existsSync(meanings)) throw new Error(`no ${meanings}; word_meanings.py makes it`);
  const encoder = await loadEncoder();
  for (const part of ['train', 'synthetic', 'dev'])
    if (existsSync(join(gold, part))) await dumpCandidates(encoder, join(gold, part), join(work, part));
  await encoder.close();
  const check = existsSync(join(gold, 'dev')) ? ['--check', 'dev'] : [];
  const out = join(import.meta.dirname, '../src/statements/scorer-weights.json');
  const program = join(import.meta.dirname, 'train_scorer.py');
  const { status } = spawnSync(
    process.env.PYTHON ?? 'python3',
    [program, work, '--meanings', meanings, ...check, '--folds', '5', '--out', out, ...options],
    { stdio: 'inherit' },
  );
  return status ?? 1;
}

process.exitCode = await main(process.argv.slice(2));
