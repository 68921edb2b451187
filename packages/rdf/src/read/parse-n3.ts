/// <reference path="./n3-module.d.ts" />
import { InputError } from '@dossier/schema';
import { Parser } from 'n3';
import type { Quad } from '../terms/terms.ts';

/** Formats that n3 reads; each strictly, in its RDF 1.2 version. */
export type N3Format = 'turtle' | 'trig' | 'ntriples' | 'nquads';

export interface ParseOptions {
  /** What relative IRIs are resolved against. */
  readonly baseIri?: string | undefined;
  /** What is read, for messages. */
  readonly where?: string | undefined;
}

const MEDIA_TYPES: Record<N3Format, string> = {
  turtle: 'text/turtle',
  trig: 'application/trig',
  ntriples: 'application/n-triples',
  nquads: 'application/n-quads',
};

/** A reader that is fed piece by piece. */
export interface N3Reader {
  /** The quads that a piece completes. */
  readonly feed: (chunk: string) => Quad[];
  readonly end: () => Quad[];
}

/** Makes a reader; blank nodes keep their labels. */
export function n3Reader(format: N3Format, { where = 'RDF', baseIri }: ParseOptions = {}): N3Reader {
  let quads: Quad[] = [];
  let failure: Error | undefined;
  let feed: (chunk: string) => void = () => {};
  let end: () => void = () => {};
  const base = baseIri === undefined ? {} : { baseIRI: baseIri };
  const parser = new Parser({ format: MEDIA_TYPES[format], blankNodePrefix: '_:', ...base });
  const source = {
    on(event: 'data' | 'end' | 'error', callback: (chunk?: string) => void) {
      if (event === 'data') feed = callback;
      else if (event === 'end') end = callback;
    },
  };
  parser.parse(source, {
    onQuad(error, quad) {
      if (error) failure ??= error;
      else if (quad) quads.push(quad);
    },
  });
  const taken = () => {
    if (failure) throw new InputError('bad-rdf', `this is no ${format} (${failure.message}).`, { where });
    const done = quads;
    quads = [];
    return done;
  };
  return {
    feed(chunk) {
      feed(chunk);
      return taken();
    },
    end() {
      end();
      return taken();
    },
  };
}

/**
 * Reads RDF from chunks of text, giving quads while it reads.
 * @throws InputError with the line where the syntax is wrong.
 */
export function* parseN3(chunks: Iterable<string>, format: N3Format, options: ParseOptions = {}): Generator<Quad> {
  const reader = n3Reader(format, options);
  for (const chunk of chunks) yield* reader.feed(chunk);
  yield* reader.end();
}
