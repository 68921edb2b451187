import { basename } from 'node:path';
import { type Layout, mergeGraphs } from '@dossier/graph';
import { openCorpus, readLayout, writeLayout } from '@dossier/graph/node';
import { UsageError } from '@dossier/schema';
import { AS_OF_OPTIONS } from '../as-of.ts';
import { defineCommand } from '../command.ts';
import { FORMATS_OPTION, ONTOLOGY_OPTION, parseFormats, writeFormats, writeOntology } from '../formats.ts';
import { GRAPH_USAGE, isCorpus, noCorpus, type ReadGraph, readBuiltGraph } from '../graph-input.ts';
import { NODE_VALUE_OPTIONS, nodeValuesOf } from '../node-values.ts';
import { outputsFor } from '../outputs.ts';
import { RDF_OPTIONS } from '../rdf-options.ts';
import { print } from '../streams.ts';
import { summarise } from '../summary.ts';

export const build = defineCommand({
  name: 'build',
  summary: 'writes a corpus, or graphs put together, in any format',
  usage: `${GRAPH_USAGE}…`,
  description:
    'A pure function of what goes in: the same articles give the same bytes, on any machine, in whatever order they come.\n' +
    'Several inputs are merged. RDF is read back whole (.ttl, .trig, .nt, .nq, .jsonld, also with .gz), so this converts, too.',
  options: {
    format: FORMATS_OPTION,
    out: { type: 'string', short: 'o', value: 'DIR', help: 'write NAME.graph.json, NAME.ttl, … to this folder' },
    name: { type: 'string', value: 'NAME', help: 'what the files are called (default: as the input, or graph)' },
    summary: { type: 'boolean', short: 's', help: 'with --out: show the graph in short on the screen' },
    ...AS_OF_OPTIONS,
    raw: { type: 'boolean', help: 'without replaying corrections.json' },
    ontology: ONTOLOGY_OPTION,
    ...RDF_OPTIONS,
    ...NODE_VALUE_OPTIONS,
  },
  examples: [
    ['dossier build corpus --out out --summary', 'out/corpus.graph.json'],
    [
      'dossier build corpus --format nquads.gz --sorted > corpus.nq.gz',
      'canonical N-Quads, one named graph an article',
    ],
    ['dossier build corpus --published-by 2025-06-30 --out june', 'the graph as it was at the end of June'],
    ['dossier build out/one.ttl out/two.graph.json --format jsonld --name both --out out', 'merges and converts'],
    ['dossier build corpus --format gexf --layout --measures --out out', 'for Gephi, with places and PageRank'],
    ['dossier build corpus --format nanopub --creator https://orcid.org/0000-0002-1825-0097', 'nanopublications'],
  ],
  async run(inputs, options) {
    const { format = 'json', out, summary, raw } = options;
    if (inputs.length === 0 && !options.ontology) throw noCorpus('build');
    if (summary && out === undefined)
      throw new UsageError('no-out', '--summary needs --out DIR.', { where: 'dossier build' });
    const formats = parseFormats(format, out, 'build');
    const outputs = await outputsFor(out);
    if (options.ontology) await writeOntology(outputs, out !== undefined);
    if (inputs.length === 0) return 0;
    const read: ReadGraph[] = [];
    for (const input of inputs) read.push(await readBuiltGraph(input, options, !raw));
    const graph = read.length === 1 ? read[0]!.graph : mergeGraphs(read.map((one) => one.graph));
    const name = options.name ?? (inputs.length === 1 ? nameOf(inputs[0]!) : 'graph');
    const kept = layoutPlace(inputs);
    const { values, layout } = await nodeValuesOf(graph, options, kept?.read());
    if (layout) kept?.write(layout);
    await writeFormats(graph, formats, { name, outputs, rdf: options, values });
    if (summary) await print(`${graph.articles.length} articles, ${summarise(graph)}\n`);
    return read.some(({ faulty }) => faulty) ? 1 : 0;
  },
});

/** Where the layout is kept: with a corpus, if there is one alone. */
function layoutPlace([input, ...more]: readonly string[]) {
  if (input === undefined || more.length > 0 || !isCorpus(input)) return undefined;
  const corpus = openCorpus(input);
  return { read: () => readLayout(corpus), write: (layout: Layout) => writeLayout(corpus, layout) };
}

const nameOf = (input: string): string =>
  input === '-' ? 'stdin' : basename(input).replace(/(?:\.graph)?\.[a-z]+(?:\.gz)?$/i, '') || 'graph';
