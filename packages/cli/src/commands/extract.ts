import { type Graph, UsageError } from '@dossier/schema';
import { eachInput } from '../batch.ts';
import { defineCommand } from '../command.ts';
import { startExtraction } from '../extraction.ts';
import { FORMATS_OPTION, type Format, filesOf, parseFormats } from '../formats.ts';
import { readTextInput } from '../inputs.ts';
import { extractLines } from '../ndjson.ts';
import { type Outputs, outputsFor } from '../outputs.ts';
import { print, warn } from '../streams.ts';
import { summarise } from '../summary.ts';

export const extract = defineCommand({
  name: 'extract',
  summary: 'turns articles into graphs',
  usage: 'FILES…|-',
  description:
    'Reads plain UTF-8 text, one article a file, or stdin for -. Writes one graph an article to stdout, or with --out\n' +
    'one file an article and format. With --format ndjson, stdin holds one article a line, { id?, text, title?, url?,\n' +
    'publisher?, author?, published? }, and is answered line by line with a graph or { format, error }.',
  options: {
    format: FORMATS_OPTION,
    out: { type: 'string', short: 'o', value: 'DIR', help: 'write files to this folder' },
    summary: { type: 'boolean', short: 's', help: 'with --out: show each graph in short on the screen' },
    title: { type: 'string', value: 'TEXT', help: 'the article’s title' },
    url: { type: 'string', value: 'URL', help: 'its address' },
    publisher: { type: 'string', value: 'NAME', help: 'its publisher' },
    author: { type: 'string', value: 'NAME', help: 'its author' },
    published: { type: 'string', value: 'DATE', help: 'its date, ISO 8601: what “in May” is reckoned from' },
    'no-link': { type: 'boolean', help: 'do not link entities to Wikidata by the shipped gazetteer' },
    gazetteer: {
      type: 'string',
      multiple: true,
      value: 'FILE',
      help: 'link by this gazetteer, too: built by dossier gazetteer, or CSV/TSV of name, QID or IRI, type',
    },
    'any-language': { type: 'boolean', help: 'also read what does not look like English' },
  },
  examples: [
    ['dossier extract data/articles/cartel-directive.txt --out out --summary', 'one graph file, and what is in it'],
    ['dossier extract data/articles/*.txt --format json,turtle --out out', 'two files an article'],
    ['dossier extract - --format nquads < data/articles/cartel-directive.txt', 'N-Quads to stdout'],
    ['dossier extract - --format ndjson < articles.ndjson > graphs.ndjson', 'one article a line, for pipes'],
  ],
  async run(inputs, options) {
    const {
      format = 'json',
      out,
      summary,
      'any-language': anyLanguage,
      'no-link': noLink,
      gazetteer,
      ...metadata
    } = options;
    const formats = parseFormats(format, out, 'extract');
    if (summary && out === undefined) {
      throw new UsageError('summary-to-stdout', '--summary would be mixed with the graph.', {
        where: 'dossier extract',
        hint: 'Give --out DIR as well.',
      });
    }
    if (inputs.length > 1 && (metadata.title ?? metadata.url) !== undefined) {
      throw new UsageError('one-title', '--title and --url are of one article.', {
        where: 'dossier extract',
        hint: 'Name one file, or give the metadata of each in NDJSON.',
      });
    }
    const extraction = await startExtraction({
      anyLanguage: anyLanguage ?? false,
      link: !noLink,
      gazetteers: gazetteer ?? [],
    });
    try {
      if (formats[0] === 'ndjson' && inputs.length === 1 && inputs[0] === '-' && out === undefined) {
        return await extractLines(extraction, process.stdin);
      }
      const outputs = await outputsFor(out);
      return await eachInput('extract', inputs, async (file) => {
        const { name, text } = await readTextInput(file);
        const { graph } = await extraction.extract({ text, ...defined(metadata) }, file);
        const files = await writeAll(graph, name, formats, outputs);
        if (graph.statements.length === 0)
          warn(`${file}: nothing is stated in it that Dossier can read; the graph is empty.`);
        if (summary) await print(`${name}: ${summarise(graph)}\nWritten: ${files.join(', ')}\n`);
      });
    } finally {
      await extraction.close();
    }
  },
});

async function writeAll(graph: Graph, name: string, formats: readonly Format[], outputs: Outputs): Promise<string[]> {
  const files: string[] = [];
  for (const format of formats) {
    for (const { ending, chunks } of await filesOf(graph, format, name)) {
      const file = await outputs.write(name, ending, chunks());
      if (file !== undefined) files.push(file);
    }
  }
  return files;
}

function defined<T extends object>(record: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as never;
}
