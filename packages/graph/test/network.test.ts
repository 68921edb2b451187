import { describe, expect, it } from 'vitest';
import {
  centralitiesOf,
  communitiesOf,
  componentsOf,
  formatLayout,
  layoutOf,
  mergeGraphs,
  parseLayout,
  shortestPath,
  toNetwork,
  toSimpleNetwork,
} from '../src/index.ts';
import { articleGraph, type Claim } from './build-graph.ts';
import { sampleGraphs } from './sample-graphs.ts';

const graph = mergeGraphs(sampleGraphs);
const network = toNetwork(graph);
const idOf = (label: string) => graph.entities.find((one) => one.label === label)!.id;

/** Two circles of friends whom only Ann and Zoe join, and one who knows nobody. */
const circles = () => {
  const one = ['Ann', 'Bo', 'Cy', 'Dan'];
  const other = ['Zoe', 'Yan', 'Xi', 'Wim'];
  const all = (names: string[]) =>
    names.flatMap((a) => names.filter((b) => b > a).map((b): Claim => ({ says: [a, 'meets', b] })));
  const claims: Claim[] = [
    ...all(one),
    ...all(other),
    { says: ['Ann', 'aids', 'Zoe'] },
    { says: ['Lou', 'kindOf', { value: 'x', datatype: 'y' }] },
  ];
  const own = articleGraph({ text: `${[...one, ...other, 'Lou'].join(' ')}.`, claims });
  return { own, id: (label: string) => own.entities.find((entity) => entity.label === label)!.id };
};

describe('a graph as graphology has it', () => {
  it('has each entity and each statement between two under its id', () => {
    expect(network.order).toBe(graph.entities.length);
    expect(network.size).toBe(graph.statements.length);
    const threat = graph.statements.find(({ relation }) => relation === 'threatens')!;
    expect(network.getEdgeAttributes(threat.id)).toMatchObject({
      relation: 'threatens',
      start: '2025-02-01',
      evidence: 3,
    });
    expect(network.source(threat.id)).toBe('wd:Q22686');
    expect(network.multi && network.type).toBe('directed');
  });

  it('counts statements as the weight of one link when made simple', () => {
    const simple = toSimpleNetwork(network);
    expect(simple.getEdgeAttribute(simple.edge(idOf('Donald Trump'), idOf('Mexico')), 'weight')).toBe(2);
  });
});

describe('measures', () => {
  it('find communities, the same for the same seed', () => {
    const { own, id } = circles();
    const found = communitiesOf(toNetwork(own), { seed: 3 });
    expect(communitiesOf(toNetwork(own), { seed: 3 })).toEqual(found);
    const of = (...names: string[]) => new Set(names.map((name) => found.get(id(name))));
    expect(of('Ann', 'Bo', 'Cy', 'Dan').size).toBe(1);
    expect(of('Zoe', 'Yan', 'Xi', 'Wim').size).toBe(1);
    expect(of('Ann', 'Zoe', 'Lou').size).toBe(3);
  });

  it('find what holds together, and what is central', () => {
    const { own, id } = circles();
    const own_ = toNetwork(own);
    expect([...new Set(componentsOf(own_).values())]).toEqual([0, 1]);
    expect(componentsOf(own_).get(id('Lou'))).toBe(1);
    const { degree, pagerank, betweenness } = centralitiesOf(own_, { betweenness: true });
    expect(degree.get(id('Ann'))).toBe(4);
    expect(
      [...betweenness!]
        .sort(([, a], [, b]) => b - a)
        .slice(0, 2)
        .map(([node]) => node)
        .sort(),
    ).toEqual([id('Ann'), id('Zoe')].sort());
    expect([...pagerank.values()].reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 2);
    expect(shortestPath(own_, [id('Bo'), id('Yan')])).toEqual(['Bo', 'Ann', 'Zoe', 'Yan'].map(id));
    expect(shortestPath(own_, [id('Bo'), id('Lou')])).toBeUndefined();
  });

  it('bear an empty network', () => {
    const empty = toNetwork(mergeGraphs([]));
    expect(communitiesOf(empty).size + componentsOf(empty).size + centralitiesOf(empty).degree.size).toBe(0);
    expect(layoutOf(empty).positions).toEqual({});
  });
});

describe('a layout', () => {
  it('is the same for the same seed, goes into a file and comes back', () => {
    const layout = layoutOf(network, { seed: 2, iterations: 50 });
    expect(layoutOf(network, { seed: 2, iterations: 50 })).toEqual(layout);
    expect(layoutOf(network, { seed: 3, iterations: 50 })).not.toEqual(layout);
    expect(parseLayout(formatLayout(layout))).toEqual(layout);
    expect(Object.keys(layout.positions)).toHaveLength(network.order);
    expect(() => parseLayout('{}')).toThrow(/no layout/);
  });

  it('goes on from an earlier one', () => {
    const before = layoutOf(network, { iterations: 100 });
    expect(layoutOf(network, { iterations: 0, from: before }).positions).toEqual(before.positions);
  });
});
