import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { StoreError } from '@dossier/schema';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.tsv': 'text/tab-separated-values; charset=utf-8',
};

const HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };

/**
 * Serves a page and the files that lie beside it, on this machine only: a name of another site that points here is refused, and
 * nothing is found but what was in the folder when the server began.
 * @param page what `/` gives
 * @param port 0 takes a free one
 * @throws StoreError when the port cannot be had
 */
export async function serveViewer(folder: string, page: string, port: number): Promise<Server> {
  const files = new Map(await listFiles(folder));
  const server = createServer((request, response) => {
    answer(request, response, { files, page }).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', ({ message }) => {
      const place = { where: 'dossier view', hint: 'Give another port with --port.' };
      reject(new StoreError('no-port', `port ${port} cannot be had (${message}).`, place));
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

async function listFiles(folder: string): Promise<[string, string][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length).split(sep).join('/'), path];
    });
}

interface Served {
  readonly files: ReadonlyMap<string, string>;
  readonly page: string;
}

async function answer(request: IncomingMessage, response: ServerResponse, { files, page }: Served): Promise<void> {
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(request.headers.host ?? '')) return refuse(response, 403);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  const [path] = (request.url ?? '/').split(/[?#]/);
  const body = request.method === 'GET';
  if (path === '/' || path === '/index.html') {
    const length = Buffer.byteLength(page);
    response.writeHead(200, { ...HEADERS, 'content-type': TYPES['.html'], 'content-length': length });
    response.end(body ? page : undefined);
    return;
  }
  const file = files.get(path!);
  if (file === undefined) return refuse(response, 404);
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { ...HEADERS, 'content-type': type, 'content-length': (await stat(file)).size });
  if (body) createReadStream(file).pipe(response);
  else response.end();
}

function refuse(response: ServerResponse, code: 403 | 404 | 405): void {
  response.writeHead(code, { ...HEADERS, 'content-type': 'text/plain' });
  response.end('not found\n');
}
