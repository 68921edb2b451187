import type { Graph, Relation } from '@dossier/schema';
import fc from 'fast-check';
import { articleGraph, type Claim, type Told } from './build-graph.ts';

const NAMES = ['Ada Lovelace', 'Bo', 'the Cabinet', 'Dover', 'ADA', 'Eve “Zoë” Ñ'] as const;
const RELATIONS: Relation[] = ['meets', 'rejects', 'supports', 'holdsRole', 'related', 'attacks'];
const DAYS = ['2025-01-01', '2025-01-02T10:00:00Z', '2025-01-02T10:00:00+02:00', '2025-02'];

const anyName = fc.constantFrom(...NAMES);
const anyDay = fc.constantFrom(...DAYS);

const anyClaim: fc.Arbitrary<Claim> = fc.record(
  {
    says: fc.tuple(
      anyName,
      fc.constantFrom(...RELATIONS),
      fc.oneof(anyName, fc.record({ value: fc.constantFrom('25%', '"; DROP'), datatype: fc.constant('xsd:string') })),
    ),
    predicate: fc.constantFrom('met', 'spoke to', 'is head of'),
    sources: fc.array(anyName, { maxLength: 2 }),
    polarity: fc.constant('negative' as const),
    modality: fc.constantFrom('actual' as const, 'future' as const, 'possible' as const),
    time: fc.record({ text: fc.constantFrom('on Monday', 'then'), start: anyDay }),
    place: anyName,
    confidence: fc.constantFrom(0.2, 0.5, 0.5000001, 0.9),
  },
  { requiredKeys: ['says'] },
);

const anyTold: fc.Arbitrary<Told> = fc.record(
  {
    text: fc
      .array(anyName, { minLength: 1, maxLength: 4 })
      .map((names) => `Today ${names.join(' and ')} spoke. ${NAMES.join(', ')}.`),
    url: fc.constantFrom('https://a.example/1', 'https://b.example/2'),
    title: fc.constantFrom('One', 'Two'),
    published: anyDay,
    publisher: fc.constantFrom('A', 'B'),
    links: fc.constantFrom({}, { ADA: 'Q7259', 'Ada Lovelace': 'Q7259' }),
    claims: fc.array(anyClaim, { maxLength: 4 }),
  },
  { requiredKeys: ['text', 'claims'] },
);

/** Article graphs over so few names, texts and claims that they often speak of the same. */
export const anyArticleGraph: fc.Arbitrary<Graph> = anyTold.map(articleGraph);
