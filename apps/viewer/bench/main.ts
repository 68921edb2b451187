import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { freshViewer } from '../src/build/index.node.ts';
import { CHROMIUM, Harness, hasChromium } from '../test/browser/harness.ts';
import { benchAgainstSigma } from './against-sigma.ts';
import { benchAxe } from './axe.ts';
import { benchCore } from './core.ts';
import { benchExtraction } from './extraction.ts';
import { benchPanels } from './panels.ts';
import { benchPromises } from './promises.ts';
import { type Row, table } from './row.ts';

// The goals that a table cannot show are tests: G12 undo (history.test.ts), G13 addresses (url.test.ts), G15 keyboard
// (browser/keyboard.ts), G19 round trips (import.test.ts, open-file.test.ts), G21 scenarios (browser.test.ts). G22 needs people.
const parts: Readonly<Record<string, (harness: Harness) => Promise<Row[]>>> = {
  core: async () => benchCore(),
  panels: benchPanels,
  sigma: (harness) =>
    benchAgainstSigma(harness, process.argv.includes('--large') ? [1000, 10_000, 100_000] : [1000, 10_000]),
  extraction: benchExtraction,
  promises: async (harness) => benchPromises(harness, readFileSync(await freshViewer(), 'utf8')),
  axe: benchAxe,
};

const wanted = process.argv.slice(2).filter((name) => name in parts);
if (!hasChromium) throw new Error(`The bench needs Chromium at ${CHROMIUM}; set CHROMIUM to another one.`);
const harness = new Harness();
await harness.start();
console.log(`${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)} at the start\n`);
try {
  for (const name of wanted.length > 0 ? wanted : Object.keys(parts)) {
    console.log(`\n${name}\n\n${table(await parts[name]!(harness))}`);
  }
} finally {
  await harness.stop();
}
console.log(`\nload ${loadavg()[0]!.toFixed(1)} at the end`);
