import type { Graph } from '@dossier/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changesSince,
  contradictions,
  findPaths,
  indexGraph,
  mergeGraphs,
  neighboursOf,
  type StatementFilter,
  select,
  timeline,
} from '../src/index.ts';
import { anyArticleGraph } from './any-graph.ts';
import { articleGraph, type Claim } from './build-graph.ts';

const anyGraph = fc.array(anyArticleGraph, { minLength: 1, maxLength: 5 }).map(mergeGraphs);
const index = (...claims: Claim[]) =>
  indexGraph(articleGraph({ text: 'Ada, Bo, Eve, Dan, Flo and Gus spoke.', published: '2025-01-01', claims }));

describe('selections', () => {
  it('answer exactly the statements that pass, whichever index they go through', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(), fc.nat(63), (graph, pick, mask) => {
        const model = graph.statements[pick % Math.max(1, graph.statements.length)];
        if (model === undefined) return;
        const { subject, relation, polarity, modality, confidence, evidence } = model;
        const chosen = {
          subject,
          relation,
          polarity,
          modality,
          minConfidence: confidence,
          article: evidence[0]!.article,
        };
        const filter: StatementFilter = Object.fromEntries(
          Object.entries(chosen).filter((_, bit) => mask & (1 << bit)),
        );
        const passes = (one: Graph['statements'][number]) =>
          (filter.subject === undefined || one.subject === subject) &&
          (filter.relation === undefined || one.relation === relation) &&
          (filter.polarity === undefined || one.polarity === polarity) &&
          (filter.modality === undefined || one.modality === modality) &&
          (filter.minConfidence === undefined || one.confidence >= confidence) &&
          (filter.article === undefined || one.evidence.some(({ article }) => article === filter.article));
        expect(select(indexGraph(graph), filter).statements()).toEqual(graph.statements.filter(passes));
      }),
      { numRuns: 1000 },
    );
  });

  it('say what is wrong with a name, a date, a relation', () => {
    const people = index({ says: ['Ada', 'meets', 'Bo'] });
    expect(() => select(people).subject('Adda').count()).toThrow(/no entity is called «Adda».*Did you mean Ada/);
    expect(() => select(people).happened({ from: 'today' }).count()).toThrow(/«today» is no date/);
    expect(() => select(people, { relation: 'likes' as never }).count()).toThrow(/no relation/);
  });

  it('take a year, a month and a day for all of it', () => {
    const dated = index({ says: ['Ada', 'meets', 'Bo'], time: { text: 'in March', start: '2025-03', end: '2025-03' } });
    for (const period of [{ from: '2025-03-31' }, { to: '2025-03-01' }, { from: '2025', to: '2025' }]) {
      expect(select(dated).happened(period).count()).toBe(1);
    }
    expect(select(dated).happened({ from: '2025-04' }).count()).toBe(0);
  });
});

