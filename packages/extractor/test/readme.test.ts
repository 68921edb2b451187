import { expect, it } from 'vitest';
import { loadEncoder } from '../src/index.node.ts';
import { extractGraph, tokenise } from '../src/index.ts';

it('does what the README shows', async () => {
  const encoder = await loadEncoder();
  const text = 'Mexican President Claudia Sheinbaum met Marco Rubio in Washington.';
  const analysis = await encoder.analyse(tokenise(text));
  const extractor = { name: 'dossier', version: '0.1.0', model: encoder.model };
  const { graph, trace } = extractGraph(analysis, { extractor });
  expect(graph.statements.map(({ relation }) => relation)).toContain('meets');
  expect(text).toContain(graph.statements[0]!.evidence[0]!.quote);
  expect(trace.sentences[0]!.statements[0]!.rule).toBeTruthy();
  await encoder.close();
});
