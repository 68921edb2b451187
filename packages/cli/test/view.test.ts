import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { GRAPH_FORMAT } from '@dossier/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFolder } from './run-dossier.ts';

const BIN = join(import.meta.dirname, '..', 'bin', 'dossier.js');
const BUILDING = 300_000;

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly body: string;
}

/** Asks without any help that a browser's address bar would give: dots in a path stay. */
function ask(address: string, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          type: response.headers['content-type'],
          body: Buffer.concat(parts).toString('latin1'),
        }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('view', () => {
  let child: ChildProcess;
  let address = '';
  beforeAll(async () => {
    const file = join(newFolder(), 'story.graph.json');
    writeFileSync(file, JSON.stringify({ format: GRAPH_FORMAT, articles: [], entities: [], statements: [] }));
    child = spawn(process.execPath, [BIN, 'view', file, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
    for await (const part of child.stdout!) {
      address += part;
      if (address.includes('\n')) break;
    }
  }, BUILDING);
  afterAll(() => child.kill('SIGKILL'));

  it('serves the page with the graph inside, on loopback', async () => {
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/);
    const { status, type, body } = await ask(address, '/');
    expect([status, type]).toEqual([200, 'text/html; charset=utf-8']);
    expect(body).toContain('data-name="story"');
    expect(body).toContain('data-extract="yes"');
  });

  it('serves what extraction needs, each file as what it is', async () => {
    const types = await Promise.all(
      ['/extract.js', '/model/ort-wasm-simd-threaded.wasm', '/model/labels.json', '/model/encoder.onnx'].map(
        async (path) => (await ask(address, path, {}, 'HEAD')).type,
      ),
    );
    expect(types).toEqual([
      'text/javascript; charset=utf-8',
      'application/wasm',
      'application/json',
      'application/octet-stream',
    ]);
  });

  it('gives nothing else, and nothing to other sites', async () => {
    for (const path of ['/../package.json', '/model/../../viewer.html', '/%2e%2e/package.json', '/nothing'])
      expect((await ask(address, path)).status, path).toBe(404);
    expect((await ask(address, '/', { host: 'evil.example' })).status).toBe(403);
    expect((await ask(address, '/', {}, 'POST')).status).toBe(405);
  });

  it('ends when it is told to', async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});
