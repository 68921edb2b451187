import { describe, expect, it } from 'vitest';
import { graphToQuads } from '../src/model/graph-to-quads.ts';
import { type Answer, formatAnswer } from '../src/sparql/answer.ts';
import { exampleQueries } from '../src/sparql/example-queries.node.ts';
import { openQueryStore, sparql } from '../src/sparql/sparql.node.ts';
import { sampleGraph } from './sample-graph.ts';

const quads = () => graphToQuads(sampleGraph);
const COUNT = 'SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }';
const rowsOf = (answer: Answer) =>
  answer.kind === 'rows' ? answer.rows.map((row) => answer.variables.map((name) => row[name]?.value ?? '')) : [];

/** What each example answers on the sample. */
const ANSWERS: Record<string, (rows: string[][]) => void> = {
  facts: (rows) =>
    expect(rows.map((row) => row.slice(0, 3))).toContainEqual(['Claudia Sheinbaum Pardo', 'rejects', 'Donald Trump']),
  'not-facts': (rows) =>
    expect(rows).toEqual([['Donald Trump', 'deploys', 'U.S. troops', 'directed', 'positive', 'Donald Trump']]),
  claims: (rows) => expect(rows).toEqual([['Donald Trump', 'Donald Trump', 'deploys', 'U.S. troops']]),
  evidence: (rows) => expect(rows.map((row) => row[1])).toContain('Mexican President Claudia Sheinbaum Pardo'),
  timeline: (rows) => expect(rows).toEqual([['2025-05-01', '2025-05-31', 'Donald Trump', 'offers', 'Mexico']]),
  leaks: (rows) => expect(rows).toEqual([]),
  contradictions: (rows) => expect(rows).toEqual([]),
  dyads: (rows) =>
    expect(rows).toEqual([
      ['Claudia Sheinbaum Pardo', 'REJECT', 'Donald Trump', '1'],
      ['Donald Trump', 'AGREE', 'Mexico', '1'],
    ]),
  entities: (rows) =>
    expect(rows).toContainEqual(['Donald Trump', 'Person', 'http://www.wikidata.org/entity/Q22686', '1', '1']),
  articles: (rows) => expect(rows.map((row) => row.slice(1))).toEqual([['Cartels', '2025-08-18', '5', '4', '0.1.0']]),
  places: (rows) => expect(rows).toEqual([['Mexico', 'Donald Trump', 'deploys', 'U.S. troops']]),
  triples: (rows) => expect(rows.map(([kind]) => kind)).toEqual(['articles', 'dataset', 'entities', 'meta']),
};

describe('SPARQL', () => {
  it('answers every example query', async () => {
    const store = await openQueryStore(quads());
    for (const { name, title, text } of await exampleQueries()) {
      expect(title).not.toBe('');
      const answer = await store.query(text);
      if (name === 'fact-graph') expect(answer.kind === 'quads' && answer.quads.length).toBe(7);
      else ANSWERS[name]!(rowsOf(answer));
    }
    await store.close();
  });

  it('counts what the dataset says of itself', async () => {
    const rows = rowsOf(
      await sparql(
        quads(),
        `PREFIX void: <http://rdfs.org/ns/void#> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        SELECT ?said ?counted ?entities ?described WHERE {
          ?d a void:Dataset ; void:triples ?said ; void:entities ?entities .
          { SELECT (COUNT(*) AS ?counted) WHERE { GRAPH ?g { ?s ?p ?o } FILTER(!STRENDS(STR(?g), "/graph/dataset")) } }
          { SELECT (COUNT(DISTINCT ?e) AS ?described) WHERE { ?e a ?t . FILTER(CONTAINS(STR(?e), "/id/entity/")) } }
        }`,
      ),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]![0]).toBe(rows[0]![1]);
    expect(rows[0]![2]).toBe(rows[0]![3]);
    const classes = await sparql(
      quads(),
      `PREFIX void: <http://rdfs.org/ns/void#>
      SELECT ?c ?said (COUNT(DISTINCT *) AS ?n) WHERE {
        ?d void:classPartition ?part . ?part void:class ?c ; void:entities ?said .
        GRAPH ?g { ?s a ?c } FILTER(!STRENDS(STR(?g), "/graph/dataset"))
      } GROUP BY ?c ?said HAVING(?said != COUNT(DISTINCT *))`,
    );
    expect(rowsOf(classes)).toEqual([]);
  });

  it('asks patterns outside GRAPH of all graphs together', async () => {
    const answer = await sparql(quads(), COUNT);
    expect(Number(rowsOf(answer)[0]![0])).toBeGreaterThan(400);
  });

  it('gives at most as many rows as are wanted, and says that there are more', async () => {
    const answer = await sparql(quads(), 'SELECT ?s WHERE { ?s ?p ?o }', { limit: 3 });
    expect(answer).toMatchObject({ kind: 'rows', truncated: true });
    expect(formatAnswer(answer, 'table')).toContain('(3 rows, and there are more)');
  });

  it('ends a query that takes too long', async () => {
    const endless = 'SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }';
    await expect(sparql(quads(), endless, { timeout: 300 })).rejects.toThrow('took longer than 300 ms');
  });

  it.each([
    ['DELETE WHERE { ?s ?p ?o }', 'this is an update'],
    ['PREFIX a: <http://a/select> # SELECT\nINSERT DATA { a:b a:c "SELECT" }', 'this is an update'],
    ['hello', 'no SPARQL query'],
    ['SELECT ?s WHERE {', 'Oxigraph cannot answer it'],
  ])('refuses %s', async (query, problem) => {
    await expect(sparql(quads(), query)).rejects.toThrow(problem);
  });

  it('writes answers as table, JSON, CSV and Turtle', async () => {
    const rows = await sparql(
      quads(),
      'PREFIX rel: <https://w3id.org/dossier/rel/> SELECT ?s ?o ?none WHERE { ?s rel:holdsRole ?o }',
    );
    expect(formatAnswer(rows, 'table')).toMatch(
      /^s +o +none\n-+ {2}-+ {2}-+\nperson:claudia-sheinbaum-pardo-\w+ {2}entity:Q96\n\(1 row\)\n$/,
    );
    expect(JSON.parse(formatAnswer(rows, 'json')).results.bindings[0].o).toEqual({
      type: 'uri',
      value: 'https://w3id.org/dossier/id/entity/Q96',
    });
    expect(formatAnswer(rows, 'csv')).toMatch(/^s,o,none\r\nhttps:.*,https:.*Q96,\r\n$/);
    expect(() => formatAnswer(rows, 'turtle')).toThrow('Turtle holds triples');
    const facts = await sparql(
      quads(),
      'PREFIX rel: <https://w3id.org/dossier/rel/> CONSTRUCT WHERE { ?s rel:rejects ?o }',
    );
    expect(formatAnswer(facts, 'turtle')).toMatch(/rel:rejects entity:Q22686 \.\n$/);
    expect(formatAnswer(facts, 'csv')).toMatch(/^subject,predicate,object\r\n/);
    expect(formatAnswer(await sparql(quads(), 'ASK { ?s ?p "nowhere" }'), 'table')).toBe('false\n');
  });

  it('quotes what CSV would break on', () => {
    const row = { x: { type: 'literal', value: 'a,"b"\nc' } } as const;
    expect(formatAnswer({ kind: 'rows', variables: ['x'], rows: [row], truncated: false }, 'csv')).toBe(
      'x\r\n"a,""b""\nc"\r\n',
    );
  });
});
