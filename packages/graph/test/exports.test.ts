import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatGraph, type Graph } from '@dossier/schema';
import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  articleGraphs,
  EXPORT_FORMATS,
  type ExportFormat,
  exportGraph,
  graphFileChunks,
  graphLineChunks,
  layoutFrom,
  layoutOf,
  layoutValues,
  mergeGraphs,
  readNetwork,
  rowsToCsv,
  toNetwork,
} from '../src/index.ts';
import { anyArticleGraph } from './any-graph.ts';
import { articleGraph } from './build-graph.ts';
import { sampleGraphs } from './sample-graphs.ts';

/** Names and quotes that each format could trip over. */
const HOSTILE = [
  `Robert'); DROP TABLE Entity;--`,
  '"quoted", and \\ backslashed\\',
  '</node><script>alert(1)</script>&amp;',
  '=HYPERLINK("http://x.example")',
  'Ñandú “Zoë” 😀 中文',
  'a #quot; b ]] | c} -- %% d `e` $f',
];
const hostile = mergeGraphs(
  HOSTILE.map((name, i) => {
    const text = `${name}\nmet, "so\tto say", Bo.\r\n${name}`;
    const figure = { value: `${i} ${name}`, datatype: 'xsd:string' };
    return articleGraph({
      text,
      title: name,
      types: { [name]: 'Organization' },
      claims: [
        { says: [name, 'meets', 'Bo'], predicate: `met ${name}` },
        { says: ['Bo', 'measures', figure], predicate: name },
      ],
    });
  }),
);
const expected = {
  labels: [
    ...hostile.entities.map(({ label }) => label),
    ...hostile.statements.flatMap(({ object }) => (typeof object === 'string' ? [] : [object.value])),
  ].sort(),
  quotes: hostile.statements.map(({ evidence }) => evidence[0]!.quote).sort(),
  confidence: Math.round(hostile.statements.reduce((sum, { confidence }) => sum + confidence, 0) * 1e6) / 1e6,
};
const byCodePoint = (list: string[]) => list.toSorted();

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dossier-exports-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes an export into the folder; answers its files' paths. */
function written(graph: Graph, format: ExportFormat): string[] {
  return exportGraph(graph, format).map(({ ending, chunks }) => {
    const path = join(folder, `${format}${ending}`);
    writeFileSync(path, Buffer.concat([...chunks()].map((chunk) => Buffer.from(chunk as string))));
    return path;
  });
}
const textOf = (graph: Graph, format: ExportFormat, file = 0) =>
  [...exportGraph(graph, format)[file]!.chunks()].join('');

const PYTHON = process.env.DOSSIER_PYTHON ?? 'python3';

/** Reads files with a Python reader, or skips the test where its library is not installed. */
function read(skip: (note: string) => void, library: string, args: string[]): Record<string, unknown> {
  if (spawnSync(PYTHON, ['-c', `import ${library}`]).status !== 0) {
    skip(`${library} is not installed; pip install it and set DOSSIER_PYTHON to that Python`);
  }
  return JSON.parse(execFileSync(PYTHON, [join(import.meta.dirname, 'readers.py'), ...args], { encoding: 'utf8' }));
}

