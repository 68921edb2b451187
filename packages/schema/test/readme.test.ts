import { expect, it } from 'vitest';
import { allowsEnds, formatGraph, parseGraph, statementSentence, verifyGraph } from '../src/index.ts';
import { smallGraph } from './graphs.ts';

it('does what the README shows', () => {
  const graph = parseGraph(formatGraph(smallGraph()), 'cartel-directive.graph.json');
  expect(verifyGraph(graph)).toEqual([]);
  const labels = new Map(graph.entities.map(({ id, label }) => [id, label]));
  expect(statementSentence(graph.statements[0]!, (id) => labels.get(id)!)).toBe('Mexico rejects offer');
  expect(allowsEnds('holdsRole', 'Person', 'GPE')).toBe(true);
});
