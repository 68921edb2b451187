import { verifyGraph } from '@dossier/schema';
import { describe, expect, it } from 'vitest';
import { formatGraphAs } from '../src/format/formats.ts';
import { graphToQuads } from '../src/model/graph-to-quads.ts';
import { isFact } from '../src/model/policy.ts';
import { NAMESPACES } from '../src/terms/namespaces.ts';
import type { Quad } from '../src/terms/terms.ts';
import { sampleGraph, sheinbaum, troops, trump } from './sample-graph.ts';

const quads = [...graphToQuads(sampleGraph)];
const edges = (namespace: string) =>
  quads
    .filter(({ predicate }) => predicate.value.startsWith(namespace))
    .map(({ predicate }) => predicate.value.slice(namespace.length));
const valuesOf = (predicate: string): string[] =>
  quads.filter((quad: Quad) => quad.predicate.value === predicate).map(({ object }) => object.value);

describe('the RDF of a graph', () => {
  it('is made of a graph whose quotes hold', () => {
    expect(verifyGraph(sampleGraph)).toEqual([]);
  });

  it('has direct edges only for what the article presents as fact, and twins for the rest', () => {
    expect(edges(NAMESPACES.rel)).toEqual(['offers', 'rejects', 'holdsRole', 'alsoKnownAs']);
    expect(edges(NAMESPACES.irr)).toEqual(['deploys']);
  });

  it('takes for fact only what is actual, not denied, and nobody else’s claim', () => {
    const fact = { modality: 'actual', polarity: 'positive', attribution: [] } as const;
    expect(isFact(fact)).toBe(true);
    expect(isFact({ ...fact, modality: 'future' })).toBe(false);
    expect(isFact({ ...fact, modality: 'directed' })).toBe(false);
    expect(isFact({ ...fact, modality: 'possible' })).toBe(false);
    expect(isFact({ ...fact, polarity: 'negative' })).toBe(false);
    expect(isFact({ ...fact, attribution: [trump] })).toBe(false);
  });

  it('holds no blank node and nothing in the default graph', () => {
    expect(
      quads.flatMap(({ subject, object, graph }) => [subject.termType, object.termType, graph.termType]),
    ).not.toContain('BlankNode');
    expect(new Set(quads.map(({ graph }) => graph.value.slice('https://w3id.org/dossier/id/'.length)))).toEqual(
      new Set([
        sampleGraph.articles[0]!.id.replace('article/', 'graph/'),
        'graph/entities',
        'graph/meta',
        'graph/dataset',
      ]),
    );
  });

  it('writes only literals that every store keeps', () => {
    for (const { object } of quads) {
      if (object.termType !== 'Literal') continue;
      expect(object.language).toBe('');
      const type = object.datatype.value.slice(NAMESPACES.xsd.length);
      expect(['string', 'integer', 'decimal', 'date']).toContain(type);
      if (type === 'decimal') expect(object.value).toMatch(/^0\.\d{0,3}[1-9]$/);
    }
  });

  it('keeps a confidence of 1 exactly beside the nearest decimal that stores keep', () => {
    expect(valuesOf(`${NAMESPACES.dossier}confidence`)).toContain('0.9999');
    expect(valuesOf(`${NAMESPACES.dossier}confidenceExact`)).toEqual(['1']);
  });

  it('links to Wikidata without owl:sameAs unless asked', () => {
    expect(valuesOf(`${NAMESPACES.skos}exactMatch`)).toContain(`${NAMESPACES.wd}Q22686`);
    expect(formatGraphAs(sampleGraph, 'turtle')).not.toContain('owl:sameAs');
    expect(formatGraphAs(sampleGraph, 'turtle', { sameAs: true })).toContain('owl:sameAs wd:Q22686');
  });

  it('says who claims what', () => {
    expect(valuesOf(`${NAMESPACES.dossier}claimedBy`)).toEqual([
      `https://w3id.org/dossier/id/${sampleGraph.articles[0]!.id}`,
      'https://w3id.org/dossier/id/entity/Q22686',
    ]);
  });

  it('names things under the base that is asked for, by readable names', () => {
    const turtle = formatGraphAs(sampleGraph, 'trig', { base: 'https://kg.example.org/' });
    expect(turtle).toContain('@prefix person: <https://kg.example.org/entity/person/> .');
    expect(turtle).toContain(`person:${sheinbaum.slice('person/'.length)} rel:rejects entity:Q22686`);
    expect(turtle).toContain(`rdf:object group:${troops.slice('group/'.length)}`);
    expect(() => formatGraphAs(sampleGraph, 'trig', { base: 'kg' })).toThrow('cannot be the base');
  });

  it('tells of the dataset what its makers say of it', () => {
    const dataset = {
      title: 'News of May',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      created: '2026-11-28',
      downloads: [{ url: 'https://example.org/may.nq.gz', mediaType: 'application/n-quads' }],
    };
    const turtle = formatGraphAs(sampleGraph, 'turtle', { dataset });
    expect(turtle).toContain('dcterms:title "News of May"');
    expect(turtle).toContain('dcterms:license <https://creativecommons.org/licenses/by/4.0/>');
    expect(turtle).toContain('dcat:downloadURL <https://example.org/may.nq.gz>');
    expect(turtle).toContain('dcterms:created "2026-11-28"^^xsd:date');
  });

  it('is the same bytes for the same graph', () => {
    for (const format of ['turtle', 'trig', 'ntriples', 'nquads', 'jsonld'] as const) {
      expect(formatGraphAs(structuredClone(sampleGraph), format)).toBe(formatGraphAs(sampleGraph, format));
    }
  });

  it('refuses a quote that is not in the article', () => {
    const [first, ...rest] = structuredClone(sampleGraph.statements);
    first!.evidence[0]!.quote = 'Trump never offered';
    expect(() => formatGraphAs({ ...sampleGraph, statements: [first!, ...rest] }, 'nquads')).toThrow(
      'not what stands there',
    );
  });

  it('speaks of triples without saying them in RDF 1.2', () => {
    const trig = formatGraphAs(sampleGraph, 'trig', { rdf12: true });
    expect(trig).toContain('rdf:reifies <<( entity:Q22686 rel:deploys');
    expect(() => formatGraphAs(sampleGraph, 'jsonld', { rdf12: true })).toThrow('triple terms');
  });
});