describe('what other programs read', () => {
  it('networkx reads GEXF', ({ skip }) => {
    expect(read(skip, 'networkx', ['networkx_gexf', ...written(hostile, 'gexf')])).toEqual(expected);
  });
  it('networkx reads GraphML', ({ skip }) => {
    expect(read(skip, 'networkx', ['networkx_graphml', ...written(hostile, 'graphml')])).toEqual(expected);
  });
  it('igraph reads GraphML', ({ skip }) => {
    expect(read(skip, 'igraph', ['igraph_graphml', ...written(hostile, 'graphml')])).toEqual(expected);
  });
  it('DuckDB reads Parquet', ({ skip }) => {
    const [nodes, edges] = written(hostile, 'parquet');
    expect(read(skip, 'duckdb', ['duckdb_parquet', nodes!, edges!])).toEqual(expected);
  });
  it('DuckDB reads the CSV pair', ({ skip }) => {
    expect(read(skip, 'duckdb', ['duckdb_csv', ...written(hostile, 'csv-kuzu').slice(0, 2)])).toEqual(expected);
  });
  it('Kuzu reads its CSV pair by the commands that come with it', ({ skip }) => {
    const [nodes, edges, schema] = written(hostile, 'csv-kuzu');
    expect(read(skip, 'kuzu', ['kuzu_csv', schema!, nodes!, edges!])).toEqual(expected);
  });
  it('Kuzu reads Cypher', ({ skip }) => {
    const [, , schema] = written(hostile, 'csv-kuzu');
    expect(read(skip, 'kuzu', ['kuzu_cypher', schema!, ...written(hostile, 'cypher')])).toEqual(expected);
  });
  it('pydot reads DOT', ({ skip }) => {
    const counts = { nodes: expected.labels.length, edges: expected.quotes.length };
    expect(read(skip, 'pydot', ['pydot_dot', ...written(hostile, 'dot')])).toEqual(counts);
  });

  it('hyparquet reads all five tables of Parquet', async () => {
    const tables = await Promise.all(
      exportGraph(hostile, 'parquet').map(async ({ ending, chunks }) => {
        const bytes = Buffer.concat([...chunks()] as Uint8Array[]);
        const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
        return [ending, await parquetReadObjects({ file })] as const;
      }),
    );
    const rows = Object.fromEntries(tables);
    expect(rows['.articles.parquet']!.map(({ text }) => text)).toEqual(hostile.articles.map(({ text }) => text));
    expect(byCodePoint(rows['.edges.parquet']!.map(({ quote }) => quote as string))).toEqual(expected.quotes);
    expect(rows['.evidence.parquet']).toHaveLength(hostile.statements.length);
    expect(rows['.mentions.parquet']).toHaveLength(hostile.entities.flatMap(({ mentions }) => mentions).length);
    expect(rows['.nodes.parquet']).toHaveLength(expected.labels.length);
  });

  it.each(['gexf', 'graphml'] as const)(
    'graphology reads %s, whatever the texts hold',
    { timeout: 600_000 },
    (format) => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ minLength: 1 }), (name, quote) => {
          const text = `${name} ${quote}.`;
          const graph = articleGraph({ text, claims: [{ says: ['Bo', 'meets', name || 'x'], predicate: quote }] });
          const network = readNetwork(textOf(graph, format), format);
          expect(network.nodes().sort()).toEqual(graph.entities.map(({ id }) => id).sort());
          const [edge] = network.edges();
          // XML has no words for most control characters.
          // biome-ignore lint/suspicious/noControlCharactersInRegex: those are meant
          const kept = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd');
          expect(network.getEdgeAttribute(edge!, 'quote')).toBe(kept);
        }),
        { numRuns: 300 },
      );
    },
  );
});

