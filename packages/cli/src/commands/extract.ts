import { UsageError } from '@dossier/schema';
import { eachInput } from '../batch.ts';
import { defineCommand } from '../command.ts';
import { startExtraction } from '../extraction.ts';
import { FORMATS_OPTION, type Format, ONTOLOGY_OPTION, parseFormats, writeFormats, writeOntology } from '../formats.ts';
import { readTextInput } from '../inputs.ts';
import { extractLines } from '../ndjson.ts';
import { outputsFor } from '../outputs.ts';
import { RDF_OPTIONS } from '../rdf-options.ts';
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
    reconcile: {
      type: 'string',
      value: 'URL',
      help: 'ask this reconciliation service about names the gazetteers leave open; answers are kept in ~/.cache/dossier',
    },
    'any-language': { type: 'boolean', help: 'also read what does not look like English' },
    ontology: ONTOLOGY_OPTION,
    ...RDF_OPTIONS,
  },
  examples: [
    ['dossier extract data/articles/cartel-directive.txt --out out --summary', 'one graph file, and what is in it'],
    ['dossier extract data/articles/*.txt --format json,turtle --out out', 'two files an article'],
    ['dossier extract - --format nquads < data/articles/cartel-directive.txt', 'N-Quads to stdout'],
    ['dossier extract - --format ndjson < articles.ndjson > graphs.ndjson', 'one article a line, for pipes'],
    [
      'dossier extract data/articles/*.txt --format trig.gz --base https://example.org/news/ --out out',
      'under your own IRIs',
    ],
    ['dossier extract --ontology > dossier.ttl', 'what the terms of the RDF mean'],
  ],
  async run(inputs, options) {
    const { format = 'json', out, summary } = options;
    const formats = parseFormats(format, out, 'extract');
    checkCall(inputs, options);
    const outputs = await outputsFor(out);
    if (options.ontology) await writeOntology(outputs, out !== undefined);
    if (options.ontology && inputs.length === 0) return 0;
    const metadata = defined(pick(options, ['title', 'url', 'publisher', 'author', 'published']));
    const extraction = await startExtraction({
      anyLanguage: options['any-language'] ?? false,
      link: !options['no-link'],
      gazetteers: options.gazetteer ?? [],
      reconcile: options.reconcile,
    });
    try {
      if (isFilter(inputs, formats, out)) return await extractLines(extraction, process.stdin);
      return await eachInput('extract', inputs, async (file) => {
        const { name, text } = await readTextInput(file);
        const { graph } = await extraction.extract({ text, ...metadata }, file);
        const files = await writeFormats(graph, formats, { name, outputs, rdf: options });
        if (graph.statements.length === 0)
          warn(`${file}: nothing is stated in it that Dossier can read; the graph is empty.`);
        if (summary) await print(`${name}: ${summarise(graph)}\nWritten: ${files.join(', ')}\n`);
      });
    } finally {
      await extraction.close();
    }
  },
});

/** Whether articles come in line by line and graphs go out so. */
function isFilter(inputs: readonly string[], [format]: readonly Format[], out: string | undefined): boolean {
  if (format?.name !== 'ndjson' || inputs.length !== 1 || inputs[0] !== '-' || out !== undefined) return false;
  if (!format.gzip) return true;
  throw new UsageError('gzip-in-a-pipe', 'a filter answers line by line, which is not compressed.', {
    where: 'dossier extract --format ndjson.gz',
    hint: 'Write --format ndjson | gzip.',
  });
}

interface Call {
  readonly out?: string;
  readonly summary?: boolean;
  readonly title?: string;
  readonly url?: string;
}

function checkCall(inputs: readonly string[], { out, summary, title, url }: Call): void {
  if (summary && out === undefined) {
    throw new UsageError('summary-to-stdout', '--summary would be mixed with the graph.', {
      where: 'dossier extract',
      hint: 'Give --out DIR as well.',
    });
  }
  if (inputs.length > 1 && (title ?? url) !== undefined) {
    throw new UsageError('one-title', '--title and --url are of one article.', {
      where: 'dossier extract',
      hint: 'Name one file, or give the metadata of each in NDJSON.',
    });
  }
}

const pick = <T extends object, K extends keyof T>(record: T, names: readonly K[]): Pick<T, K> =>
  Object.fromEntries(names.map((name) => [name, record[name]])) as Pick<T, K>;

function defined<T extends object>(record: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as never;
}
