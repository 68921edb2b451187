import { type Added, addRecord, openCorpus } from '@dossier/graph/node';
import { type Graph, parseGraph, UsageError } from '@dossier/schema';
import { eachInput } from '../batch.ts';
import { defineCommand } from '../command.ts';
import { type Extraction, startExtraction } from '../extraction.ts';
import { readTextInput, readWholeFile } from '../inputs.ts';
import { articlesIn } from '../ndjson.ts';
import { print } from '../streams.ts';

export const add = defineCommand({
  name: 'add',
  summary: 'puts articles into a corpus folder',
  usage: 'CORPUS FILES…|-',
  description:
    'Files are texts, NDJSON articles (NAME.ndjson) or article graphs (NAME.graph.json). The folder is made if need be.\n' +
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
        if (file.endsWith('.graph.json')) put(parseGraph(await readWholeFile(file), file));
        else if (file.endsWith('.ndjson')) {
          for (const { input, where } of articlesIn(await readWholeFile(file), file)) {
            put((await (await started()).extract(input, where)).graph);
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

/** The call lacks its corpus. */
export const noCorpus = (command: string): UsageError =>
  new UsageError('no-corpus', 'the corpus folder is missing.', {
    where: `dossier ${command}`,
    hint: `See dossier ${command} --help.`,
  });
