import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { graphLineChunks, mergeGraphs } from '@dossier/graph';
import { addRecord, openCorpus } from '@dossier/graph/node';
import { formatGraph } from '@dossier/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleGraphs } from '../../graph/test/sample-graphs.ts';
import { callDossier } from './call-dossier.ts';
import { newFolder } from './run-dossier.ts';

/** Five short articles: a wire report that Trump threatened Mexico, its copy, a meeting, its denial, and one without a date. */
const folder = newFolder();
const corpus = join(folder, 'corpus');
const file = join(folder, 'all.graph.json');
const graph = mergeGraphs(sampleGraphs);
beforeAll(() => {
  const opened = openCorpus(corpus, { create: true });
  for (const [i, one] of sampleGraphs.entries()) addRecord(opened, one, { added: `2025-03-0${i + 1}T12:00:00Z` });
  writeFileSync(file, formatGraph(graph));
});

const table = async (...args: string[]) => {
  const { code, stdout, stderr } = await callDossier(...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
};
const json = async (...args: string[]) => JSON.parse(await table(...args, '--format', 'json'));

describe('questions to a corpus', () => {
  it('changes: what is new, told again, reversed, and who appears for the first time', async () => {
    const told = await table('changes', corpus, '--since', '2025-02-03');
    expect(told).toMatch(/^new +Claudia Sheinbaum meets Donald Trump/m);
    expect(told).toMatch(/^again +Donald Trump threatens Mexico/m);
    expect(told).toMatch(/^thing +Congress \(Organization\)/m);
    expect((await json('changes', corpus, '--since', '2025-02-04')).reversed).toHaveLength(1);
    const february = await json('changes', corpus, '--since', '2025-02-01', '--published-by', '2025-02-02');
    expect(february.fresh).toHaveLength(2);
    expect(await callDossier('changes', corpus)).toMatchObject({ code: 2, stderr: expect.stringMatching(/--since/) });
  });

  it('sayings: who says what, and how much', async () => {
    expect(await table('sayings', file, '--named')).toMatch(
      /^Claudia Sheinbaum +USMCA aids Mexico.*USMCA protects Mexico$/m,
    );
    expect((await table('sayings', file, '--counts', '--format', 'csv')).split('\n').slice(0, 3)).toEqual([
      'source,statements',
      '(the articles),4',
      'Claudia Sheinbaum,2',
    ]);
  });

  it('corroboration: claims of several independent sources; who said so first and who denies it', async () => {
    const [claim] = await json('corroboration', corpus);
    expect(claim.sources.map((group: unknown[]) => group.length)).toEqual([2, 1, 1]);
    expect(await table('corroboration', corpus, '--sources', '4')).toBe('nothing found\n');
    const meeting = graph.statements.find(({ relation, polarity }) => relation === 'meets' && polarity === 'positive')!;
    const one = await table('corroboration', corpus, meeting.id);
    expect(one).toMatch(/^for +2025-02-03 +AP +the White House +Claudia Sheinbaum met/m);
    expect(one).toMatch(/^against +2025-02-04 +El Universal/m);
    expect(one).toMatch(/^1 independent sources$/m);
    expect((await callDossier('corroboration', corpus, 'statement/none')).code).toBe(2);
  });

  it('together: what is mentioned with a thing', async () => {
    expect(await table('together', corpus, 'Mexico', '--min-articles', '4')).toMatch(/^Donald Trump +Person +4/m);
    expect((await json('together', corpus, 'Mexico', '--within', 'quote')).length).toBe(3);
    expect((await callDossier('together', corpus, 'Mexico', '--within', 'page')).code).toBe(2);
  });

  it('search: names, however misspelt, and quotes', async () => {
    expect(await table('search', corpus, 'shienbaum')).toMatch(/^Person +Claudia Sheinbaum/m);
    expect(await table('search', corpus, 'new', 'tariffs')).toMatch(
      /^statement +Donald Trump threatens Mexico +.*new tariffs/m,
    );
  });

  it('neighbours: what is joined to a thing, further steps, and the part of the graph around it', async () => {
    expect(await table('neighbours', corpus, 'Mexico')).toMatch(/^Donald Trump +Person +2 /m);
    const far = await json('neighbours', corpus, 'Congress', '--hops', '2');
    expect(far.map(({ label, steps }: { label: string; steps: number }) => `${steps} ${label}`)).toEqual([
      '0 Congress',
      '1 USMCA',
      '2 Mexico',
    ]);
    const part = JSON.parse(await table('neighbours', corpus, 'Congress', '--graph', 'json'));
    expect(part.statements).toHaveLength(1);
    expect(part.articles).toHaveLength(1);
  });

  it('path: within the statements that a filter lets through', async () => {
    expect(await table('path', corpus, 'Congress', 'Mexico')).toContain('Congress — USMCA — Mexico');
    expect(await table('path', corpus, 'Congress', 'Mexico', '--modality', 'possible')).toMatch(/nothing links/);
  });

  it('network: who is central, of a graph and of what other programs wrote', async () => {
    const [first] = await json('network', corpus);
    expect(first).toMatchObject({ label: 'Mexico', community: expect.any(Number), component: 0 });
    expect(await callDossier('build', corpus, '--format', 'gexf,graphml,csv-neo4j', '--out', folder)).toMatchObject({
      code: 0,
    });
    for (const files of [['corpus.gexf'], ['corpus.graphml'], ['corpus.nodes.csv', 'corpus.edges.csv']]) {
      const [foreign] = await json('network', ...files.map((name) => join(folder, name)));
      expect(foreign).toMatchObject({ label: 'Mexico', pagerank: first.pagerank, edges: first.edges });
    }
  });

  it('all as of a day: by publication, event and extraction', async () => {
    const count = async (...args: string[]) => (await json('query', corpus, ...args)).length;
    expect(await count()).toBe(7);
    expect(await count('--published-by', '2025-02-01')).toBe(2);
    expect(await count('--happened-by', '2025-02-01')).toBe(1);
    expect(await count('--extracted-by', '2025-03-03')).toBe(4);
    expect((await json('query', file, '--published-by', '2025-02-01')).length).toBe(2);
    expect(await callDossier('query', file, '--extracted-by', '2025-03-01')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/only a corpus/),
    });
    expect((await json('query', corpus, '--published-from', '2025-02-04')).length).toBe(3);
    const names = async (...args: string[]) =>
      (await json('entities', corpus, ...args)).map(({ label }: { label: string }) => label);
    expect(await names()).toContain('Congress');
    expect(await names('--published-by', '2025-02-01')).not.toContain('Congress');
  });

  it('renew makes no corpus where there is none', async () => {
    const nowhere = join(folder, 'nowhere');
    expect(await callDossier('renew', nowhere)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/no corpus folder/),
    });
    expect(existsSync(nowhere)).toBe(false);
  });

  it('add: graphs that are there already, of one article or many, as NDJSON or RDF', async () => {
    const whole = await table('build', corpus);
    writeFileSync(join(folder, 'lines.ndjson'), [...graphLineChunks(graph)].join(''));
    await callDossier('build', file, '--format', 'trig.gz', '--out', folder);
    for (const from of ['all.graph.json', 'lines.ndjson', 'all.trig.gz']) {
      const other = join(folder, `corpus of ${from}`);
      expect(await table('add', other, join(folder, from))).toMatch(/5 added, 0 replaced, 0 unchanged/);
      expect(await table('build', other)).toBe(whole);
    }
  });
});
