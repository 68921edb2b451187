import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { graphLineChunks, mergeGraphs } from '@dossier/graph';
import { isTrusty, parseN3 } from '@dossier/rdf';
import { formatGraph } from '@dossier/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { sampleGraphs } from '../../graph/test/sample-graphs.ts';
import { callDossier } from './call-dossier.ts';
import { newFolder } from './run-dossier.ts';

const folder = newFolder();
const at = (name: string) => join(folder, name);
const graph = mergeGraphs(sampleGraphs);
const file = at('news.graph.json');
beforeAll(() => writeFileSync(file, formatGraph(graph)));
const stdout = async (...args: string[]) => {
  const { code, stdout: text, stderr } = await callDossier(...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return text;
};
const RDF = ['turtle', 'trig', 'ntriples', 'nquads', 'jsonld'];
const ENDINGS = ['ttl', 'trig', 'nt', 'nq', 'jsonld'];

describe('a graph in every format', () => {
  it('comes back from each, compressed or not, as the very same graph', { timeout: 300_000 }, async () => {
    const formats = ['json', 'ndjson', ...RDF].flatMap((name) => [name, `${name}.gz`]).join(',');
    await stdout('build', file, '--format', formats, '--out', at('all'));
    const files = readdirSync(at('all'));
    expect(files).toHaveLength(14);
    for (const name of files) expect(await stdout('build', at(`all/${name}`)), name).toBe(formatGraph(graph));
  });

  it('goes through every command as RDF or NDJSON, and merges', async () => {
    writeFileSync(at('lines.ndjson'), [...graphLineChunks(graph)].join('\n'));
    expect(await stdout('query', at('lines.ndjson'), '--relation', 'threatens', '--format', 'csv')).toContain('Trump');
    expect(await stdout('query', at('all/news.trig.gz'), '--relation', 'threatens', '--format', 'csv')).toContain(
      'Trump',
    );
    expect(await stdout('verify', at('all/news.jsonld'))).toMatch(/stand/);
    expect(await stdout('diff', at('all/news.nq'), file)).toBe('no difference\n');
    for (const [i, one] of sampleGraphs.entries()) writeFileSync(at(`${i}.graph.json`), formatGraph(one));
    const parts = sampleGraphs.map((_, i) => at(`${i}.graph.json`));
    expect(await stdout('build', ...parts.reverse())).toBe(formatGraph(graph));
  });

  it('leaves out, with a warning, an article whose line tells an error', async () => {
    const error = { format: 'dossier-graph/1', error: { code: 'empty', message: 'x', sha256: 'y' } };
    writeFileSync(at('some.ndjson'), `${JSON.stringify(error)}\n${JSON.stringify(sampleGraphs[0])}\n`);
    const { code, stdout: text, stderr } = await callDossier('build', at('some.ndjson'));
    expect([code, JSON.parse(text).articles.length]).toEqual([0, 1]);
    expect(stderr).toMatch(/line 1: this article could not be extracted/);
  });

  it('has one hash, and another under another base', async () => {
    const named = ENDINGS.filter((ending) => !['ttl', 'nt'].includes(ending)).map((ending) => at(`all/news.${ending}`));
    const hashes = (await stdout('hash', file, ...named))
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split(' ')[0]);
    expect(new Set(hashes).size).toBe(1);
    expect(await stdout('hash', file, '--base', 'https://example.org/n/')).not.toContain(hashes[0]);
  });

  it('is sorted, without texts, in RDF 1.2 or under one’s own IRIs where that is asked for', async () => {
    const sorted = await stdout('build', file, '--format', 'nquads', '--sorted');
    const lines = sorted.trimEnd().split('\n');
    expect(lines).toEqual(lines.toSorted());
    expect(await stdout('build', file, '--format', 'turtle', '--no-text')).not.toContain('articleBody');
    expect((await callDossier('build', file, '--format', 'jsonld', '--rdf12')).code).toBe(2);
    const own = await stdout('build', file, '--format', 'trig', '--base', 'https://example.org/n/', '--rdf12');
    expect(own).toContain('rdf:reifies <<( ');
    expect(own).toContain('<https://example.org/n/entity/Q22686>'.slice(0, 30));
    writeFileSync(at('own.trig'), own);
    expect(await stdout('build', at('own.trig'))).toBe(formatGraph(graph));
    expect((await callDossier('build', file, '--format', 'turtle', '--base', 'nonsense')).code).toBe(2);
  });

  it('has its ontology and shapes beside it', async () => {
    await stdout('build', file, '--format', 'turtle', '--ontology', '--out', at('with'));
    expect(readdirSync(at('with')).sort()).toEqual(['dossier.ontology.ttl', 'dossier.shapes.ttl', 'news.ttl']);
    const ontology = await stdout('extract', '--ontology');
    expect(ontology).toBe(readFileSync(at('with/dossier.ontology.ttl'), 'utf8'));
    expect([...parseN3([ontology], 'turtle')].length).toBeGreaterThan(500);
  });

  it('is published as nanopublications whose names are their hashes', async () => {
    const who = ['--creator', 'https://orcid.org/0000-0002-1825-0097', '--created', '2026-11-28T12:00:00Z'];
    const trig = await stdout('build', file, '--format', 'nanopub', ...who, '--license', 'https://example.org/cc');
    const quads = [...parseN3([trig], 'trig')];
    const names = new Set(quads.flatMap(({ graph: { value } }) => /^(.*\/np\/)(RA[\w-]{43})/.exec(value)?.[0] ?? []));
    expect(names.size).toBe(graph.statements.length);
    for (const name of names) {
      const own = quads.filter(({ graph: { value } }) => value.startsWith(name));
      expect(isTrusty(own, name.slice(0, -45))).toBe(true);
    }
    expect(await callDossier('build', file, '--format', 'nanopub')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/--creator/),
    });
  });

  it('carries numbers of measures, layouts and other programs into the formats of graph tools', async () => {
    writeFileSync(at('gephi.csv'), `Id,modularity_class,x\n${graph.entities[0]!.id},7,1.25\n`);
    await stdout(
      'build',
      file,
      '--format',
      'csv',
      '--measures',
      '--layout',
      '--values',
      at('gephi.csv'),
      '--out',
      at('numbers'),
    );
    const [header, first] = readFileSync(at('numbers/news.nodes.csv'), 'utf8').split('\n');
    expect(header).toMatch(/,degree,pagerank,community,component,x,y,modularity_class$/);
    expect(first).toMatch(/,1\.25,-?[\d.]+,7$/);
  });

  it('is compressed on stdout, too', async () => {
    const { bytes } = await callDossier('build', file, '--format', 'ntriples.gz');
    expect(gunzipSync(bytes).toString()).toBe(await stdout('build', file, '--format', 'ntriples'));
  });
});

