import { publishedBy } from '@dossier/graph';
import { buildCorpus, extractedBy, openCorpus } from '@dossier/graph/node';
import { UsageError } from '@dossier/schema';
import { defineCommand } from '../command.ts';
import { FORMATS_OPTION, filesOf, parseFormats } from '../formats.ts';
import { outputsFor } from '../outputs.ts';
import { print, warn } from '../streams.ts';
import { summarise } from '../summary.ts';
import { noCorpus } from './add.ts';

export const build = defineCommand({
  name: 'build',
  summary: 'builds the graph of a corpus folder',
  usage: 'CORPUS',
  description:
    'A pure function of the articles that the folder holds: the same articles give the same bytes, on any machine.',
  options: {
    format: FORMATS_OPTION,
    out: { type: 'string', short: 'o', value: 'DIR', help: 'write corpus.graph.json, corpus.ttl, … to this folder' },
    summary: { type: 'boolean', short: 's', help: 'with --out: show the graph in short on the screen' },
    'published-by': { type: 'string', value: 'DATE', help: 'only articles published by the end of that day' },
    'extracted-by': { type: 'string', value: 'DATE', help: 'only records added by the end of that day' },
    raw: { type: 'boolean', help: 'without replaying corrections.json' },
  },
  examples: [
    ['dossier build corpus --out out --summary', 'out/corpus.graph.json'],
    ['dossier build corpus --format nquads > corpus.nq', 'N-Quads, one named graph an article'],
  ],
  async run([folder], { format = 'json', out, summary, raw, ...as }) {
    if (folder === undefined) throw noCorpus('build');
    if (summary && out === undefined)
      throw new UsageError('no-out', '--summary needs --out DIR.', { where: 'dossier build' });
    const formats = parseFormats(format, out, 'build');
    const published = as['published-by'] === undefined ? undefined : publishedBy(as['published-by']);
    const extracted = as['extracted-by'] === undefined ? undefined : extractedBy(as['extracted-by']);
    const { graph, faults, unused } = buildCorpus(openCorpus(folder), {
      where: (entry) => (published?.(entry.article) ?? true) && (extracted?.(entry) ?? true),
      corrections: !raw,
    });
    for (const { message } of faults) warn(message);
    for (const note of unused) warn(note);
    const outputs = await outputsFor(out);
    for (const name of formats) {
      for (const { ending, chunks } of await filesOf(graph, name, 'corpus')) {
        await outputs.write('corpus', ending, chunks());
      }
    }
    if (summary) await print(`${graph.articles.length} articles, ${summarise(graph)}\n`);
    return faults.length > 0 ? 1 : 0;
  },
});
