// Pushes a graph into stores that it starts, and times it: npx tsx packages/rdf/bench/push.ts [ARTICLES]
import { createHash } from 'node:crypto';
import { sortedLines } from '../src/format/nquads.ts';
import { graphToParts, graphToQuads } from '../src/model/graph-to-quads.ts';
import { push } from '../src/push/push.node.ts';
import { parseN3 } from '../src/read/parse-n3.ts';
import { manyArticles } from '../test/many-articles.ts';
import { MISSING, startFuseki, startOxigraph } from '../test/tools.ts';

const graph = manyArticles(Number(process.argv[2]) || 500);
const own = sortedLines(graphToQuads(graph));
const hash = (lines: readonly string[]) => createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
console.log(`${own.length} quads, hash ${hash(own)}`);

const stores = [
  ['Fuseki in memory', MISSING.fuseki, () => startFuseki('mem'), 'fuseki'],
  ['Fuseki on TDB2', MISSING.fuseki, () => startFuseki('tdb2'), 'fuseki'],
  ['Oxigraph server', MISSING.oxigraph, startOxigraph, 'oxigraph'],
] as const;

for (const [name, missing, start, kind] of stores) {
  if (missing) {
    console.log(`${name}: ${missing}`);
    continue;
  }
  const store = await start();
  for (const [round, mode] of [
    ['first', 'add'],
    ['second', 'add'],
    ['third, replacing', 'replace'],
  ] as const) {
    const begun = performance.now();
    const { quads, requests } = await push(graphToParts(graph), store.address, { store: kind, mode, verify: false });
    const ms = performance.now() - begun;
    console.log(`${name}, ${round}: ${Math.round(quads / ms)}k quads/s in ${requests} requests`);
  }
  const begun = performance.now();
  const lines = sortedLines(parseN3([await store.dump()], 'nquads'));
  console.log(
    `${name}: dumped hash ${hash(lines)} ${hash(lines) === hash(own) ? 'equal' : 'DIFFERENT'} (${Math.round(performance.now() - begun)} ms)`,
  );
  await store.stop();
}
