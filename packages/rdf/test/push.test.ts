import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { articleId, type Graph } from '@dossier/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatGraphAs } from '../src/format/formats.ts';
import { hashQuads } from '../src/format/hash.ts';
import { sortedLines } from '../src/format/nquads.ts';
import { graphToParts, graphToQuads } from '../src/model/graph-to-quads.ts';
import { deleteArticle } from '../src/push/delete-article.node.ts';
import { push } from '../src/push/push.node.ts';
import { storeAt } from '../src/push/stores.ts';
import { parseN3 } from '../src/read/parse-n3.ts';
import { formatAnswer } from '../src/sparql/answer.ts';
import { exampleQueries } from '../src/sparql/example-queries.node.ts';
import { openQueryStore } from '../src/sparql/sparql.node.ts';
import {
  anyNumberLiteral,
  dayLiteral,
  integerLiteral,
  probabilityLiteral,
  textLiteral,
} from '../src/terms/literals.ts';
import { iri, type Literal, type Quad } from '../src/terms/terms.ts';
import { anyText } from './graphs.ts';
import { hostileGraph } from './hostile-graph.ts';
import { manyArticles } from './many-articles.ts';
import { MISSING_STORES, startRdf4j, startVirtuoso, VIRTUOSO_USER } from './other-stores.ts';
import { sampleGraph } from './sample-graph.ts';
import { MISSING, type RunningStore, START, startFuseki, startOxigraph } from './tools.ts';

