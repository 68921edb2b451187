import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { renderViewer } from '@dossier/viewer/node';
import { defineCommand } from '../command.ts';
import { numberFrom } from '../filter-options.ts';
import { onlyInput, readGraphInput } from '../graph-input.ts';
import { print } from '../streams.ts';
import { viewerSite } from '../viewer-page.ts';
import { serveViewer } from '../viewer-server.ts';

export const view = defineCommand({
  name: 'view',
  summary: 'shows a graph or corpus in the browser',
  usage: '[GRAPH|CORPUS]',
  description:
    'Serves the viewer with the graph inside on this machine only, until it is stopped (Ctrl-C). Without a graph it opens where ' +
    'graphs are dropped and text is pasted. Nothing leaves the machine.',
  options: { port: { type: 'string', short: 'p', value: 'N', default: '4747', help: 'the port; 0 takes a free one' } },
  examples: [
    ['dossier view out/cartel-directive.graph.json', 'then open the address it prints'],
    ['dossier view', 'drop a file there, or paste an article'],
  ],
  async run([input, ...more], { port }) {
    const file = input === undefined ? undefined : onlyInput('view', input, more);
    const wanted = numberFrom('--port', port) ?? 4747;
    const graph = file === undefined ? undefined : await readGraphInput(file);
    const site = await viewerSite();
    const template = await readFile(join(site, 'index.html'), 'utf8');
    const page = graph && file ? renderViewer(template, graph, graphName(file)) : template;
    const server = await serveViewer(site, page, wanted);
    const address = server.address();
    await print(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : wanted}/\n`);
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });
    server.closeAllConnections();
    server.close();
    return 0;
  },
});

const graphName = (file: string) => basename(file).replace(/\.graph\.json$/, '');
