import { UsageError } from '@dossier/schema';
import { ARTICLE_OPTIONS, articleFrom } from '../article-options.ts';
import { eachInput } from '../batch.ts';
import { defineCommand } from '../command.ts';
import { EXTRACTION_OPTIONS, startExtraction } from '../extraction.ts';
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
    ...ARTICLE_OPTIONS,
    ...EXTRACTION_OPTIONS,
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
    if (summary && out === undefined) {
      throw new UsageError('summary-to-stdout', '--summary would be mixed with the graph.', {
        where: 'dossier extract',
        hint: 'Give --out DIR as well.',
      });
    }
    const metadata = articleFrom(options, inputs, 'extract');
    const outputs = await outputsFor(out);
    if (options.ontology) await writeOntology(outputs, out !== undefined);
    if (options.ontology && inputs.length === 0) return 0;
    const extraction = await startExtraction(options);
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
