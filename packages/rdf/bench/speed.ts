// Speeds of writing, reading, loading and validating, as ratios within one run: npx tsx packages/rdf/bench/speed.ts [ARTICLES] [--million N]
// Times are the processor's, all threads together, since the clock tells of what else the machine does; where it says so, the clock's too.
// With --million it also writes N million quads, to show that memory stays bounded.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as n3 from 'n3';
import { writeQuads } from '../src/format/formats.ts';
import { hashQuads } from '../src/format/hash.ts';
import { nquadsChunks } from '../src/format/nquads.ts';
import { graphToQuads } from '../src/model/graph-to-quads.ts';
import { parseN3 } from '../src/read/parse-n3.ts';
import { quadsToGraph } from '../src/read/quads-to-graph.ts';
import { exampleQueries } from '../src/sparql/example-queries.node.ts';
import { openQueryStore } from '../src/sparql/sparql.node.ts';
import type { Quad } from '../src/terms/terms.ts';
import { validate } from '../src/validate/validate.ts';
import { manyArticles } from '../test/many-articles.ts';
import { MISSING, readBy } from '../test/tools.ts';

const millions = process.argv.includes('--million') ? Number(process.argv[process.argv.indexOf('--million') + 1]) : 0;
const articles = Number(process.argv[2]) || 500;
const graph = manyArticles(articles);
const quads = [...graphToQuads(graph)];
const thousands = (count: number, ms: number) => `${Math.round(count / ms)}k quads/s`;

async function timed<T>(work: () => T | Promise<T>): Promise<{ ms: number; clock: number; value: T }> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const value = await work();
  return { ms: processorSince(before), clock: performance.now() - start, value };
}

function processorSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The best of three, since the machine does other things as well. */
async function best(work: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i += 1) least = Math.min(least, (await timed(work)).ms);
  return least;
}

const drain = (chunks: Iterable<string>) => {
  let length = 0;
  for (const chunk of chunks) length += chunk.length;
  return length;
};

function byStreamWriter(format: string): Promise<void> {
  return new Promise((resolve, reject) => {
    // biome-ignore lint/suspicious/noExplicitAny: n3 has no types of its own.
    const { StreamWriter, DataFactory } = n3 as any;
    const { namedNode, literal, quad } = DataFactory;
    const own = quads.map(({ subject, predicate, object, graph: g }) =>
      quad(
        namedNode(subject.value),
        namedNode(predicate.value),
        object.termType === 'Literal'
          ? literal(object.value, namedNode(object.datatype.value))
          : namedNode(object.value),
        namedNode(g.value),
      ),
    );
    const writer = new StreamWriter({ format });
    writer.on('data', () => {});
    writer.on('end', resolve);
    writer.on('error', reject);
    begun = process.cpuUsage();
    for (const one of own) writer.write(one);
    writer.end();
  });
}
let begun = process.cpuUsage();

async function writing(): Promise<void> {
  for (const format of ['nquads', 'trig', 'jsonld'] as const) {
    const ms = await best(() => drain(writeQuads(quads, format)));
    let ratio = '';
    if (format !== 'jsonld') {
      let least = Number.POSITIVE_INFINITY;
      for (let i = 0; i < 3; i += 1) {
        await byStreamWriter(format === 'nquads' ? 'N-Quads' : 'TriG');
        least = Math.min(least, processorSince(begun));
      }
      ratio = `, ${(least / ms).toFixed(2)} times N3.js's StreamWriter (${thousands(quads.length, least)})`;
    }
    console.log(`write ${format}: ${thousands(quads.length, ms)}${ratio}`);
  }
  const whole = await best(() => drain(nquadsChunks(graphToQuads(graph))));
  console.log(`graph to N-Quads: ${thousands(quads.length, whole)}`);
}

async function reading(): Promise<void> {
  const text = [...writeQuads(quads, 'nquads')];
  const parse = await best(() => [...parseN3(text, 'nquads')].length);
  const convert = await best(() => drain(nquadsChunks(parseN3(text, 'nquads'))));
  console.log(`read nquads: ${thousands(quads.length, parse)}; read and write: ${thousands(quads.length, convert)}`);
  if (!MISSING.riot) {
    const folder = mkdtempSync(join(tmpdir(), 'dossier-bench-'));
    const file = join(folder, 'g.nq');
    writeFileSync(file, text.join(''));
    // RIOT is another process, so both are by the clock, in turns.
    const pairs: [number, number][] = [];
    for (let i = 0; i < 3; i += 1) {
      const own = (await timed(() => drain(nquadsChunks(parseN3(text, 'nquads'))))).clock;
      pairs.push([own, (await timed(() => readBy('riot', 'nquads', file))).clock]);
    }
    const ratios = pairs.map(([own, riot]) => riot / own).sort((a, b) => a - b);
    console.log(`  ${ratios[1]!.toFixed(2)} times Jena RIOT, its start included, by the clock`);
    rmSync(folder, { recursive: true });
  }
  const back = await best(() => quadsToGraph(quads));
  console.log(
    `quads to graph: ${thousands(quads.length, back)}; sort and hash: ${thousands(quads.length, await best(() => hashQuads(quads)))}`,
  );
}

async function querying(): Promise<void> {
  const { ms, clock, value: store } = await timed(() => openQueryStore(quads));
  console.log(
    `load ${store.size} quads into Oxigraph, its start included: ${Math.round(ms)} ms, clock ${Math.round(clock)} ms`,
  );
  for (const { name, text } of await exampleQueries()) {
    const asked = await timed(() => store.query(text, { timeout: 600_000 }));
    console.log(`  ${name}: ${Math.round(asked.ms)} ms, clock ${Math.round(asked.clock)} ms`);
  }
  await store.close();
  const { ms: checked, clock: waited, value: report } = await timed(() => validate(quads));
  console.log(
    `validate: ${Math.round(checked)} ms, clock ${Math.round(waited)} ms, for ${report.triples} triples, ${report.violations.length} violations`,
  );
}

function* many(count: number): Generator<Quad> {
  const block = manyArticles(20);
  for (let sent = 0; sent < count; ) {
    for (const quad of graphToQuads(block)) {
      yield quad;
      sent += 1;
    }
  }
}

console.log(`${quads.length} quads of ${articles} articles`);
if (millions > 0) {
  const before = process.memoryUsage.rss();
  let peak = before;
  const { ms, clock } = await timed(() => {
    let chunks = 0;
    for (const _ of nquadsChunks(many(millions * 1e6))) {
      chunks += 1;
      if (chunks % 50 === 0) peak = Math.max(peak, process.memoryUsage.rss());
    }
  });
  const mb = (bytes: number) => Math.round(bytes / 1e6);
  console.log(
    `${millions} million quads, model included: ${thousands(millions * 1e6, ms)} (by the clock ${thousands(millions * 1e6, clock)}), at most ${mb(peak)} MB (${mb(before)} before)`,
  );
}
await writing();
await reading();
await querying();