describe('queries and stores', () => {
  it('answers example queries over a file of RDF', { timeout: 300_000 }, async () => {
    const names = (await stdout('sparql', '--examples'))
      .split('\n')
      .filter(Boolean)
      .map((line) => line.trim().split(' ')[0]!);
    expect(names.length).toBeGreaterThan(10);
    for (const name of ['facts', 'claims', 'leaks']) {
      expect(names).toContain(name);
      expect(await stdout('sparql', at('all/news.trig'), '--example', name)).toMatch(/\(\d+ rows?\)/);
    }
  });

  it('plans a push for each kind of store without asking it', async () => {
    for (const [store, address] of [
      ['fuseki', 'http://localhost:3030/ds'],
      ['rdf4j', 'http://localhost:8080/rdf4j-server/repositories/ds'],
      ['graphdb', 'http://localhost:7200/repositories/ds'],
      ['virtuoso', 'http://localhost:8890'],
    ] as const) {
      const plan = await stdout('push', file, address, '--store', store, '--dry-run');
      expect(plan).toMatch(/^(POST|PUT) http:\/\/localhost/);
      expect(existsSync(`${file}.push`)).toBe(false);
    }
  });

  it('pushes Turtle that Dossier wrote as its articles’ graphs, and other Turtle into the graph that is named', async () => {
    const bodies: string[] = [];
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        bodies.push(`${request.method} ${request.url}\n${body}`);
        response.end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const address = `http://127.0.0.1:${port}`;
    try {
      writeFileSync(at('other.ttl'), '<http://e.example/a> <http://e.example/b> "c" .');
      expect(await callDossier('push', at('other.ttl'), address, '--no-verify')).toMatchObject({ code: 1 });
      await stdout(
        'push',
        at('other.ttl'),
        address,
        '--store',
        'oxigraph',
        '--no-verify',
        '--graph',
        'http://e.example/g',
      );
      expect(bodies.at(-1)).toContain('<http://e.example/a> <http://e.example/b> "c" <http://e.example/g> .');
      await stdout('push', at('all/news.ttl'), address, '--store', 'oxigraph', '--no-verify');
      expect(bodies.at(-1)).toContain('/graph/dataset>');
    } finally {
      server.close();
    }
  });
});
