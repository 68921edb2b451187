import { DossierError, type Graph } from '@dossier/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatGraphAs, writeQuads } from '../src/format/formats.ts';
import { sortedLines } from '../src/format/nquads.ts';
import { parseN3 } from '../src/read/parse-n3.ts';
import { quadsToGraph } from '../src/read/quads-to-graph.ts';
import { DEFAULT_GRAPH, iri, type Quad } from '../src/terms/terms.ts';
import { XSD } from '../src/terms/vocabulary.ts';
import { hostileGraph } from './hostile-graph.ts';
import { sampleGraph } from './sample-graph.ts';

const FORMATS = ['turtle', 'trig', 'ntriples', 'nquads'] as const;
const PAYLOADS = [
  '> .\n<http://x> <http://y> <http://z',
  '" .\n<http://x> <http://y> "',
  '\\',
  '\n',
  '\u0000',
  '\ud800',
  ' ',
  '<',
  '>',
  '{}',
  '|',
  '^',
  '`',
  '"',
  'ü',
  '🙂',
  '%',
  "'",
  '\\u0020',
  '@en',
  '^^',
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...PAYLOADS), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 6 })
  .map((parts) => parts.join(''));

const literal = (
  value: string,
  language = '',
  datatype = language ? iri('http://www.w3.org/1999/02/22-rdf-syntax-ns#langString') : XSD.string,
) => ({ termType: 'Literal', value, language, datatype }) as const;

const hostileQuad: fc.Arbitrary<Quad> = fc.record({
  subject: hostile.map((text) => iri(`http://s.example/${text}`)),
  predicate: fc.oneof(
    fc.constant(iri('http://p.example/p')),
    hostile.map((text) => iri(`http://p.example/${text}`)),
  ),
  object: fc.oneof(
    hostile.map((text) => literal(text)),
    hostile.map((text) => iri(`http://o.example/${text}`)),
    fc
      .tuple(hostile, fc.oneof(fc.constantFrom('en', 'pt-br', 'x"', 'en\n', ''), hostile))
      .map(([text, tag]) => literal(text, tag)),
    fc.tuple(hostile, hostile).map(([text, type]) => literal(text, '', iri(`http://t.example/${type}`))),
  ),
  graph: fc.oneof(
    fc.constant(DEFAULT_GRAPH),
    hostile.map((text) => iri(`http://g.example/${text}`)),
  ),
});

describe('writing what hostile text makes', () => {
  it.each(FORMATS)('one quad in is the same one quad out of %s, or an error that says why', (format) => {
    let written = 0;
    fc.assert(
      fc.property(hostileQuad, (quad) => {
        const one = format === 'nquads' || format === 'trig' ? quad : { ...quad, graph: DEFAULT_GRAPH };
        let text: string;
        try {
          text = [...writeQuads([one], format)].join('');
        } catch (error) {
          expect(error).toBeInstanceOf(DossierError);
          return;
        }
        written += 1;
        expect(sortedLines(parseN3([text], format)).map((line) => line.toLowerCase())).toEqual(
          sortedLines([one]).map((line) => line.toLowerCase()),
        );
      }),
      // About one in eleven can be written: enough runs that chance does not fall under the bound.
      { numRuns: Number(process.env.DOSSIER_FUZZ ?? 4000) },
    );
    expect(written).toBeGreaterThan(200);
  });

  it.each(FORMATS)('a graph of hostile labels, ids and addresses comes back from %s', (format) => {
    expect(quadsToGraph(parseN3([formatGraphAs(hostileGraph, format)], format))).toStrictEqual(hostileGraph);
  });

  it.each([
    ['half of a surrogate pair', 'a\ud83d'],
    ['U+0000', 'a\u0000b'],
  ])('refuses %s in a label by name', (_, label) => {
    const graph: Graph = { ...sampleGraph, entities: [{ ...sampleGraph.entities[0]!, label }] };
    expect(() => formatGraphAs(graph, 'nquads')).toThrow(/U\+[0-9A-F]{4} at 1 cannot be kept/);
  });

  it('sorts lines as C does', () => {
    const quads = ['\uffee', '🙂', 'a', '\ud7ff'].map((text) => ({
      subject: iri('urn:s'),
      predicate: iri('urn:p'),
      object: literal(text),
      graph: DEFAULT_GRAPH,
    }));
    expect(sortedLines(quads).map((line) => line.split('"')[1])).toEqual(['a', '\ud7ff', '\uffee', '🙂']);
  });
});
