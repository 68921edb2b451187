import { describe, expect, it } from 'vitest';
import { writeQuads } from '../src/format/formats.ts';
import { graphToNanopubs } from '../src/nanopub/nanopubs.ts';
import { isTrusty } from '../src/nanopub/trusty-uri.ts';
import { parseN3 } from '../src/read/parse-n3.ts';
import { NAMESPACES } from '../src/terms/namespaces.ts';
import { sampleGraph } from './sample-graph.ts';

const BASE = 'https://w3id.org/dossier/id/np/';
const options = { creator: 'https://orcid.org/0000-0002-1825-0097', created: '2026-11-28T12:00:00Z' };
const nanopubs = [...graphToNanopubs(sampleGraph, options)];

describe('nanopublications', () => {
  it('are one for each statement, with four graphs, under the hash of what they hold', () => {
    expect(nanopubs.map(({ statement }) => statement)).toEqual(sampleGraph.statements.map(({ id }) => id));
    for (const { uri, quads } of nanopubs) {
      expect(uri).toMatch(/\/np\/RA[A-Za-z0-9_-]{43}$/);
      expect([...new Set(quads.map(({ graph }) => graph.value))].sort()).toEqual(
        ['Head', 'assertion', 'provenance', 'pubinfo'].map((name) => `${uri}#${name}`),
      );
    }
  });

  it('are checked by anybody who reads them, in whatever order', () => {
    for (const { quads } of nanopubs) {
      const read = [...parseN3(writeQuads(quads, 'trig'), 'trig')].reverse();
      expect(isTrusty(read, BASE)).toBe(true);
      const forged = read.slice(1);
      expect(isTrusty(forged, BASE)).toBe(false);
    }
  });

  it('assert the direct edge of a fact, and of nothing else', () => {
    const edges = nanopubs.map(({ quads }) =>
      quads.filter(
        ({ predicate }) => predicate.value.startsWith(NAMESPACES.rel) || predicate.value.startsWith(NAMESPACES.irr),
      ),
    );
    expect(edges.map((own) => own.map(({ predicate }) => predicate.value.slice(NAMESPACES.rel.length)))).toEqual([
      ['offers'],
      [],
      ['rejects'],
      ['holdsRole'],
      ['alsoKnownAs'],
    ]);
  });

  it('need a time in UTC', () => {
    expect(() => [...graphToNanopubs(sampleGraph, { ...options, created: 'today' })]).toThrow('no date-time in UTC');
  });
});
