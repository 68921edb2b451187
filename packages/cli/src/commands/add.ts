import { articleGraphs } from '@dossier/graph';
import { type Added, addRecord, openCorpus } from '@dossier/graph/node';
import { rdfFormatOf } from '@dossier/rdf/node';
import { type Graph, UsageError } from '@dossier/schema';
import { eachInput } from '../batch.ts';
import { defineCommand } from '../command.ts';
import { type Extraction, startExtraction } from '../extraction.ts';
import { readGraphInput } from '../graph-input.ts';
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
    url: { type: 'string', value: 'URL', help: 'the address of a single text' },
    published: { type: 'string', value: 'DATE', help: 'the date of the texts, ISO 8601' },
    publisher: { type: 'string', value: 'NAME', help: 'the publisher of the texts' },
    'any-language': { type: 'boolean', help: 'also read what does not look like English' },
  },
  examples: [
    ['dossier add corpus data/articles/*.txt', 'makes the folder corpus and fills it'],
    ['dossier add corpus out/cartel-directive.graph.json', 'adds a graph that is there already'],
    ['dossier add corpus graphs.ndjson', 'adds what dossier extract --format ndjson wrote, on other machines, say'],
  ],
  async run([folder, ...files], { 'any-language': anyLanguage, ...metadata }) {
    if (folder === undefined) throw noCorpus('add');
    if (metadata.url !== undefined && files.length > 1) {
      throw new UsageError('one-url', '--url is of one article.', { where: 'dossier add' });
    }
    const corpus = openCorpus(folder, { create: true });
    const counts: Record<Added, number> = { added: 0, replaced: 0, unchanged: 0 };
    const put = (graph: Graph) => {
      counts[addRecord(corpus, graph, { added: new Date().toISOString() })] += 1;
    };
    let extraction: Extraction | undefined;
    const started = async () => {
      extraction ??= await startExtraction({ anyLanguage: anyLanguage ?? false });
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

/** The call lacks its corpus. */
export const noCorpus = (command: string): UsageError =>
  new UsageError('no-corpus', 'the corpus folder is missing.', {
    where: `dossier ${command}`,
    hint: `See dossier ${command} --help.`,
  });
