import { articleGraphs } from '@dossier/graph';
import { type Added, addRecord, openCorpus } from '@dossier/graph/node';
import { rdfFormatOf } from '@dossier/rdf/node';
import type { Graph } from '@dossier/schema';
import { ARTICLE_OPTIONS, articleFrom } from '../article-options.ts';
import { eachInput } from '../batch.ts';
import { defineCommand } from '../command.ts';
import { EXTRACTION_OPTIONS, type Extraction, startExtraction } from '../extraction.ts';
import { noCorpus, readGraphInput } from '../graph-input.ts';
import { readTextInput, readWholeFile } from '../inputs.ts';
import { articlesIn } from '../ndjson.ts';
import { print } from '../streams.ts';

export const add = defineCommand({
  name: 'add',
  summary: 'puts articles into a corpus folder',
  usage: 'CORPUS FILES…|-',
  description:
    'Files are texts, NDJSON of articles or of their graphs (NAME.ndjson), graphs (NAME.graph.json) or RDF that Dossier wrote; a\n' +
    'graph of many articles is put in article by article. The folder is made if need be.\n' +
    'Each article is in the corpus for good before the next is begun; adding it again changes nothing.',
  options: {
    ...ARTICLE_OPTIONS,
    ...EXTRACTION_OPTIONS,
  },
  examples: [
    ['dossier add corpus data/articles/*.txt', 'makes the folder corpus and fills it'],
    ['dossier add corpus out/cartel-directive.graph.json', 'adds a graph that is there already'],
    ['dossier add corpus graphs.ndjson', 'adds what dossier extract --format ndjson wrote, on other machines, say'],
  ],
  async run([folder, ...files], options) {
    if (folder === undefined) throw noCorpus('add');
    const metadata = articleFrom(options, files, 'add');
    const corpus = openCorpus(folder, { create: true });
    const counts: Record<Added, number> = { added: 0, replaced: 0, unchanged: 0 };
    const put = (graph: Graph) => {
      counts[addRecord(corpus, graph, { added: new Date().toISOString() })] += 1;
    };
    let extraction: Extraction | undefined;
    const started = async () => {
      extraction ??= await startExtraction(options);
      return extraction;
    };
    try {
      const code = await eachInput('add', files, async (file) => {
        if (isGraphFile(file)) {
          for (const graph of articleGraphs(await readGraphInput(file))) put(graph);
        } else if (file.endsWith('.ndjson')) {
          for (const line of articlesIn(await readWholeFile(file), file)) {
            put('graph' in line ? line.graph : (await (await started()).extract(line.input, line.where)).graph);
          }
        } else {
          const { text } = await readTextInput(file);
          put((await (await started()).extract({ text, ...metadata }, file)).graph);
        }
      });
      await print(`${folder}: ${counts.added} added, ${counts.replaced} replaced, ${counts.unchanged} unchanged.\n`);
      return code;
    } finally {
      await extraction?.close();
    }
  },
});

/** Whether a file's name tells that it holds a graph: Dossier's own, or RDF. */
const isGraphFile = (file: string): boolean => /\.graph\.json(?:\.gz)?$/.test(file) || rdfFormatOf(file) !== undefined;
