import { InputError } from '@dossier/schema';
import type { Quad } from '../terms/terms.ts';
import type { ParseOptions } from './parse-n3.ts';

/** A context that is only an address must be fetched; nothing here goes to the network. */
const documentLoader = {
  async load(url: string): Promise<never> {
    throw new Error(`its context is at ${url}, and contexts are not fetched: put it into the file`);
  },
};

/**
 * Reads JSON-LD from chunks of text, giving quads while it reads.
 * @throws InputError when it is no JSON-LD, or its context is elsewhere.
 */
export async function* parseJsonld(
  chunks: Iterable<string> | AsyncIterable<string>,
  options: ParseOptions = {},
): AsyncGenerator<Quad> {
  // Loaded when it is needed: a viewer that only writes RDF does without.
  const { JsonLdParser } = await import('jsonld-streaming-parser');
  const { where = 'RDF', baseIri } = options;
  const quads: Quad[] = [];
  let failure: Error | undefined;
  const parser = new JsonLdParser({
    documentLoader,
    rdfDirection: 'i18n-datatype',
    ...(baseIri === undefined ? {} : { baseIRI: baseIri }),
  });
  const ended = new Promise<void>((resolve) => {
    parser.on('data', (quad: Quad) => quads.push(quad));
    parser.on('error', (error: Error) => {
      failure ??= error;
      resolve();
    });
    parser.on('end', resolve);
  });
  const written = (chunk: string) => new Promise<void>((resolve) => parser.write(chunk, () => resolve()));
  for await (const chunk of wholeCharacters(chunks)) {
    await Promise.race([written(chunk), ended]);
    yield* quads.splice(0);
    if (failure) break;
  }
  if (!failure) parser.end();
  await ended;
  yield* quads;
  if (failure) throw new InputError('bad-rdf', `this is no JSON-LD (${failure.message}).`, { where });
}

/** The same text, cut only between characters: the parser turns each piece into UTF-8 by itself. */
async function* wholeCharacters(chunks: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const chunk of chunks) {
    const text = held + chunk;
    held = /[\ud800-\udbff]$/.test(text) ? text.slice(-1) : '';
    yield held ? text.slice(0, -1) : text;
  }
  if (held) yield held;
}
