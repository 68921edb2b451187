import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { mergeGraphs } from '@dossier/graph';
import { type Graph, parseGraph } from '@dossier/schema';
import type { ExampleArticle } from './build-example.ts';
import { EXTRACTED_FROM, extractedFile } from './sources.node.ts';

const DOSSIER = fileURLToPath(new URL('../../../../packages/cli/bin/dossier.js', import.meta.url));

/** Reads the examples' articles with the command line as it is now, and puts the graphs where the build takes them from. */
for (const [id, articles] of Object.entries(EXTRACTED_FROM)) {
  const graphs = extract(articles);
  const graph = graphs.length === 1 ? graphs[0]! : mergeGraphs(graphs);
  const file = extractedFile(id);
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(graph)}\n`);
  process.stdout.write(`${fileURLToPath(file)}: ${graph.statements.length} statements\n`);
}

function extract(articles: readonly ExampleArticle[]): Graph[] {
  const input = articles.map((article) => JSON.stringify(article)).join('\n');
  const { status, stdout } = spawnSync(process.execPath, [DOSSIER, 'extract', '-', '--format', 'ndjson'], {
    input: `${input}\n`,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'inherit'],
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error('dossier extract failed.');
  return stdout
    .trim()
    .split('\n')
    .map((line) => parseGraph(line, 'dossier extract'));
}
