import { exportGraph, readNetwork } from '@dossier/graph';
import { type Graph, InputError, verifyGraph } from '@dossier/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDossier, valueNodeId } from '../src/core/dossier.ts';
import { harbourExample } from '../src/examples/harbour.ts';
import { readCsv } from '../src/import/csv.ts';
import { readGexf } from '../src/import/gexf.ts';
import { readGraphMl } from '../src/import/graphml.ts';
import { readFiles } from '../src/import/read-files.ts';
import { xmlEvents } from '../src/import/xml.ts';

const file = (name: string, text: string) => ({ name, text: async () => text });
const harbour = harbourExample();

function exported(format: 'gexf' | 'graphml' | 'csv' | 'csv-neo4j' | 'csv-kuzu' | 'csv-neptune') {
  const places = Object.fromEntries(
    ['x', 'y'].map((axis) => [axis, new Map(harbour.entities.map(({ id }, i) => [id, i]))]),
  );
  return exportGraph(harbour, format, places)
    .filter(({ ending }) => !ending.endsWith('cypher'))
    .map(({ ending, chunks }) => file(`story${ending}`, [...chunks()].join('')));
}

/** All of a graph that an export for graph tools holds. */
function told({ statements, entities }: Graph) {
  const labels = new Map(entities.map(({ id, label }) => [id, label]));
  return statements
    .map(
      ({ id, subject, object, relation, predicate, polarity, modality, attribution, time, confidence, evidence }) => ({
        id,
        subject: labels.get(subject),
        object:
          typeof object === 'string'
            ? labels.get(object)
            : valueNodeId('', { value: [object.value, object.unit].filter(Boolean).join(' ') }),
        said: [relation, predicate, polarity, modality, attribution, time?.text, time?.start, confidence],
        quote: evidence[0]!.quote,
      }),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

const FOREIGN = `<?xml version="1.0"?><!DOCTYPE gexf>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><creator>Gephi &amp; co</creator></meta>
<graph defaultedgetype="undirected">
<attributes class="node"><attribute id="0" title="Type" type="string"/><attribute id="1" title="age" type="integer"/></attributes>
<nodes>
<node id="a" label="Ann &lt;3"><attvalues><attvalue for="0" value="person"/><attvalue for="1" value="41"/></attvalues><viz:position x="1.5" y="-2" z="0"/></node>
<node id="b"><nodes><node id="c" label="Inner"/></nodes></node>
</nodes>
<edges><edge source="a" target="b" weight="2.5" label="knows"/><edge id="e" source="b" target="c" type="directed" start="2024-03-01"/></edges>
</graph></gexf>`;

describe('what dossier exported for graph tools', () => {
  it.each(['gexf', 'graphml', 'csv', 'csv-neo4j', 'csv-kuzu', 'csv-neptune'] as const)(
    'comes back from %s with every statement and its quote',
    async (format) => {
      const { graph, notes } = await readFiles(exported(format));
      expect(told(graph)).toEqual(told(harbour));
      expect(verifyGraph(graph)).toEqual([]);
      expect(notes?.quoted).toBe(harbour.statements.length);
      expect(graph.entities.map(({ label, type }) => [label, type])).toEqual(
        harbour.entities.map(({ label, type }) => [label, type]),
      );
    },
  );

  it('keeps the layout', async () => {
    const { notes } = await readFiles(exported('gexf'));
    expect([...notes!.places.values()].slice(0, 3)).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
  });
});

describe('a network of another program', () => {
  it('is read as graphology reads it', () => {
    const text = FOREIGN.replace('<!DOCTYPE gexf>', '').replace('"undirected"', '"directed"');
    const ours = readGexf(text, 'x');
    const theirs = readNetwork(text, 'gexf');
    expect(ours.nodes.map(({ id }) => id).sort()).toEqual([...theirs.nodes()].sort());
    expect(ours.edges.map(({ source, target }) => `${source} ${target}`)).toEqual(
      theirs.mapEdges((_, __, source, target) => `${source} ${target}`),
    );
    expect(ours.nodes.find(({ id }) => id === 'a')?.label).toBe(theirs.getNodeAttribute('a', 'label'));
  });

  it('has no evidence, and nothing is made up for it', async () => {
    const { graph, notes } = await readFiles([file('net.gexf', FOREIGN)]);
    const [knows, other] = graph.statements;
    expect(knows).toMatchObject({ subject: 'a', object: 'b', relation: 'related', predicate: 'knows', evidence: [] });
    expect(knows!.roles).toEqual([{ role: 'weight', value: '2.5' }]);
    expect(other!.time?.start).toBe('2024-03-01');
    expect(notes!.quoted).toBe(0);
    expect([...notes!.undirected]).toEqual([knows!.id]);
    expect(notes!.places.get('a')).toEqual([1.5, -2]);
    expect(graph.entities.find(({ id }) => id === 'a')).toMatchObject({ type: 'Person', description: 'age: 41' });
    const { claims } = openDossier(graph, notes);
    expect(claims.map(({ sourced, directed }) => [sourced, directed])).toEqual([
      [false, false],
      [false, true],
    ]);
  });

  it('may be GraphML of yEd or networkx', () => {
    const text = `<graphml><key id="d0" for="node" attr.name="kind"><default>city</default></key><key id="d1" for="node" yfiles.type="nodegraphics"/>
<graph edgedefault="directed"><node id="n0"><data key="d1"><y:ShapeNode><y:Geometry x="3" y="4"/><y:NodeLabel> Oslo </y:NodeLabel></y:ShapeNode></data></node>
<node id="n1"><data key="d0"><![CDATA[a < b]]></data></node><edge source="n0" target="n1" directed="false"/></graph></graphml>`;
    const { nodes, edges } = readGraphMl(text, 'x');
    expect(nodes[0]).toMatchObject({ id: 'n0', label: 'Oslo', place: [3, 4] });
    expect(nodes[0]!.fields.get('kind')).toBe('city');
    expect(nodes[1]!.fields.get('kind')).toBe('a < b');
    expect(edges).toMatchObject([{ source: 'n0', target: 'n1', directed: false }]);
  });
});

describe('tables', () => {
  it.each([',', ';', '\t'])('have fields between «%s»', (between) => {
    const text = `\ufeffsource,target,note\r\nA,"B, ""the"" b",x\r\n\r\nC,D,\n`.replaceAll(
      ',',
      (comma, at: number, all: string) => (all.slice(0, at).split('"').length % 2 === 0 ? comma : between),
    );
    expect(readCsv(text, 'x')).toEqual({
      header: ['source', 'target', 'note'],
      rows: [
        ['A', 'B, "the" b', 'x'],
        ['C', 'D', ''],
      ],
    });
  });

  it('give back what was written, whatever it holds', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é') });
    fc.assert(
      fc.property(fc.array(fc.tuple(field, field), { minLength: 1 }), (rows) => {
        const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\n');
        const table = readCsv(`a,b\n${text}`, 'x');
        expect(table.rows).toEqual(rows);
      }),
    );
  });

  it('of pairs need no names of columns', async () => {
    const { graph } = await readFiles([file('pairs.csv', 'Ann,Bob\nBob,Cid\n')]);
    expect(graph.statements.map(({ subject, object }) => [subject, object])).toEqual([
      ['Ann', 'Bob'],
      ['Bob', 'Cid'],
    ]);
  });

  it('of nodes and of edges belong together, in whatever order they come', async () => {
    const nodes = file('my.nodes.csv', 'Id;Label;Type\n1;Ann;person\n2;Oslo;city\n');
    const edges = file('my.edges.csv', 'Source;Target;Label;Type\n1;2;lives in;Directed\n');
    for (const files of [
      [nodes, edges],
      [edges, nodes],
    ]) {
      const { graph, name } = await readFiles(files);
      expect(graph.entities.map(({ label, type }) => [label, type])).toEqual([
        ['Ann', 'Person'],
        ['Oslo', 'GPE'],
      ]);
      expect(graph.statements[0]!.predicate).toBe('lives in');
      expect(name).toBe('my and 1 more');
    }
  });

  it('that say no more are refused with what they lack', async () => {
    await expect(readFiles([file('a.csv', 'id,label\n1,Ann\n')])).rejects.toThrow(/a\.csv.*nodes only.*edges/s);
    await expect(readFiles([file('a.csv', 'x,y,z\n1,2,b\n')])).rejects.toThrow(/a\.csv.*«x».*source and target/s);
    await expect(readFiles([file('a.csv', '')])).rejects.toThrow(/a\.csv.*empty/s);
    await expect(readFiles([file('a.csv', 'source,target\n"x,y')])).rejects.toThrow(/never closed, row 2/);
  });
});

describe('hostile files', () => {
  const refused = (text: string, why: RegExp) => expect(readFiles([file('bad.gexf', text)])).rejects.toThrow(why);

  it('are refused with a reason and a line', async () => {
    await refused('<!DOCTYPE g [<!ENTITY a "aaaa">]><gexf>&a;</gexf>', /bad\.gexf.*entities of its own/s);
    await refused('<gexf><graph>\n<nodes></graph></gexf>', /closes nothing, line 2/);
    await refused('<gexf>&nbsp;</gexf>', /& stands for nothing/);
    await refused(`<gexf>${'<a>'.repeat(200)}`, /deeper than 100/);
    await refused('<gexf><node id="a', /broken/);
    await refused('<gexf><nodes><node id="a"/></nodes></gexf>', /1 nodes and no edge/);
    await refused('\0\u0001', /no text/);
  });

  it('cannot reach what objects inherit', async () => {
    const { graph } = await readFiles([
      file('p.csv', 'source,target,__proto__,constructor\n__proto__,constructor,x,y\ntoString,__proto__,,\n'),
    ]);
    expect(graph.entities.map(({ id }) => id)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('end in an error of ours or in a graph, whatever is broken in them', () => {
    const damage = fc.tuple(fc.nat(FOREIGN.length), fc.nat(40), fc.string({ maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (places) => {
        const text = places.reduce((now, [at, cut, put]) => now.slice(0, at) + put + now.slice(at + cut), FOREIGN);
        for (const read of [readGexf, readGraphMl, readCsv, (source: string) => [...xmlEvents(source, 'x')]]) {
          try {
            read(text, 'x');
          } catch (error) {
            expect(error).toBeInstanceOf(InputError);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('take time in step with their size', () => {
    const time = (size: number) => {
      const start = process.cpuUsage();
      for (const text of [
        '"'.repeat(size),
        '<'.repeat(size),
        `<a ${'b '.repeat(size)}`,
        `<a>${'&'.repeat(size)}`,
        ','.repeat(size),
      ])
        for (const read of [readGexf, readCsv]) {
          try {
            read(text, 'x');
          } catch {
            // Refused, as it should be.
          }
        }
      return process.cpuUsage(start).user;
    };
    time(1000);
    expect(time(200_000)).toBeLessThan(2000 + 400 * Math.max(1000, time(10_000)));
  });
});
