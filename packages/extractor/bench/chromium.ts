import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, normalize } from 'node:path';
import type { Contestant } from './contest.ts';

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.wasm': 'application/wasm', '.html': 'text/html' };

/** Asks for work, has the site's worker extract all texts, says how long that took, and begins again. */
const PAGE = `<!doctype html><script type="module">
const worker = new Worker('/extract.js', { type: 'module' });
const extract = (text) => new Promise((resolve, reject) => {
  worker.onmessage = ({ data }) => data.kind === 'graph' ? resolve(data.milliseconds) : data.kind === 'error' && reject(data.message);
  worker.onerror = (event) => reject(event.message);
  worker.postMessage({ text });
});
for (;;) {
  const texts = await (await fetch('/work')).json();
  let milliseconds = 0, error;
  try { for (const text of texts) milliseconds += await extract(text); } catch (reason) { error = String(reason); }
  await fetch('/done', { method: 'POST', body: JSON.stringify({ milliseconds, error }) });
}
</script>`;

/** The viewer's page in Chromium, its model by WebAssembly on one thread; `site` is the folder that the viewer's build wrote. */
export async function chromiumContestant(
  texts: readonly string[],
  { site, chromium }: { readonly site: string; readonly chromium: string },
): Promise<Contestant> {
  const waiting: ServerResponse[] = [];
  let finish: (milliseconds: number) => void = () => {};
  let fail: (error: Error) => void = () => {};
  const server = createServer(async (request, response) => {
    if (request.url === '/work') waiting.push(response);
    else if (request.url === '/done') {
      const { milliseconds, error } = JSON.parse(await bodyOf(request));
      response.end();
      if (error === undefined) finish(milliseconds);
      else fail(new Error(error));
    } else sendFile(site, request.url ?? '/', response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const profile = mkdtempSync(join(tmpdir(), 'dossier-bench-'));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/bench.html`;
  const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', `--user-data-dir=${profile}`];
  const child = spawn(chromium, [...flags, address], { stdio: 'ignore' });
  return {
    name: 'Dossier in Chromium, article to graph',
    run: () =>
      new Promise((resolve, reject) => {
        [finish, fail] = [resolve, reject];
        const give = () => {
          const response = waiting.shift();
          if (response === undefined) setTimeout(give, 20);
          else response.end(JSON.stringify(texts));
        };
        give();
      }),
    close: async () => {
      child.kill();
      await once(child, 'exit');
      server.closeAllConnections();
      server.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const part of request) body += part;
  return body;
}

function sendFile(site: string, url: string, response: ServerResponse): void {
  const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
  if (path === '/bench.html') {
    response.setHeader('content-type', 'text/html').end(PAGE);
    return;
  }
  try {
    const content = readFileSync(join(site, path));
    const type = TYPES[/\.[a-z]+$/.exec(path)?.[0] ?? ''] ?? 'application/octet-stream';
    response.setHeader('content-type', type).setHeader('content-length', content.length).end(content);
  } catch {
    response.writeHead(404).end();
  }
}
