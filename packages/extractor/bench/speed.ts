// Words a second, from raw text, on one thread, beside spaCy's small pipeline and in Chromium, in turns within one run:
//   npx tsx packages/extractor/bench/speed.ts [FILES] [--rounds 7] [--python PYTHON] [--model en_core_web_sm] [--site DIR] [--chromium PATH]
// FILES are plain texts; by default the sample article. --python names a Python that has spaCy and the model; --site a built viewer's folder.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type LoadedEncoder, loadEncoder } from '../src/index.node.ts';
import { type Analysis, extractGraph, tokenise } from '../src/index.ts';
import { chromiumContestant } from './chromium.ts';
import { type Contestant, contest, median } from './contest.ts';
import { spacyContestant } from './spacy.ts';

const SAMPLE = fileURLToPath(new URL('../../../data/articles/cartel-directive.txt', import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '7' },
    python: { type: 'string', default: 'python3' },
    model: { type: 'string', default: 'en_core_web_sm' },
    site: { type: 'string' },
    chromium: { type: 'string', default: process.env.CHROMIUM ?? '/usr/bin/chromium' },
  },
});
const texts = (positionals.length > 0 ? positionals : [SAMPLE]).map((file) => readFileSync(file, 'utf8'));
const words = texts.reduce((sum, text) => sum + tokenise(text).tokens.length, 0);

/** Dossier in Node, and what it does with an analysis. */
function dossier(encoder: LoadedEncoder, name: string, use: (analysis: Analysis) => void): Contestant {
  return {
    name,
    run: async () => {
      const start = performance.now();
      for (const text of texts) use(await encoder.analyse(tokenise(text), { roles: false }));
      return performance.now() - start;
    },
    close: () => {},
  };
}

const encoder = await loadEncoder();
const extractor = { name: 'dossier', version: '0', model: encoder.model };
const contestants = [
  dossier(encoder, 'Dossier in Node, text to analysis', () => {}),
  dossier(encoder, 'Dossier in Node, article to graph', (analysis) => extractGraph(analysis, { extractor })),
];
const spacy = await spacyContestant(texts, values);
if (spacy !== undefined) contestants.push(spacy);
if (values.site !== undefined) contestants.push(await chromiumContestant(texts, { ...values, site: values.site }));

const times = await contest(contestants, Number(values.rounds));
console.log(`${texts.length} texts, ${words} words, ${values.rounds} rounds`);
for (const [index, { name }] of contestants.entries()) {
  const ratio = median(times[index]!.map((time, round) => time / times[0]![round]!));
  const speed = ((words / median(times[index]!)) * 1000).toFixed(0);
  console.log(`${speed.padStart(7)} words/s  ${ratio.toFixed(2).padStart(5)} times as long as the first  ${name}`);
}
for (const contestant of contestants) await contestant.close();
await encoder.close();
