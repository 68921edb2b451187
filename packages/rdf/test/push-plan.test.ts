import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { formatGraphAs } from '../src/format/formats.ts';
import { graphToParts } from '../src/model/graph-to-quads.ts';
import { checkTransport, credentialsFrom, digestAuthorization } from '../src/push/auth.node.ts';
import { batchesOf, halvesOf, partsOfQuads } from '../src/push/batches.ts';
import { push } from '../src/push/push.node.ts';
import { requestsOf } from '../src/push/requests.ts';
import { STORE_KINDS, storeAt, storeKindOf } from '../src/push/stores.ts';
import { parseN3 } from '../src/read/parse-n3.ts';
import { manyArticles } from './many-articles.ts';
import { sampleGraph } from './sample-graph.ts';

const parts = () => graphToParts(sampleGraph);
const ADDRESSES = {
  fuseki: 'http://127.0.0.1:3030/news',
  oxigraph: 'http://127.0.0.1:7878',
  rdf4j: 'http://127.0.0.1:8080/rdf4j-server/repositories/news',
  graphdb: 'http://127.0.0.1:7200/repositories/news',
  virtuoso: 'http://127.0.0.1:8890',
  qlever: 'http://127.0.0.1:7001',
  neptune: 'https://db.neptune.amazonaws.com:8182',
} as const;

describe('the plan of a push', () => {
  it.each(STORE_KINDS)('for %s sends nothing in a dry run, and tells what it would', async (kind) => {
    const { plan, requests, quads } = await push(parts(), ADDRESSES[kind], { dryRun: true });
    expect(storeKindOf(ADDRESSES[kind])).toBe(kind);
    expect(plan).toHaveLength(requests);
    expect(plan.join('\n').replaceAll(/[a-z2-7]{26}/g, 'HASH')).toMatchSnapshot();
    expect(quads).toBeGreaterThan(400);
  });

  it('never cuts an article, and cuts what is shared between its things', () => {
    const batches = [...batchesOf(graphToParts(manyArticles(5)), 100)];
    const articles = batches.flatMap(({ graphs }) => graphs).filter(({ kind }) => kind === 'article');
    expect(new Set(articles.map(({ graph }) => graph)).size).toBe(articles.length);
    const entities = [...batchesOf(graphToParts(manyArticles(1)), 8)]
      .flatMap(({ graphs }) => graphs)
      .filter(({ kind }) => kind === 'entities');
    expect(entities.length).toBeGreaterThan(1);
    const subjects = entities.flatMap((piece) => piece.subjects);
    expect(new Set(subjects).size).toBe(subjects.length);
  });

  it('halves what is too large down to one article', () => {
    const [batch] = [...batchesOf(graphToParts(manyArticles(4)), 1e6)];
    const sizes = (one: typeof batch): number[] => {
      const halves = one && halvesOf(one);
      return halves ? halves.flatMap(sizes) : [one!.quads];
    };
    expect(sizes(batch).reduce((sum, size) => sum + size, 0)).toBe(batch!.quads);
    expect(sizes(batch).length).toBeGreaterThan(8);
  });

  it('does not repeat what holds blank nodes', async () => {
    const foreign = await partsOfQuads(parseN3(['<urn:a> <urn:b> _:c <urn:g> .'], 'nquads'));
    const [batch] = [...batchesOf(foreign, 10)];
    const requests = requestsOf(batch!, storeAt(ADDRESSES.fuseki, 'fuseki'), 'add');
    expect(requests.map(({ repeatable }) => repeatable)).toEqual([false]);
  });

  it('takes files in any order, and refuses triples outside named graphs', async () => {
    const text = formatGraphAs(sampleGraph, 'nquads', { sorted: true });
    const fromFile = await partsOfQuads(parseN3([text], 'nquads'));
    expect(fromFile.map(({ kind }) => kind).sort()).toEqual(['article', 'dataset', 'entities', 'meta']);
    const turtle = parseN3([formatGraphAs(sampleGraph, 'turtle')], 'turtle');
    await expect(partsOfQuads(turtle)).rejects.toThrow('outside any named graph');
  });
});

describe('credentials', () => {
  it('come from the environment and never from the address', () => {
    expect(credentialsFrom({ DOSSIER_STORE_USER: 'u', DOSSIER_STORE_PASSWORD: 'p' })).toMatchObject({
      user: 'u',
      password: 'p',
    });
    expect(() => storeAt('http://u:p@127.0.0.1:3030/x')).toThrow('must not hold a user or password');
    expect(() => storeAt('ftp://x')).toThrow('no http address');
  });

  it('do not go unencrypted over a network', () => {
    expect(() => checkTransport({ user: 'u' }, 'http://db.example.org/')).toThrow('unencrypted');
    expect(() => checkTransport({ user: 'u' }, 'https://db.example.org/')).not.toThrow();
    expect(() => checkTransport({ user: 'u' }, 'http://localhost:1/')).not.toThrow();
  });

  it('answer a digest as RFC 7616 shows', () => {
    const challenge =
      'Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=MD5, nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"';
    const header = digestAuthorization(
      { user: 'Mufasa', password: 'Circle of Life' },
      { method: 'GET', url: 'http://www.example.org/dir/index.html', challenge },
      'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ',
    );
    expect(header).toContain('response="8ca523f5e9506fed4657c9700eebdbec"');
    expect(
      digestAuthorization({ user: 'u' }, { method: 'GET', url: 'http://x/', challenge: 'Basic realm="x"' }),
    ).toBeUndefined();
  });
});

describe('a store that fails in passing', () => {
  /** A server that answers each request with the next status; what it is asked is kept. */
  async function failing(statuses: number[]) {
    const asked: { method: string | undefined; bytes: number }[] = [];
    const server = createServer((request, response) => {
      let bytes = 0;
      request.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      request.on('end', () => {
        asked.push({ method: request.method, bytes });
        response.writeHead(statuses.shift() ?? 200).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/ds`;
    return { asked, address, close: () => server.close() };
  }

  it('is asked again', async () => {
    const { asked, address, close } = await failing([503, 500, 200]);
    await push(parts(), address, { store: 'fuseki', mode: 'add', verify: false, pause: 1 });
    expect(asked).toHaveLength(3);
    close();
  });

  it('is asked again only for what may be repeated', async () => {
    const { asked, address, close } = await failing([503]);
    const foreign = await partsOfQuads(parseN3(['<urn:a> <urn:b> _:c <urn:g> .'], 'nquads'));
    await expect(push(foreign, address, { store: 'fuseki', mode: 'add', verify: false, pause: 1 })).rejects.toThrow(
      'answers 503',
    );
    expect(asked).toHaveLength(1);
    close();
  });

  it('gets less at once when it finds a chunk too large', async () => {
    const { asked, address, close } = await failing([413]);
    await push(graphToParts(manyArticles(3)), address, { store: 'fuseki', mode: 'add', verify: false, pause: 1 });
    expect(asked).toHaveLength(3);
    expect(asked[1]!.bytes + asked[2]!.bytes).toBe(asked[0]!.bytes);
    close();
  });

  it('is given up with a word on what to do', async () => {
    const { address, close } = await failing([401]);
    await expect(push(parts(), address, { store: 'fuseki' })).rejects.toThrow(/answers 401 .* DOSSIER_STORE_USER/);
    close();
    await expect(push(parts(), 'http://127.0.0.1:9/x', { tries: 1 })).rejects.toThrow('does not answer');
  });
});
