import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a local service knows and how it behaves. */
export interface LocalServiceOptions {
  /** Name -> candidates, as the specification has them. */
  readonly answers?: Readonly<Record<string, readonly object[]>>;
  readonly manifest?: object;
  /** Status codes to answer with before answering properly, and their headers. */
  readonly refusals?: { readonly status: number; readonly headers?: Record<string, string> }[];
}

const MANIFEST = {
  versions: ['0.1', '0.2'],
  name: 'Test service',
  identifierSpace: 'http://www.wikidata.org/entity/',
  schemaSpace: 'http://www.wikidata.org/prop/direct/',
  batchSize: 2,
};

/**
 * A reconciliation service on this machine, by the specification of the W3C community group, version 0.2: GET gives the manifest,
 * POST takes the form field `queries`, a JSON object of queries by key, and answers a JSON object of results by the same keys.
 */
export async function localService({ answers = {}, manifest = MANIFEST, refusals = [] }: LocalServiceOptions) {
  const batches: { query: string; type?: string; limit?: number }[][] = [];
  const left = [...refusals];
  const server = createServer(async (request, response) => {
    const refusal = left.shift();
    if (refusal !== undefined) return response.writeHead(refusal.status, refusal.headers).end('busy');
    response.setHeader('content-type', 'application/json');
    if (request.method === 'GET') return response.end(JSON.stringify(manifest));
    const queries = JSON.parse(new URLSearchParams(await bodyOf(request)).get('queries') ?? '{}');
    batches.push(Object.values(queries));
    const results = Object.entries<{ query: string }>(queries).map(([key, { query }]) => [
      key,
      { result: answers[query] ?? [] },
    ]);
    return response.end(JSON.stringify(Object.fromEntries(results)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/api`,
    batches,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}