const folder = mkdtempSync(join(tmpdir(), 'dossier-push-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Integers, decimals, days and texts, as the writers make them. */
const anyLiteral: fc.Arbitrary<Literal> = fc.oneof(
  fc.maxSafeInteger().map(integerLiteral),
  fc.double({ min: 0, max: 1, noNaN: true }).map(probabilityLiteral),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .chain((wide) => fc.constantFrom(wide, Math.round(wide * 100) / 100))
    .map(anyNumberLiteral),
  fc
    .tuple(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom('first' as const, 'last' as const),
    )
    .map(
      ([year, month, edge]) => dayLiteral(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`, edge)!,
    ),
  anyText().map((text) => textLiteral(text)),
);

const both: Graph = {
  ...sampleGraph,
  articles: [...sampleGraph.articles, ...hostileGraph.articles],
  entities: [...sampleGraph.entities, ...hostileGraph.entities],
  statements: [...sampleGraph.statements, ...hostileGraph.statements],
  merges: hostileGraph.merges!,
};
const linesOf = async (store: RunningStore) => sortedLines(parseN3([await store.dump()], 'nquads'));

const STORES = {
  'Fuseki in memory': { missing: MISSING.fuseki, start: () => startFuseki('mem'), kind: 'fuseki' },
  'Fuseki on TDB2': { missing: MISSING.fuseki, start: () => startFuseki('tdb2'), kind: 'fuseki' },
  'Oxigraph server': { missing: MISSING.oxigraph, start: startOxigraph, kind: 'oxigraph' },
  'RDF4J server': { missing: MISSING_STORES.rdf4j, start: startRdf4j, kind: 'rdf4j' },
} as const;

// Long times: a server shares the machine with whatever else runs on it.
describe.each(Object.entries(STORES))('%s', { timeout: 240_000 }, (_, { missing, start, kind }) => {
  let store: RunningStore;
  beforeAll(async () => {
    if (!missing) store = await start();
  }, START + 10_000);
  afterAll(async () => {
    await store?.stop();
  });

  it('keeps every triple of a hostile graph as it is', async ({ skip }) => {
    if (missing) return skip(missing);
    const report = await push(graphToParts(both), store.address, { store: kind });
    expect(report).toMatchObject({ differences: [], verified: 5 });
    expect(await linesOf(store)).toEqual(sortedLines(graphToQuads(both)));
  });

  it('keeps every literal of our profile, of whatever value', async ({ skip }) => {
    if (missing) return skip(missing);
    const runs = Number(process.env.DOSSIER_FUZZ ?? 500);
    const graph = iri('https://w3id.org/dossier/id/graph/literals');
    const values = fc.sample(anyLiteral, { numRuns: 4 * runs, seed: 7 });
    const quads = values.map(
      (object, i): Quad => ({ subject: iri(`urn:s:${i}`), predicate: iri('urn:p'), object, graph }),
    );
    const report = await push([{ kind: 'article', graph, quads }], store.address, { store: kind });
    expect(report.differences).toEqual([]);
    await deleteArticle('article/literals', store.address, { store: kind });
  });

  it('is as before after a second push', async ({ skip }) => {
    if (missing) return skip(missing);
    await push(graphToParts(both), store.address, { store: kind, chunk: 100 });
    expect(await linesOf(store)).toEqual(sortedLines(graphToQuads(both)));
  });

  it('gives the rows of the embedded store to every example query', async ({ skip }) => {
    if (missing) return skip(missing);
    const embedded = await openQueryStore(graphToQuads(both));
    for (const { name, text } of await exampleQueries()) {
      if (name === 'fact-graph') continue;
      const own = formatAnswer(await embedded.query(text), 'csv');
      const theirs = await store.query(text);
      const lines = (csv: string) => csv.trim().split(/\r?\n/).sort();
      expect([name, ...lines(theirs)]).toEqual([name, ...lines(own)]);
    }
    await embedded.close();
  });

  it('replaces an article that has changed, and adds when asked to', async ({ skip }) => {
    if (missing) return skip(missing);
    const less: Graph = {
      ...both,
      statements: both.statements.slice(1),
      entities: both.entities.map((e) => ({ ...e, label: `${e.label}!` })),
    };
    await push(graphToParts(less), store.address, { store: kind });
    expect(await linesOf(store)).toEqual(sortedLines(graphToQuads(less)));
    const report = await push(graphToParts(both), store.address, { store: kind, mode: 'add' });
    expect(report.differences).toEqual([]);
    expect((await linesOf(store)).length).toBeGreaterThan([...graphToQuads(both)].length);
    await push(graphToParts(both), store.address, { store: kind });
  });

  it('forgets an article, its run and its entities, and keeps the rest', async ({ skip }) => {
    if (missing) return skip(missing);
    await deleteArticle(hostileGraph.articles[0]!.id, store.address, { store: kind });
    const rest = [...graphToQuads(sampleGraph)].filter(({ graph }) => !graph.value.endsWith('/dataset'));
    const left = (await linesOf(store)).filter((line) => !/\/(?:merge|run|software)\//.test(line));
    expect(left).toEqual(sortedLines(rest).filter((line) => !/\/(?:merge|run|software)\//.test(line)));
    await deleteArticle('article/never-there', store.address, { store: kind });
  });

  it('finds out that a store holds something else', async ({ skip }) => {
    if (missing) return skip(missing);
    await push(graphToParts(both), store.address, { store: kind });
    const { graph } = [...graphToParts(sampleGraph)][0]!;
    await fetch(storeAt(store.address, kind).update, {
      method: 'POST',
      headers: { 'content-type': 'application/sparql-update' },
      body: `INSERT DATA { GRAPH <${graph.value}> { <urn:a> <urn:b> "c" } }`,
    });
    const journal = { has: () => true, add: () => {}, clear: () => {} };
    const report = await push(graphToParts(both), store.address, { store: kind, journal });
    expect(report).toMatchObject({ differences: [{ graph: graph.value, extra: 1 }], requests: 0 });
    expect((await push(graphToParts(both), store.address, { store: kind })).differences).toEqual([]);
  });

  it('takes up a push that was killed in the middle', async ({ skip }) => {
    if (missing) return skip(missing);
    const graph = manyArticles(40);
    const file = join(folder, `${kind}.graph.json`);
    const journal = join(folder, `${kind}.journal`);
    writeFileSync(file, JSON.stringify(graph));
    const args = [
      '--import',
      'tsx',
      fileURLToPath(new URL('./push-and-die.ts', import.meta.url)),
      file,
      store.address,
      kind,
      journal,
    ];
    const cut = spawn(process.execPath, args, { stdio: 'ignore', cwd: join(import.meta.dirname, '..') });
    const code = await new Promise((resolve) => cut.once('exit', (status, signal) => resolve(signal ?? status)));
    expect(code).toBe('SIGKILL');
    expect(existsSync(journal)).toBe(true);
    const { fileJournal } = await import('../src/push/journal.node.ts');
    const report = await push(graphToParts(graph), store.address, {
      store: kind,
      chunk: 500,
      journal: fileJournal(journal, { resume: true }),
    });
    expect(report.skipped).toBeGreaterThan(0);
    expect(report.differences).toEqual([]);
    expect(existsSync(journal)).toBe(false);
    const own = new Set(sortedLines(graphToQuads(graph)));
    const held = (await linesOf(store)).filter((line) => own.has(line));
    expect(
      hashQuads(
        parseN3(
          held.map((line) => `${line}\n`),
          'nquads',
        ),
      ),
    ).toBe(hashQuads(graphToQuads(graph)));
    expect(formatGraphAs(graph, 'nquads').length).toBeGreaterThan(3e5);
    expect(articleId(graph.articles[0]!.text, graph.articles[0]!.url)).toBe(graph.articles[0]!.id);
  });
});

// It has no dump of all graphs, so each graph is read back by the push itself.
describe('Virtuoso', { timeout: 240_000 }, () => {
  it('takes a hostile graph one named graph at a time, twice, keeps it, and forgets an article', async ({ skip }) => {
    if (MISSING_STORES.virtuoso) return skip(MISSING_STORES.virtuoso);
    const store = await startVirtuoso();
    const options = { store: 'virtuoso', credentials: VIRTUOSO_USER } as const;
    const count = async () => Number(/\d+/.exec((await store.query(COUNT)).split('\n')[1]!)![0]);
    try {
      for (const chunk of [10_000, 100]) {
        const report = await push(graphToParts(both), store.address, { ...options, chunk });
        expect(report).toMatchObject({ differences: [], verified: 5 });
      }
      expect(await count()).toBe([...graphToQuads(both)].length);
      await deleteArticle(sampleGraph.articles[0]!.id, store.address, options);
      expect(await count()).toBeLessThan([...graphToQuads(both)].length - 300);
    } finally {
      await store.stop();
    }
  });
});

const COUNT = `SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } FILTER(STRSTARTS(STR(?g), "https://w3id.org/dossier/")) }`;
