import { entityId, type Graph, type Statement, statementId, verifyGraph } from '@dossier/schema';
import { describe, expect, it } from 'vitest';
import { shippedGazetteer } from '../src/index.node.ts';
import { createLinker, linkGraph, parseLinkCorrections } from '../src/index.ts';
import { markedGraph } from './marked-text.ts';

const linker = createLinker(shippedGazetteer());
const US = entityId({ type: 'GPE', name: 'the United States' });
const AMERICA = entityId({ type: 'GPE', name: 'U.S.' });
const MEXICO = entityId({ type: 'GPE', name: 'Mexico' });
const PEDRO = entityId({ type: 'Person', name: 'Pedro Nobody' });

function graphWithStatements(): Graph {
  const graph = markedGraph(
    '{P:Pedro Nobody} said {G:the United States} will help {G:Mexico}. The {G:U.S.} will, he said.',
  );
  const [article] = graph.articles;
  const text = article?.text ?? '';
  const statement = (subject: string, object: string, quote: string): Statement => {
    const start = text.indexOf(quote);
    const content = {
      subject,
      relation: 'aids',
      predicate: 'help',
      object,
      polarity: 'positive',
      modality: 'future',
      attribution: [PEDRO, AMERICA],
    } as const;
    return {
      ...content,
      attribution: [...content.attribution],
      id: statementId({ ...content, attribution: [...content.attribution], time: undefined }),
      roles: [{ role: 'recipient', entity: MEXICO }],
      place: AMERICA,
      confidence: 0.6,
      evidence: [{ article: article?.id ?? '', start, end: start + quote.length, quote }],
    };
  };
  const statements = [
    statement(US, MEXICO, 'will help'),
    statement(AMERICA, MEXICO, 'The U.S. will'),
    { ...statement(US, AMERICA, 'said'), relation: 'related' as const },
  ];
  return { ...graph, statements, merges: [{ into: US, from: 'America', reason: 'the same head', score: 0.9 }] };
}

describe('linkGraph', () => {
  it('keeps a thing a thing where the gazetteer knows no more than a topic', () => {
    const { entities } = linkGraph(markedGraph('Most people use {T:Google Chrome} now.'), linker);
    expect(entities).toEqual([expect.objectContaining({ type: 'Thing', wikidata: 'Q777' })]);
  });

  const before = graphWithStatements();
  const after = linkGraph(before, linker);

  it('makes one entity of two names of one thing, and says why', () => {
    expect(after.entities.map(({ id }) => id)).toEqual([PEDRO, 'wd:Q30', 'wd:Q96']);
    const [, us] = after.entities;
    expect(us).toMatchObject({ wikidata: 'Q30', label: 'United States', type: 'GPE' });
    expect(us?.aliases).toEqual(['the United States', 'U.S.']);
    expect(us?.mentions.map(({ start }) => start)).toEqual([18, 58]);
    const reasons = after.merges?.filter(({ into }) => into === 'wd:Q30');
    expect(reasons?.map(({ from }) => from)).toEqual(['America', US, AMERICA]);
    expect(reasons?.[1]?.reason).toMatch(/^linked: name «the United States»/);
    expect(reasons?.[1]?.score).toBeGreaterThan(0.7);
  });

  it('renames entities wherever statements name them, joins equal statements and drops circular ones', () => {
    expect(after.statements).toHaveLength(1);
    const [aid] = after.statements;
    expect(aid).toMatchObject({ subject: 'wd:Q30', object: 'wd:Q96', place: 'wd:Q30', attribution: [PEDRO, 'wd:Q30'] });
    expect(aid?.roles).toEqual([{ role: 'recipient', entity: 'wd:Q96' }]);
    expect(aid?.evidence.map(({ quote }) => quote)).toEqual(['will help', 'The U.S. will']);
    expect(aid?.id).toBe(statementId(aid as Statement));
    expect(verifyGraph(after)).toEqual([]);
  });

  it('leaves its input, and what is linked already, as it was', () => {
    expect(before).toEqual(graphWithStatements());
    expect(linkGraph(after, linker)).toEqual(after);
  });

  it('gives the same bytes each time', () => {
    expect(JSON.stringify(linkGraph(graphWithStatements(), linker))).toBe(JSON.stringify(after));
  });
});

describe('corrections', () => {
  const graph = () => markedGraph('A man from {G:Georgia} came to {G:Mexico}.');
  const corrected = (links: object) => {
    const corrections = parseLinkCorrections(JSON.stringify({ format: 'dossier-corrections/1', links }));
    return linkGraph(graph(), linker, { corrections });
  };

  it('pin a link that the linker would not dare', () => {
    const { entities, merges } = corrected({ pin: [{ name: 'georgia', wikidata: 'Q1428' }] });
    expect(entities[0]).toMatchObject({ id: 'wd:Q1428', label: 'Georgia' });
    expect(merges?.[0]).toMatchObject({ reason: 'linked: a correction pins it', score: 1 });
  });

  it('forbid a link, for all or for one thing only', () => {
    expect(corrected({ forbid: [{ name: 'Mexico' }] }).entities[1]?.wikidata).toBeUndefined();
    expect(corrected({ forbid: [{ name: 'Mexico', wikidata: 'Q1' }] }).entities[1]?.wikidata).toBe('Q96');
    expect(corrected({ forbid: [{ name: 'Mexico', article: 'article/other' }] }).entities[1]?.wikidata).toBe('Q96');
  });

  it('say what is wrong in them', () => {
    expect(() => parseLinkCorrections('{"links":{"pin":[{"name":"x","wikidata":"30"}]}}', 'c.json')).toThrow(
      /c\.json: links\.pin\.0/,
    );
  });
});

it('takes what is linked already for context', () => {
  const graph = markedGraph('{G:Georgia} and its neighbour {G:Rusland} spoke.');
  const entities = graph.entities.map((entity) =>
    entity.label === 'Rusland' ? { ...entity, id: 'wd:Q159', wikidata: 'Q159' } : entity,
  );
  expect(linkGraph(graph, linker).entities[0]?.wikidata).toBeUndefined();
  expect(linkGraph({ ...graph, entities }, linker).entities[0]?.wikidata).toBe('Q230');
});

it('gives one id to one thing that four articles spell four ways', () => {
  const spellings = [
    'the Drug Enforcement Administration',
    'DEA',
    'Drug Enforcement Agency',
    'U.S. Drug Enforcement Administration',
  ];
  const ids = spellings.map(
    (name) => linkGraph(markedGraph(`The {O:${name}} raided a house in {G:Texas}.`), linker).entities[0]?.id,
  );
  expect(new Set(ids)).toEqual(new Set(['wd:Q622899']));
});
