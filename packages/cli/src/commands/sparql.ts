import { existsSync } from 'node:fs';
import { type AnswerFormat, sparql as askSparql, exampleQueries, formatAnswer } from '@dossier/rdf/node';
import { UsageError } from '@dossier/schema';
import { choiceFrom } from '../choices.ts';
import { columns, defineCommand } from '../command.ts';
import { numberFrom } from '../filter-options.ts';
import { GRAPH_USAGE, readQuadsInput } from '../graph-input.ts';
import { readWholeFile } from '../inputs.ts';
import { print } from '../streams.ts';

const FORMATS: readonly AnswerFormat[] = ['table', 'json', 'csv', 'turtle'];

export const sparql = defineCommand({
  name: 'sparql',
  summary: 'answers a SPARQL query over a graph, corpus or RDF file',
  usage: `${GRAPH_USAGE} [QUERY|FILE.rq]`,
  description:
    'Runs in process, without a server; every article is a named graph. rel: edges are facts, irr: edges are not.\n' +
    '--examples lists queries that come with Dossier, --example NAME runs one of them.',
  options: {
    format: { type: 'string', short: 'f', value: 'NAME', default: 'table', help: FORMATS.join(', ') },
    example: { type: 'string', short: 'e', value: 'NAME', help: 'run this example query' },
    examples: { type: 'boolean', help: 'list the example queries' },
    timeout: { type: 'string', value: 'SECONDS', default: '30', help: 'give up after so long' },
    limit: { type: 'string', short: 'n', value: 'N', default: '10000', help: 'so many rows at most' },
  },
  examples: [
    ['dossier sparql out/cartel-directive.nq --example facts', 'a query that comes with Dossier'],
    [
      'dossier sparql out/cartel-directive.graph.json "SELECT * { GRAPH ?g { ?s ?p ?o } } LIMIT 5"',
      'a query of your own',
    ],
  ],
  async run([input, query, ...more], { format: formatName, example, examples, timeout, limit }) {
    if (examples) {
      await print(`${columns((await exampleQueries()).map(({ name, title }) => [name, title])).join('\n')}\n`);
      return 0;
    }
    const format = choiceFrom('dossier sparql --format', formatName, FORMATS);
    if (input === undefined || more.length > 0 || (query === undefined) === (example === undefined)) {
      throw new UsageError('input-and-query', 'an input and one query are needed.', {
        where: 'dossier sparql',
        hint: 'Give a query, a file that ends in .rq, or --example NAME.',
      });
    }
    const text = example === undefined ? await queryText(query!) : await exampleText(example);
    const answer = await askSparql(readQuadsInput(input), text, {
      timeout: (numberFrom('--timeout', timeout) ?? 30) * 1000,
      limit: numberFrom('--limit', limit) ?? 10_000,
    });
    await print(formatAnswer(answer, format));
    return 0;
  },
});

const queryText = async (query: string): Promise<string> =>
  query.endsWith('.rq') && existsSync(query) ? readWholeFile(query) : query;

async function exampleText(name: string): Promise<string> {
  const found = (await exampleQueries()).find((query) => query.name === name);
  if (found) return found.text;
  throw new UsageError('unknown-example', `there is no example «${name}».`, {
    where: 'dossier sparql --example',
    hint: 'dossier sparql --examples lists them.',
  });
}
