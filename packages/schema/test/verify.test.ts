import { describe, expect, it } from 'vitest';
import { type Graph, verifyGraph } from '../src/index.ts';
import { smallGraph } from './graphs.ts';

const faultsAfter = (change: (graph: Graph) => void) => {
  const graph = smallGraph();
  change(graph);
  return verifyGraph(graph).map(({ problem }) => problem);
};

describe('verifyGraph', () => {
  it('has nothing to say of a sound graph', () => {
    expect(verifyGraph(smallGraph())).toEqual([]);
  });

  it('finds a quote that was altered by one character', () => {
    expect(faultsAfter(({ statements }) => (statements[0]!.evidence[0]!.quote = 'Mexico declined the offer!'))).toEqual(
      [expect.stringContaining('not at 0-26')],
    );
  });

  it('finds offsets outside the text, heads outside their mention, and cues outside the text', () => {
    expect(faultsAfter(({ entities }) => (entities[0]!.mentions[0]!.end = 99))).toHaveLength(1);
    expect(faultsAfter(({ entities }) => (entities[0]!.mentions[0]!.head = { start: 7, end: 9 }))).toHaveLength(1);
    expect(faultsAfter(({ statements }) => (statements[0]!.evidence[0]!.cue = { start: 20, end: 40 }))).toHaveLength(1);
  });

  it('finds ids of entities and articles that are not there', () => {
    expect(faultsAfter(({ statements }) => statements[0]!.attribution.push('person/nobody-1'))).toEqual([
      expect.stringContaining('person/nobody-1'),
    ]);
    expect(faultsAfter(({ articles }) => articles.pop())).toHaveLength(3);
  });
});
