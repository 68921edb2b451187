import { formatGraph, parseGraph, verifyGraph } from '@dossier/schema';
import { expect, test } from 'vitest';
import { extractGraph } from '../../src/extract.ts';
import { readLines } from './read-lines.ts';

const extractor = { name: 'test', version: '0', model: 'none' };

const ORDER = `
  The      the     DT  3 det
  Mexican  Mexican JJ  3 amod
  army     army    NN  4 nsubj organization
  attacked attack  VBD 0 root
  Syria    Syria   NNP 4 obj   place
  in       in      IN  7 case
  2019     2019    CD  4 obl
  +.       .       PU  4 punct

  It       it      PRP 2 nsubj
  rained   rain    VBD 0 root
  +.       .       PU  2 punct`;

test('a graph keeps its contract: it parses, its quotes stand, and the same analysis gives the same bytes', () => {
  const once = extractGraph(readLines(ORDER), { extractor });
  const { graph } = once;
  expect(verifyGraph(parseGraph(formatGraph(graph)))).toEqual([]);
  expect(formatGraph(extractGraph(readLines(ORDER), { extractor }).graph)).toBe(formatGraph(graph));
});

test('who did what to whom is a statement with its quote, its cue and its time', () => {
  const { graph } = extractGraph(readLines(ORDER), { extractor });
  const attack = graph.statements.find(({ relation }) => relation === 'attacks');
  expect(attack).toMatchObject({
    plover: 'ASSAULT',
    time: { text: 'in 2019', start: '2019', end: '2019' },
    evidence: [{ quote: 'The Mexican army attacked Syria in 2019.' }],
  });
  const cue = attack?.evidence[0]?.cue;
  expect(graph.articles[0]?.text.slice(cue?.start, cue?.end)).toBe('attacked');
});

test('the head of a name is its last word, be it "To"', () => {
  const { articles, entities } = extractGraph(
    readLines(`
    James James NNP 3 nsubj person
    To    To    NNP 1 flat
    left  leave VBD 0 root`),
    { extractor },
  ).graph;
  const { head } = entities[0]?.mentions[0] ?? {};
  expect(articles[0]?.text.slice(head?.start, head?.end)).toBe('To');
});

test('a negation never becomes a positive membership', () => {
  const { graph } = extractGraph(
    readLines(`
    Messi  Messi NNP 3 nsubj  person
    never  never RB  3 advmod
    played play  VBD 0 root
    for    for   IN  5 case
    China  China NNP 3 obl    place
    +.     .     PU  3 punct`),
    { extractor },
  );
  expect(graph.statements.filter(({ polarity }) => polarity === 'positive')).toEqual([]);
});

test('every sentence is accounted for: statements or a reason', () => {
  const { trace } = extractGraph(readLines(ORDER), { extractor });
  expect(trace.sentences).toHaveLength(2);
  expect(trace.sentences[0]?.statements.map(({ rule }) => rule)).toContain('verb-object');
  expect(trace.sentences[1]).toMatchObject({ statements: [], reason: 'it names no thing' });
});

test('a text of numbers and fragments gives an empty graph, not an error', () => {
  expect(extractGraph(readLines('12 12 CD 0 root'), { extractor }).graph.statements).toEqual([]);
});
