import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCorpus, openCorpus } from '../src/index.node.ts';
import { randomNumbers } from '../src/network/random.ts';
import { discrepancies, inHand, saidBy, startWriter } from '../test/kill-round.ts';

// Usage: npx tsx packages/graph/bench/kill-loop.ts [ROUNDS]
// Kills a writer with SIGKILL at a random instant, checks the whole corpus, starts the next on the same folder.

const rounds = Number(process.argv[2] ?? 200);
const folder = mkdtempSync(join(tmpdir(), 'dossier-kill-'));
const random = randomNumbers(7);
const said: string[] = [];
const unsure = new Set<number>();
let wrong = 0;
for (let round = 0; round < rounds; round += 1) {
  const own = await saidBy(startWriter(folder, round * 1000, round * 1000 + 1000), random() * 60);
  said.push(...own);
  for (const n of inHand(own, round * 1000)) unsure.add(n);
  const found = discrepancies(folder, said, unsure);
  wrong += found.length;
  for (const one of found) console.error(`round ${round}: ${one}`);
}
const { graph } = buildCorpus(openCorpus(folder));
console.log(
  `${rounds} kills, ${said.length} acknowledged steps, ${graph.articles.length} articles held, ${wrong} lost or wrong`,
);
rmSync(folder, { recursive: true });
process.exitCode = wrong === 0 ? 0 : 1;
