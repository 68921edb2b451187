import { describe, expect, it } from 'vitest';
import { formatGraph, InputError, parseGraph } from '../src/index.ts';
import { smallGraph } from './graphs.ts';

describe('parseGraph', () => {
  it('reads back what formatGraph writes, to the byte', () => {
    const text = formatGraph(smallGraph());
    expect(formatGraph(parseGraph(text))).toBe(text);
  });

  it('names the file and the first fields that are amiss', () => {
    const broken = { ...smallGraph(), statements: [{ ...smallGraph().statements[0], relation: 'loves' }] };
    const parse = () => parseGraph(JSON.stringify(broken), 'my.graph.json');
    expect(parse).toThrow(InputError);
    expect(parse).toThrow(/^my\.graph\.json: .*statements\.0\.relation/);
  });

  it('tells text that is no JSON from JSON that is no graph', () => {
    expect(() => parseGraph('{')).toThrow(expect.objectContaining({ code: 'not-json' }));
    expect(() => parseGraph('[]')).toThrow(expect.objectContaining({ code: 'not-a-graph' }));
    expect(() => parseGraph('{"format":"dossier-graph/2"}')).toThrow(/format/);
  });

  it('refuses a statement without evidence', () => {
    const graph = smallGraph();
    graph.statements[0]!.evidence = [];
    expect(() => parseGraph(JSON.stringify(graph))).toThrow(/evidence/);
  });
});
