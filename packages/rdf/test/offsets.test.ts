import { GRAPH_FORMAT, type Graph } from '@dossier/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphToQuads } from '../src/model/graph-to-quads.ts';
import { NAMESPACES } from '../src/terms/namespaces.ts';
import { textOffsets } from '../src/terms/text-offsets.ts';
import { anyGraph, anyText } from './graphs.ts';

/** Reads the quotes of a graph's RDF as a stranger does: from the published text, by code points. */
function resliced(graph: Graph): { quote: string; slice: string }[] {
  const quads = [...graphToQuads(graph)];
  const told = (subject: string, predicate: string) =>
    quads.find((quad) => quad.subject.value === subject && quad.predicate.value === predicate)?.object.value;
  return quads
    .filter(
      ({ predicate, object }) =>
        predicate.value === `${NAMESPACES.rdf}type` && object.value === `${NAMESPACES.dossier}Evidence`,
    )
    .map(({ subject: { value: node } }) => {
      const text = [...told(told(node, `${NAMESPACES.dossier}inArticle`)!, `${NAMESPACES.schema}articleBody`)!];
      const [start, end] = ['start', 'end'].map((name) => Number(told(node, NAMESPACES.oa + name)));
      return { quote: told(node, `${NAMESPACES.oa}exact`)!, slice: text.slice(start, end).join('') };
    });
}

const graphOf = (text: string, quote: string): Graph => ({
  format: GRAPH_FORMAT,
  articles: [{ id: 'article/a', language: 'en', text, extractor: { name: 'x', version: '1', model: 'm' } }],
  entities: [],
  statements: [
    {
      id: 'statement/s',
      subject: 'a',
      relation: 'related',
      predicate: '',
      object: 'b',
      polarity: 'positive',
      modality: 'actual',
      attribution: [],
      confidence: 0.5,
      evidence: [{ article: 'article/a', start: text.indexOf(quote), end: text.indexOf(quote) + quote.length, quote }],
    },
  ],
});

describe('published offsets', () => {
  it('count code points, not UTF-16 units', () => {
    expect(resliced(graphOf('🙂🙂 Trump said so.', 'Trump'))).toEqual([{ quote: 'Trump', slice: 'Trump' }]);
  });

  it('point into the NFC text when the article is decomposed', () => {
    const text = 'Cafe\u0301 Résumé \u1100\u1161\u11a8 met Trump.'.normalize('NFD');
    expect(resliced(graphOf(text, 'Trump'))).toEqual([{ quote: 'Trump', slice: 'Trump' }]);
    expect(resliced(graphOf(text, 'Résumé'.normalize('NFD')))).toEqual([{ quote: 'Résumé', slice: 'Résumé' }]);
  });

  it('hold for every quote of every graph', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        for (const { quote, slice } of resliced(graph)) expect(slice).toBe(quote);
      }),
      { numRuns: 200 },
    );
  });

  it('widen to whole characters and never run backwards', () => {
    fc.assert(
      fc.property(anyText(1, 60), (text) => {
        const { toCodePoint, length } = textOffsets(text);
        let last = 0;
        for (let offset = 0; offset <= text.length; offset += 1) {
          const [start, end] = [toCodePoint(offset, 'start'), toCodePoint(offset, 'end')];
          expect(start).toBeLessThanOrEqual(end);
          expect(start).toBeGreaterThanOrEqual(last);
          last = start;
        }
        expect(last).toBe(length);
        expect(length).toBe([...text.normalize('NFC')].length);
      }),
    );
  });
});
