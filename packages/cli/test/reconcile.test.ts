import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseGraph } from '@dossier/schema';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { callDossier } from './call-dossier.ts';
import { newFolder } from './run-dossier.ts';

/** What the service was asked, request by request. */
const asked: string[][] = [];

const server = createServer(async (request, response) => {
  response.setHeader('content-type', 'application/json');
  if (request.method === 'GET')
    return response.end('{"name":"Test","identifierSpace":"http://www.wikidata.org/entity/","versions":["0.2"]}');
  const queries: Record<string, { query: string }> = JSON.parse(
    new URLSearchParams(await bodyOf(request)).get('queries') ?? '{}',
  );
  asked.push(Object.values(queries).map(({ query }) => query));
  const known = { id: 'Q999001', name: 'Petra Quillon', score: 100, match: true, type: [] };
  const answer = Object.entries(queries).map(([key, { query }]) => [
    key,
    { result: query === known.name ? [known] : [] },
  ]);
  return response.end(JSON.stringify(Object.fromEntries(answer)));
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise((resolve) => server.close(resolve)));

test('--reconcile asks a service about what the gazetteer leaves open, once, and says so', async () => {
  const folder = newFolder();
  const file = join(folder, 'article.txt');
  writeFileSync(file, 'Petra Quillon met Angela Merkel in Berlin on Monday. Petra Quillon praised the talks.\n');
  vi.stubEnv('XDG_CACHE_HOME', join(folder, 'cache'));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const first = await callDossier('extract', file, '--reconcile', url, '--out', folder);
  expect(first.stderr).toBe('');
  expect(asked).toEqual([['Petra Quillon']]);
  const path = join(folder, 'article.graph.json');
  const listed = await callDossier('entities', path, '--links', '--format', 'json');
  const rows: { name: string; wikidata: string; because: string }[] = JSON.parse(listed.stdout);
  expect(rows.find(({ wikidata }) => wikidata === 'Q999001')?.because).toContain('Test knows «Petra Quillon»');
  expect(rows.find(({ name }) => name === 'Angela Merkel')?.because).toMatch(/^linked: /);

  const again = await callDossier('extract', file, '--reconcile', url);
  expect(parseGraph(again.stdout).entities.some(({ id }) => id === 'wd:Q999001')).toBe(true);
  expect(asked).toHaveLength(1);
  vi.unstubAllEnvs();
});
