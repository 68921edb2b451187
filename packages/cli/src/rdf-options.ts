import type { FormatOptions } from '@dossier/rdf';
import { UsageError } from '@dossier/schema';
import type { Option, Values } from './command.ts';

/** How graphs are told in RDF: the options of every command that writes it. */
export const RDF_OPTIONS = {
  base: { type: 'string', value: 'IRI', help: 'RDF: what the IRIs of your data begin with; ends in a slash' },
  rdf12: { type: 'boolean', help: 'RDF: also rdf:reifies <<( s p o )>> for each statement (RDF 1.2; not in JSON-LD)' },
  'no-text': { type: 'boolean', help: 'RDF: without the articles’ texts; it can then not be read back' },
  'same-as': { type: 'boolean', help: 'RDF: owl:sameAs for links to Wikidata, where a person has confirmed them' },
  sorted: { type: 'boolean', help: 'N-Quads and N-Triples: canonical, each line once, sorted (holds all in memory)' },
  license: { type: 'string', value: 'URL', help: 'RDF: the licence of the data set and of nanopublications' },
  creator: { type: 'string', value: 'IRI', help: 'nanopub: who publishes, such as your ORCID' },
  created: { type: 'string', value: 'TIME', help: 'nanopub: when, as 2026-11-28T12:00:00Z (default: now)' },
} as const satisfies Record<string, Option>;

export type RdfFlags = Values<typeof RDF_OPTIONS>;

/** The RDF part of a command line as the RDF package takes it. */
export function rdfOptionsFrom({
  base,
  rdf12,
  'no-text': noText,
  'same-as': sameAs,
  sorted,
  license,
}: RdfFlags): FormatOptions {
  return {
    ...(base === undefined ? {} : { base }),
    rdf12: rdf12 ?? false,
    text: !noText,
    sameAs: sameAs ?? false,
    sorted: sorted ?? false,
    ...(license === undefined ? {} : { dataset: { license } }),
  };
}

/** Who publishes nanopublications, and when. */
export interface Publication {
  readonly creator: string;
  readonly created: string;
  readonly license?: string;
}

/** @throws UsageError when it is not told who publishes */
export function publicationFrom({ creator, created, license }: RdfFlags): Publication {
  if (creator === undefined) {
    throw new UsageError('no-creator', 'a nanopublication names who publishes it.', {
      where: '--format nanopub',
      hint: 'Give --creator IRI, such as --creator https://orcid.org/0000-0002-1825-0097.',
    });
  }
  const now = `${new Date().toISOString().slice(0, 19)}Z`;
  return { creator, created: created ?? now, ...(license === undefined ? {} : { license }) };
}