describe('each format', () => {
  it.each(EXPORT_FORMATS)('%s gives the same bytes for the same graph, and something for an empty one', (format) => {
    const bytes = (graph: Graph) =>
      exportGraph(graph, format).map(({ chunks }) =>
        Buffer.concat([...chunks()].map((chunk) => Buffer.from(chunk as string))),
      );
    expect(bytes(hostile)).toEqual(bytes(mergeGraphs([hostile])));
    for (const file of bytes(mergeGraphs([]))) expect(file.length).toBeGreaterThan(0);
  });

  it('CSV for people does not let a spreadsheet take a name for a formula', () => {
    expect(textOf(hostile, 'csv')).toContain(`"'=HYPERLINK(""http://x.example"")"`);
    expect(textOf(hostile, 'csv-neo4j')).toContain('"=HYPERLINK(""http://x.example"")"');
    expect(
      rowsToCsv([
        { a: '=1', b: 2 },
        { a: 'x,y', b: 3 },
      ]),
    ).toBe(`a,b\n'=1,2\n"x,y",3\n`);
  });

  it('CSV for Neo4j and Neptune has the headers that their loaders ask for', () => {
    const header = (format: ExportFormat, file: number) => textOf(hostile, format, file).split('\n')[0]!;
    expect(header('csv-neo4j', 0)).toMatch(/^id:ID,label,type,.*mentions:int,:LABEL$/);
    expect(header('csv-neo4j', 1)).toMatch(/^:START_ID,:END_ID,:TYPE,id,relation,.*confidence:double,/);
    expect(header('csv-neptune', 0)).toMatch(/^~id,~label,label:String,/);
    expect(header('csv-neptune', 1)).toMatch(/^~id,~from,~to,~label,predicate:String,.*confidence:Double,/);
    expect(textOf(mergeGraphs(sampleGraphs), 'csv-neo4j', 0)).toContain('Entity;GPE');
  });

  it('Mermaid holds every node as words, and no character that its grammar knows inside them', () => {
    const lines = textOf(hostile, 'mermaid').split('\n').slice(1, -1);
    const word = `"(?:[^"#&<>\`*_~\\\\\\[\\]{}|;%$]|#\\d+;)*"`;
    for (const line of lines) {
      expect(line).toMatch(new RegExp(`^  (?:n\\d+\\[${word}\\]|n\\d+ (?:-->|-\\.->)\\|${word}\\| n\\d+)$`));
    }
    expect(lines.filter((line) => line.includes('['))).toHaveLength(expected.labels.length);
  });

  it('GEXF carries the time that a text tells, and none where it tells none', () => {
    const edges = textOf(mergeGraphs(sampleGraphs), 'gexf')
      .split('\n')
      .filter((line) => line.startsWith('<edge '));
    expect(edges.filter((line) => line.includes(' start="2025-02-01" end="2025-02-01"'))).toHaveLength(1);
    expect(edges.filter((line) => !/ start=| end=/.test(line))).toHaveLength(edges.length - 2);
  });

  it('a layout goes out with GEXF and comes back', () => {
    const graph = mergeGraphs(sampleGraphs);
    const layout = layoutOf(toNetwork(graph), { seed: 5, iterations: 10 });
    const gexf = [...exportGraph(graph, 'gexf', layoutValues(layout))[0]!.chunks()].join('');
    expect(layoutFrom(readNetwork(gexf, 'gexf')).positions).toEqual(layout.positions);
  });

  it('a graph file in pieces is that of formatGraph', () => {
    fc.assert(
      fc.property(fc.array(anyArticleGraph, { maxLength: 3 }), (graphs) => {
        const graph = mergeGraphs(graphs);
        expect([...graphFileChunks(graph)].join('')).toBe(formatGraph(graph));
      }),
    );
    const merges = [{ into: 'a', from: 'b', reason: 'c\nd', score: 1 }];
    expect([...graphFileChunks({ ...hostile, merges })].join('')).toBe(formatGraph({ ...hostile, merges }));
  });

  it('NDJSON holds a graph a line for each article, which merge to the same graph', () => {
    fc.assert(
      fc.property(fc.array(anyArticleGraph, { maxLength: 4 }), (graphs) => {
        const graph = mergeGraphs(graphs);
        const lines = [...graphLineChunks(graph)].map((line) => JSON.parse(line) as Graph);
        expect(lines).toHaveLength(Math.max(1, graph.articles.length));
        expect(mergeGraphs(lines)).toEqual(graph);
      }),
    );
    const merges = [{ into: 'gone', from: 'b', reason: 'c', score: 1 }];
    const alone = { id: 'person/x', type: 'Person' as const, label: 'X', aliases: [], mentions: [] };
    const odd = { ...hostile, merges, entities: [...hostile.entities, alone] };
    expect(mergeGraphs([...articleGraphs(odd)])).toEqual(mergeGraphs([odd]));
  });

  it('Parquet of many rows goes out in pieces, and is one file to its readers', async () => {
    const claims = Array.from(
      { length: 300 },
      (_, i) => ({ says: ['Bo', 'measures', { value: `${i}`, datatype: 'x' }] }) as const,
    );
    const graphs = Array.from({ length: 80 }, (_, i) => articleGraph({ text: `Bo ${i}.`, claims }));
    const edges = exportGraph(
      { ...mergeGraphs([]), statements: graphs.flatMap(({ statements }) => statements) },
      'parquet',
    )[1]!;
    const chunks = [...edges.chunks()] as Uint8Array[];
    expect(chunks.length).toBeGreaterThan(2);
    const bytes = Buffer.concat(chunks);
    const rows = await parquetReadObjects({
      file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
    });
    expect(rows).toHaveLength(24_000);
    expect(rows[23_999]).toMatchObject({ relation: 'measures', quote: 'Bo 79.' });
  });

  it('a network that is none is refused in words', () => {
    expect(() => readNetwork('<gexf', 'gexf', 'a.gexf')).toThrow(/a\.gexf: this cannot be read as gexf/);
    expect(() => readNetwork('<!DOCTYPE x [<!ENTITY y "z">]><gexf/>', 'gexf')).toThrow(/document type/);
  });
});
