// Builds a gazetteer from a generated dump and prints time and memory:
//   npx tsx packages/linker/bench/dump-build.ts [--items 1000000] [--format json|nt] [--folder FOLDER]
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildFromDump, openGazetteerFile } from '../src/index.node.ts';
import { writeDump } from './generated-dump.ts';

const { values } = parseArgs({
  options: {
    items: { type: 'string', default: '1000000' },
    format: { type: 'string', default: 'json' },
    folder: { type: 'string' },
  },
});
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'dump-'));
const dump = join(folder, 'dump');
const out = join(folder, 'built.gazetteer');
const items = Number(values.items);
await writeDump(dump, items, values.format === 'nt' ? 'nt' : 'json');
const started = performance.now();
let peak = 0;
const built = await buildFromDump({
  dump,
  out,
  onProgress: () => {
    peak = Math.max(peak, process.memoryUsage().rss);
  },
});
const seconds = (performance.now() - started) / 1000;
const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;
console.log(
  `${items} items, ${megabytes(statSync(dump).size)} -> ${built.entries} entries, ${built.names} names, ${megabytes(statSync(out).size)}`,
);
console.log(
  `${seconds.toFixed(0)} s, ${Math.round(items / seconds)} items a second, at most ${megabytes(peak)} of memory`,
);
const gazetteer = openGazetteerFile(out);
const opened = performance.now();
for (let index = 0; index < 1000; index += 1) gazetteer.lookup(`city ${index}`);
console.log(`${(((performance.now() - opened) * 1000) / 1000).toFixed(0)} microseconds a name`);