describe('paths', () => {
  /** All simple paths, by trying every way. */
  function everyPath(graph: Graph, [from, to]: [string, string], hops: number): string[] {
    const links = graph.statements.flatMap(({ subject, object }) =>
      typeof object === 'string' ? [[subject, object] as const, [object, subject] as const] : [],
    );
    const walk = (path: string[]): string[] => {
      if (path.at(-1) === to) return [path.join()];
      if (path.length > hops) return [];
      const next = new Set(links.filter(([a, b]) => a === path.at(-1) && !path.includes(b)).map(([, b]) => b));
      return [...next].flatMap((b) => walk([...path, b]));
    };
    return from === to ? [] : walk([from]);
  }

  it('are all there are, each once, the shortest first', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 5 }), (graph, i, j, maxHops) => {
        const at = (n: number) => graph.entities[n % Math.max(1, graph.entities.length)]?.id;
        const ends: [string, string] = [at(i) ?? '', at(j) ?? ''];
        if (ends[0] === '') return;
        const { paths, complete } = findPaths(indexGraph(graph), ends, { maxHops, limit: 10_000 });
        const found = paths.map(({ entities }) => entities.map(({ id }) => id).join());
        expect(found.toSorted()).toEqual(everyPath(graph, ends, maxHops).toSorted());
        expect(complete).toBe(true);
        const lengths = paths.map(({ steps }) => steps.length);
        expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
        for (const { steps } of paths) for (const step of steps) expect(step[0]!.evidence.length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('stop at their bounds and say so', () => {
    const names = ['Ada', 'Bo', 'Eve', 'Dan', 'Flo', 'Gus'];
    const claims = names.flatMap((a) => names.map((b): Claim => ({ says: [a, 'accuses', b] })));
    const dense = index(...claims);
    expect(findPaths(dense, ['Ada', 'Gus'], { maxHops: 5, limit: 7 })).toMatchObject({ complete: false });
    expect(findPaths(dense, ['Ada', 'Gus'], { maxHops: 5, limit: 1000, maxWork: 50 }).complete).toBe(false);
    expect(findPaths(dense, ['Ada', 'Gus'], { maxHops: 5, limit: 1000 }).paths).toHaveLength(1 + 4 + 12 + 24 + 24);
    expect(() => findPaths(dense, ['Ada', 'Gus'], { maxHops: 9 })).toThrow(/1 to 8/);
  });
});

describe('contradictions', () => {
  const kinds = (...claims: Claim[]) => contradictions(index(...claims)).map(({ kind }) => kind);

  it('pair a claim with its denial, in whatever order a symmetric relation is told', () => {
    expect(kinds({ says: ['Ada', 'meets', 'Bo'] }, { says: ['Bo', 'meets', 'Ada'], polarity: 'negative' })).toEqual([
      'denied',
    ]);
    expect(kinds({ says: ['Ada', 'attacks', 'Bo'] }, { says: ['Bo', 'attacks', 'Ada'], polarity: 'negative' })).toEqual(
      [],
    );
  });

  it('pair an allegation with its denial, but not a plan with what has not been so far', () => {
    const denial: Claim = { says: ['Ada', 'attacks', 'Bo'], polarity: 'negative', sources: ['Ada'] };
    expect(kinds({ says: ['Ada', 'attacks', 'Bo'], modality: 'possible' }, denial)).toEqual(['denied']);
    expect(kinds({ says: ['Ada', 'attacks', 'Bo'], modality: 'future' }, denial)).toEqual([]);
  });

  it('pair a refusal with the deed or plan that it refuses', () => {
    const refusal: Claim = { says: ['Ada', 'rejects', 'Bo'], predicate: 'declined to meet' };
    expect(kinds(refusal, { says: ['Bo', 'meets', 'Ada'], modality: 'future' })).toEqual(['refused']);
    expect(kinds(refusal, { says: ['Ada', 'meets', 'Bo'], modality: 'directed' })).toEqual([]);
    expect(kinds(refusal, { says: ['Bo', 'supports', 'Ada'] })).toEqual([]);
  });

  it('do not pair what was so at one time with what was not at another', () => {
    const on = (start: string) => ({ time: { text: 'then', start, end: start } });
    const met: Claim = { says: ['Ada', 'meets', 'Bo'], ...on('2025-01-01') };
    expect(kinds(met, { says: ['Ada', 'meets', 'Bo'], polarity: 'negative', ...on('2025-02-01') })).toEqual([]);
    expect(kinds(met, { says: ['Ada', 'meets', 'Bo'], polarity: 'negative', ...on('2025-01') })).toEqual(['denied']);
  });

  it('pair two figures for one thing at one time', () => {
    const toll = (value: string, start: string): Claim => ({
      says: ['Ada', 'measures', { value, datatype: 'xsd:integer' }],
      predicate: 'lost',
      time: { text: 'then', start },
    });
    expect(kinds(toll('12', '2025-01-01'), toll('15', '2025-01-01'))).toEqual(['figure']);
    expect(kinds(toll('12', '2025-01-01'), toll('15', '2025-01-02'))).toEqual([]);
  });

  it('are the same pairs when asked about one of the two', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const own = indexGraph(graph);
        const all = contradictions(own).map(({ claim, counter }) => [claim.statement.id, counter.statement.id]);
        for (const { id } of graph.entities) {
          const part = contradictions(own, { subject: id }).map(({ claim, counter }) => [
            claim.statement.id,
            counter.statement.id,
          ]);
          const subjects = new Map(graph.statements.map((one) => [one.id, one.subject]));
          expect(part).toEqual(all.filter((pair) => pair.some((one) => subjects.get(one) === id)));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('time', () => {
  it('is never made up: neither publication nor today stands in for a time that the text does not tell', () => {
    const own = index({ says: ['Ada', 'meets', 'Bo'] });
    expect(timeline(own).entries).toEqual([]);
    expect(timeline(own).undated).toHaveLength(1);
    expect(select(own).happened({ from: '1900' }).count()).toBe(0);
    const undated = indexGraph(articleGraph({ text: 'Ada met Bo.', claims: [{ says: ['Ada', 'meets', 'Bo'] }] }));
    expect(select(undated).published({ from: '1900' }).count()).toBe(0);
    expect(changesSince(undated, '1900')).toMatchObject({ fresh: [], restated: [], entities: [] });
  });

  it('tells what is fresh, restated and reversed since a day', () => {
    const day = (published: string, text: string, claim: Claim) => articleGraph({ text, published, claims: [claim] });
    const graph = mergeGraphs([
      day('2025-01-01', 'Ada met Bo.', { says: ['Ada', 'meets', 'Bo'] }),
      day('2025-01-05', 'As told, Ada met Bo.', { says: ['Ada', 'meets', 'Bo'] }),
      day('2025-01-06', 'Ada did not meet Bo, Eve said.', {
        says: ['Ada', 'meets', 'Bo'],
        polarity: 'negative',
        sources: ['Eve'],
      }),
    ]);
    const { fresh, restated, reversed, entities } = changesSince(indexGraph(graph), '2025-01-05');
    expect(fresh.map(({ sentence }) => sentence)).toEqual(['Ada does not meet Bo, says Eve']);
    expect(restated.map(({ sentence }) => sentence)).toEqual(['Ada meets Bo']);
    expect(reversed.map(({ kind, counter }) => [kind, counter.sentence])).toEqual([
      ['denied', 'Ada does not meet Bo, says Eve'],
    ]);
    expect(entities.map(({ label }) => label)).toEqual(['Eve']);
  });
});

it('counts neighbours by the statements that join them', () => {
  const own = index(
    { says: ['Ada', 'meets', 'Bo'] },
    { says: ['Bo', 'attacks', 'Ada'] },
    { says: ['Ada', 'aids', 'Eve'] },
  );
  expect(neighboursOf(own, 'Ada').map(({ entity, findings }) => [entity.label, findings.length])).toEqual([
    ['Bo', 2],
    ['Eve', 1],
  ]);
  expect(neighboursOf(own, 'Ada', { filter: { relation: 'aids' } }).map(({ entity }) => entity.label)).toEqual(['Eve']);
});
