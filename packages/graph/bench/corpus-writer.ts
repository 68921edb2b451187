import { writeSync } from 'node:fs';
import { addRecord, openCorpus, removeArticles } from '../src/index.node.ts';
import { numberedGraph } from '../test/numbered-graph.ts';

/** Adds numbered articles to a corpus and removes every third one again; says `+N` or `-N` once each is done. */
const [folder, from, to] = process.argv.slice(2);
const corpus = openCorpus(folder!, { create: true });
for (let n = Number(from); n < Number(to); n += 1) {
  const graph = numberedGraph(n);
  addRecord(corpus, graph, { added: '2025-03-01' });
  writeSync(1, `+${n}\n`);
  if (n % 3 === 0) {
    removeArticles(corpus, [graph.articles[0]!.id]);
    writeSync(1, `-${n}\n`);
  }
}
