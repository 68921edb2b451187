import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Graph } from '@dossier/schema';
import { addRecord, buildCorpus, openCorpus } from '../src/index.node.ts';
import { contradictions, exportGraph, findEntities, findPaths, indexGraph, search, select } from '../src/index.ts';
import { compareGraphology } from './graphology-iteration.ts';
import { FULL_SIZE, madeUpNews } from './made-up-news.ts';
import { printTimings, timeCalls, timed } from './timing.ts';
import { drawWorkload, type Workload } from './workload.ts';

// Usage, in a folder with some gigabytes to spare (on /dev/shm adding does not wait for the disk):
//   npx tsx packages/graph/bench/scale.ts all FOLDER [ARTICLES]     the steps below, each in a process of its own
//   prepare: makes up the articles and adds them to a corpus     dossier: builds, queries, exports
//   graphology: the same queries by iterating over a graphology graph     databases: the same by DuckDB and Kuzu
// DOSSIER_PYTHON names a Python that has duckdb and kuzu.

const [step, folder, articles] = process.argv.slice(2);
if (step === undefined || folder === undefined) throw new Error('usage: scale.ts STEP FOLDER [ARTICLES]');
const corpusFolder = join(folder, 'corpus');
const workloadFile = join(folder, 'workload.json');

const STEPS: Record<string, () => void> = { all, prepare, dossier, graphology, databases };
STEPS[step]!();

function all(): void {
  for (const one of ['prepare', 'dossier', 'graphology', 'databases']) {
    const node = [
      '--max-old-space-size=12000',
      '--import',
      'tsx',
      import.meta.filename,
      one,
      folder!,
      ...(articles ? [articles] : []),
    ];
    spawnSync(process.execPath, node, { stdio: 'inherit' });
  }
}

function prepare(): void {
  const scale = Number(articles ?? FULL_SIZE.articles) / FULL_SIZE.articles;
  const size = {
    ...FULL_SIZE,
    articles: Math.round(FULL_SIZE.articles * scale),
    entities: Math.round(FULL_SIZE.entities * scale),
  };
  mkdirSync(folder!, { recursive: true });
  const corpus = openCorpus(corpusFolder, { create: true });
  timed(`prepare: make up and add ${size.articles} articles`, () => {
    for (const graph of madeUpNews(size)) addRecord(corpus, graph, { added: '2025-01-01' });
  });
}

function dossier(): void {
  const { graph, faults } = timed('dossier: build', () => buildCorpus(openCorpus(corpusFolder)));
  console.log(
    `dossier: ${graph.statements.length} statements, ${graph.entities.length} entities, ${faults.length} faults`,
  );
  const workload = drawWorkload(graph, { names: 2000, filters: 600, pairs: 300 });
  writeFileSync(workloadFile, JSON.stringify(workload));
  const index = indexGraph(graph);
  timed('dossier: find copies of articles', () => index.voices());
  timed('dossier: index names', () => index.names());
  timed('dossier: index statements', () => [index.bySubject(), index.byRelation(), index.times()]);
  timed('dossier: index neighbours', () => index.adjacency());
  printTimings('dossier', [
    timeCalls('name', workload.names, (name) => findEntities(index, name, 1).length),
    timeCalls(
      'filtered statements',
      workload.filters,
      ({ subject, relation, from, to, minConfidence }) =>
        select(index, { subject, relation, happened: { from, to }, minConfidence }).statements().length,
    ),
    timeCalls('paths of up to 3 hops', workload.pairs, (pair) =>
      Number(findPaths(index, pair, { limit: 1 }).paths.length > 0),
    ),
    timeCalls('10 paths of up to 3 hops', workload.pairs, (pair) => findPaths(index, pair).paths.length),
  ]);
  timed('dossier: index quotes', () => index.quotes());
  printTimings('dossier', [
    timeCalls('statements by words', workload.names, (name) => select(index).text(name).count()),
    timeCalls(
      'search of quotes',
      workload.names.slice(0, 200),
      (name) => search(index, `${name} talks`, 10).quotes.length,
    ),
  ]);
  timed('dossier: all contradictions', () => console.log(`${contradictions(index).length} contradictions`));
  timed('dossier: index misspelt names', () => findEntities(index, 'Xyzzy', 1));
  for (const format of ['gexf', 'csv', 'csv-kuzu', 'parquet', 'cypher'] as const) exportTo(graph, format);
}

function exportTo(graph: Graph, format: Parameters<typeof exportGraph>[1]): void {
  timed(`dossier: export ${format}`, () => {
    for (const { ending, chunks } of exportGraph(graph, format)) {
      const path = join(folder!, `graph-${format}${ending}`);
      writeFileSync(path, '');
      let pending: (string | Uint8Array)[] = [];
      const flush = () => {
        writeFileSync(path, Buffer.concat(pending.map((chunk) => Buffer.from(chunk as string))), { flag: 'a' });
        pending = [];
      };
      for (const chunk of chunks()) if (pending.push(chunk) === 10_000) flush();
      flush();
    }
  });
}

function graphology(): void {
  const workload: Workload = JSON.parse(readFileSync(workloadFile, 'utf8'));
  compareGraphology(buildCorpus(openCorpus(corpusFolder)).graph, workload);
}

function databases(): void {
  const python = process.env.DOSSIER_PYTHON ?? 'python3';
  spawnSync(python, [join(import.meta.dirname, 'databases.py'), folder!], { stdio: 'inherit' });
}
