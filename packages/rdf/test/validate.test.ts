import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphToQuads } from '../src/model/graph-to-quads.ts';
import { NAMESPACES } from '../src/terms/namespaces.ts';
import { iri, type Literal, type Quad } from '../src/terms/terms.ts';
import { DOSSIER, OA, PROV, RDF, RDFS, SKOS, valueNode, XSD } from '../src/terms/vocabulary.ts';
import { formatReport } from '../src/validate/format-report.ts';
import { validate } from '../src/validate/validate.ts';
import { anyGraph } from './graphs.ts';
import { sampleGraph, troops, trump } from './sample-graph.ts';

const QUADS = [...graphToQuads(sampleGraph)];
const BASE = 'https://w3id.org/dossier/id/';
const literal = (value: string, datatype = XSD.string): Literal => ({
  termType: 'Literal',
  value,
  language: '',
  datatype,
});

type Mutation = (quads: readonly Quad[]) => Quad[];
const is = (predicate: { value: string }, object?: { value: string }) => (quad: Quad) =>
  quad.predicate.value === predicate.value && (object === undefined || quad.object.value === object.value);
const first = (quads: readonly Quad[], test: (quad: Quad) => boolean) => quads.find(test)!;

/** Drops the first quad of a property. */
const drop =
  (...what: Parameters<typeof is>): Mutation =>
  (quads) =>
    quads.filter((quad) => quad !== first(quads, is(...what)));
/** Gives the first quad of a property another object. */
const change =
  (what: (quad: Quad) => boolean, object: Quad['object']): Mutation =>
  (quads) =>
    quads.map((quad) => (quad === first(quads, what) ? { ...quad, object } : quad));
/** Says the first quad of a property again with another object. */
const add =
  (what: (quad: Quad) => boolean, object: Quad['object'], predicate?: Quad['predicate']): Mutation =>
  (quads) => {
    const model = first(quads, what);
    return [...quads, { ...model, object, predicate: predicate ?? model.predicate }];
  };

const rel = (name: string) => iri(NAMESPACES.rel + name);
const irr = (name: string) => iri(NAMESPACES.irr + name);
const entity = (id: string) => iri(`${BASE}entity/${id.replace('wd:', '')}`);
const offers = QUADS.find(is(RDF.predicate, rel('offers')))!.subject.value;
const deploys = QUADS.find(is(RDF.predicate, rel('deploys')))!.subject.value;
const about = (subject: string, predicate: { value: string }) => (quad: Quad) =>
  quad.subject.value === subject && quad.predicate.value === predicate.value;
const sourceClaim = QUADS.find(is(DOSSIER.claimKind, DOSSIER.Source))!.subject;

const MUTANTS: Record<string, Mutation> = {
  'the deployment that never was, as a fact': add(is(irr('deploys')), entity(troops), rel('deploys')),
  'an order called a fact': change(is(RDF.type, DOSSIER.Irrealis), DOSSIER.Fact),
  'a fact called irrealis': change(is(RDF.type, DOSSIER.Fact), DOSSIER.Irrealis),
  'both fact and irrealis': add(is(RDF.type, DOSSIER.Fact), DOSSIER.Irrealis),
  'neither fact nor irrealis': drop(RDF.type, DOSSIER.Fact),
  'a fact that is only wanted': change(about(offers, DOSSIER.modality), valueNode('directed')),
  'a fact that is denied': change(about(offers, DOSSIER.polarity), valueNode('negative')),
  'a fact that somebody else claims': change(about(offers, DOSSIER.attribution), sourceClaim),
  'no modality': drop(DOSSIER.modality),
  'two modalities': add(is(DOSSIER.modality), valueNode('possible')),
  'an unknown modality': change(about(deploys, DOSSIER.modality), iri(`${NAMESPACES.dossier}Certain`)),
  'no polarity': drop(DOSSIER.polarity),
  'no evidence': drop(PROV.wasDerivedFrom),
  'no attribution': drop(DOSSIER.attribution),
  'no run': drop(PROV.wasGeneratedBy),
  'no article': drop(DOSSIER.inArticle),
  'no confidence': drop(DOSSIER.confidence),
  'a confidence in a form that stores rewrite': change(is(DOSSIER.confidence), literal('0.80', XSD.decimal)),
  'a confidence of another type': change(is(DOSSIER.confidence), literal('1', XSD.integer)),
  'an unknown relation': change(is(RDF.predicate), rel('loves')),
  'no subject': drop(RDF.subject),
  'two objects': add(is(RDF.object), entity(trump)),
  'a quote that was touched up': change(is(OA.exact), literal('Trump never offered')),
  'a quote moved by one': change(is(OA.start), literal('9', XSD.integer)),
  'an end before its start': change(is(OA.end), literal('0', XSD.integer)),
  'evidence in another article': change(
    (quad) => quad.subject.value.includes('/evidence/') && is(DOSSIER.inArticle)(quad),
    iri(`${BASE}article/other`),
  ),
  'an edge without a statement': add(is(rel('offers')), entity(troops)),
  'a statement without its edge': drop(rel('rejects')),
  'an irrealis statement without its twin': drop(irr('deploys')),
  'an entity without a name': drop(RDFS.label),
  'an entity of two types': add(is(RDF.type, iri(`${NAMESPACES.dossier}Person`)), iri(`${NAMESPACES.dossier}Group`)),
  'a broken link': change(is(SKOS.exactMatch), iri(`${NAMESPACES.wd}P31`)),
  'a mention without a head': drop(DOSSIER.headStart),
  'a mention of nothing': drop(DOSSIER.mentionOf),
  'a claim by nobody': drop(DOSSIER.claimedBy),
  'a claim of no kind': drop(DOSSIER.claimKind),
  'a time that is no date': change(is(DOSSIER.timeStart), literal('in May')),
  'a hash that is none': change(is(DOSSIER.textSha256), literal('x')),
  'a blank node': (quads) =>
    quads.map((quad) =>
      quad.subject.value === offers ? { ...quad, subject: { termType: 'BlankNode', value: 'b' } } : quad,
    ),
};

describe('validation', () => {
  it('finds nothing wrong with what we write', async () => {
    expect(await validate(QUADS)).toMatchObject({ conforms: true, violations: [] });
    await fc.assert(
      fc.asyncProperty(anyGraph, async (graph) => {
        expect((await validate(graphToQuads(graph))).violations).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it.each(Object.keys(MUTANTS))('finds %s', async (name) => {
    const mutated = MUTANTS[name]!(QUADS);
    expect(mutated).not.toEqual(QUADS);
    const report = await validate(mutated);
    expect(report.conforms).toBe(false);
    expect(formatReport(report)).toMatch(/Not valid: \d+ violations? in \d+ triples\./);
  });

  it('says what is wrong with what', async () => {
    const report = await validate(MUTANTS['the deployment that never was, as a fact']!(QUADS));
    expect(report.violations.map(({ node, problem }) => [node, problem])).toContainEqual([
      deploys,
      'What the article does not present as fact stands as a direct fact.',
    ]);
    expect(formatReport(await validate(QUADS))).toBe(
      `Valid: ${QUADS.length} triples, and nothing is wrong with them.\n`,
    );
  });
});
