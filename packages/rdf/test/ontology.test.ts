import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { graphToQuads } from '../src/model/graph-to-quads.ts';
import { ontologyQuads } from '../src/ontology/ontology-quads.ts';
import { ontologyTurtle } from '../src/ontology/ontology-turtle.ts';
import { shapesTurtle } from '../src/ontology/shapes.ts';
import { parseN3 } from '../src/read/parse-n3.ts';
import { NAMESPACES } from '../src/terms/namespaces.ts';
import { hostileGraph } from './hostile-graph.ts';
import { sampleGraph } from './sample-graph.ts';

const OWN = [NAMESPACES.dossier, NAMESPACES.rel, NAMESPACES.irr, NAMESPACES.plover];
const isOwn = (value: string) => OWN.some((namespace) => value.startsWith(namespace));
const ontology = ontologyQuads();
const defined = new Set(
  ontology
    .filter(({ predicate }) => predicate.value === `${NAMESPACES.skos}definition`)
    .map(({ subject }) => subject.value),
);

describe('the ontology', () => {
  it('defines every term that data and shapes use from the project’s namespaces', () => {
    const quads = [
      ...graphToQuads(sampleGraph),
      ...graphToQuads(hostileGraph),
      ...ontology,
      ...parseN3([shapesTurtle()], 'turtle'),
    ];
    const used = quads
      .flatMap(({ subject, predicate, object }) => [subject, predicate, object])
      .filter((term) => term.termType === 'NamedNode')
      .map(({ value }) => value)
      .filter((value) => isOwn(value) && !OWN.includes(value as never));
    expect([...new Set(used)].filter((value) => !defined.has(value))).toEqual([]);
  });

  it('gives each relation its meaning, PLOVER class, mappings and irrealis twin', () => {
    const turtle = ontologyTurtle();
    expect(turtle).toMatch(/rel:meets a owl:ObjectProperty, owl:SymmetricProperty ;\n {2}rdfs:label "meets"@en ;/);
    expect(turtle).toMatch(
      /rel:holdsRole a owl:ObjectProperty ;\n {2}rdfs:label "holds role"@en ;[\s\S]*?skos:closeMatch wdt:P39, wdt:P108, schema:worksFor/,
    );
    expect(turtle).toMatch(/irr:meets a owl:ObjectProperty ;\n {2}dossier:irrealisOf rel:meets ;/);
    expect(turtle).toContain('plover:CONSULT a skos:Concept');
  });

  it('ships as files that are up to date (npx tsx packages/rdf/bench/write-ontology.ts)', () => {
    const shipped = (name: string) => readFileSync(new URL(`../ontology/${name}`, import.meta.url), 'utf8');
    expect(shipped('dossier.ttl')).toBe(ontologyTurtle());
    expect(shipped('dossier-shapes.ttl')).toBe(shapesTurtle());
  });
});
