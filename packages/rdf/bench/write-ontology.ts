// Writes the ontology and the shapes to packages/rdf/ontology: run it after a change to the schema's ontology.
import { writeFileSync } from 'node:fs';
import { ontologyTurtle } from '../src/ontology/ontology-turtle.ts';
import { shapesTurtle } from '../src/ontology/shapes.ts';

const FOLDER = new URL('../ontology/', import.meta.url);

writeFileSync(new URL('dossier.ttl', FOLDER), ontologyTurtle());
writeFileSync(new URL('dossier-shapes.ttl', FOLDER), shapesTurtle());
