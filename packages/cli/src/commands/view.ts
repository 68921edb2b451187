import { createServer } from 'node:http';
import { basename } from 'node:path';
import { StoreError } from '@dossier/schema';
import { defineCommand } from '../command.ts';
import { numberFrom } from '../filter-options.ts';
import { readGraphInput } from '../graph-input.ts';
import { print } from '../streams.ts';
import { viewerPage } from '../viewer-page.ts';
import { onlyInput } from './query.ts';

export const view = defineCommand({
  name: 'view',
  summary: 'shows a graph or corpus in the browser',
  usage: 'GRAPH|CORPUS',
  description:
    'Serves the viewer with the graph inside on this machine only, until it is stopped (Ctrl-C). Nothing leaves the machine.',
  options: { port: { type: 'string', short: 'p', value: 'N', default: '4747', help: 'the port; 0 takes a free one' } },
  examples: [['dossier view out/cartel-directive.graph.json', 'then open the address it prints']],
  async run([input, ...more], { port }) {
    const file = onlyInput('view', input, more);
    const page = await viewerPage(await readGraphInput(file), basename(file).replace(/\.graph\.json$/, ''));
    const server = createServer((request, response) => {
      const found = request.url === '/' || request.url?.startsWith('/?');
      response.writeHead(found ? 200 : 404, {
        'content-type': found ? 'text/html; charset=utf-8' : 'text/plain',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      });
      response.end(found ? page : 'not found\n');
    });
    const wanted = numberFrom('--port', port) ?? 4747;
    await new Promise<void>((resolve, reject) => {
      server.once('error', (error) => {
        const hint = 'Give another port with --port.';
        reject(
          new StoreError('no-port', `port ${wanted} cannot be had (${error.message}).`, {
            where: 'dossier view',
            hint,
          }),
        );
      });
      server.listen(wanted, '127.0.0.1', resolve);
    });
    const address = server.address();
    const actual = typeof address === 'object' && address ? address.port : wanted;
    await print(`http://127.0.0.1:${actual}/\n`);
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });
    server.closeAllConnections();
    server.close();
    return 0;
  },
});
