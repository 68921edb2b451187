import { describe, expect, it } from 'vitest';
import { type ExportFormat, exportGraph, mergeGraphs, readCsvNetwork, readNetwork, valuesFrom } from '../src/index.ts';
import { sampleGraphs } from './sample-graphs.ts';

const graph = mergeGraphs(sampleGraphs);
const [first] = graph.entities;
const values = { x: new Map([[first!.id, 1.5]]), community: new Map([[first!.id, 3]]) };
const texts = (format: ExportFormat) => exportGraph(graph, format, values).map(({ chunks }) => [...chunks()].join(''));

describe('a network that another program wrote', () => {
  it.each(['csv', 'csv-neo4j', 'csv-kuzu', 'csv-neptune'] as const)('comes back from a pair of %s files', (format) => {
    const [nodes, edges] = texts(format);
    const network = readCsvNetwork({ nodes, edges }, format);
    expect(network.nodes().sort()).toEqual(graph.entities.map(({ id }) => id).sort());
    expect(network.size).toBe(graph.statements.length);
    expect(network.getNodeAttribute(first!.id, 'label')).toBe(first!.label);
    expect(network.mapEdges((_, { quote }) => quote).sort()).toEqual(
      graph.statements.map(({ evidence }) => evidence[0]!.quote).sort(),
    );
    expect(valuesFrom(network)).toEqual(values);
  });

  it.each(['gexf', 'graphml'] as const)('gives its numbers from %s', (format) => {
    expect(valuesFrom(readNetwork(texts(format)[0]!, format)).community).toEqual(values.community);
  });

  it('comes from the tables of Gephi, with quotes, line breaks and a byte order mark', () => {
    const nodes = '\ufeffId,Label,modularity_class\r\na,"A ""x"", y\nz",2\r\nb,B,\r\n';
    const network = readCsvNetwork({ nodes, edges: 'Source,Target,Weight\na,b,2.5\nb,c,1' });
    expect(network.getNodeAttributes('a')).toEqual({ id: 'a', label: 'A "x", y\nz', modularity_class: 2 });
    expect(network.nodes()).toEqual(['a', 'b', 'c']);
    expect(network.getEdgeAttribute(network.edges('a', 'b')[0]!, 'weight')).toBe(2.5);
  });

  it('keeps rows that lack their last fields', () => {
    const network = readCsvNetwork({ nodes: 'id,label,rank\na,A,1\n\nb\n', edges: 'source,target,weight\na,b\n' });
    expect(network.nodes()).toEqual(['a', 'b']);
    expect(network.size).toBe(1);
    expect(network.getNodeAttributes('b')).toEqual({ id: 'b' });
  });

  it('is refused in words where it is none', () => {
    expect(() => readCsvNetwork({ edges: 'a,b\n1,2\n' }, 'x.csv')).toThrow(/x\.csv.*no column source/);
    expect(() => readCsvNetwork({ nodes: 'id\n"open' })).toThrow(/not closed/);
    expect(() => readCsvNetwork({ edges: 'source,target\na,b\nc\n' })).toThrow(/names no node: c/);
  });
});
