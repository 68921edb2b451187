import { InputError } from '@dossier/schema';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { ObjectTerm, Quad } from '../terms/terms.ts';
import { iri } from '../terms/terms.ts';

/**
 * Trusty URIs of RDF (module RA; Kuhn and Dumontier 2014, http://trustyuri.net/spec/): an IRI that ends in the hash of what it
 * names. While the hash is computed, its own place in the IRIs is a space.
 */
const PLACE = ' ';

/** The same quads with every IRI that begins with `base` followed by a space now holding the artifact code; and the code. */
export function trusty(quads: readonly Quad[], base: string): { readonly code: string; readonly quads: Quad[] } {
  const code = artifactCode(quads);
  const open = base + PLACE;
  const close = <T extends { readonly termType: string; readonly value: string }>(term: T): T =>
    term.termType === 'NamedNode' && term.value.startsWith(open)
      ? (iri(base + code + term.value.slice(open.length)) as unknown as T)
      : term;
  return {
    code,
    quads: quads.map(({ subject, predicate, object, graph }) => ({
      subject: close(subject),
      predicate: close(predicate),
      object: close(object),
      graph: close(graph),
    })),
  };
}

/** Whether quads are what the artifact code in the IRIs that begin with `base` says. */
export function isTrusty(quads: readonly Quad[], base: string): boolean {
  const code = /^RA[A-Za-z0-9_-]{43}/.exec(
    quads
      .map(({ graph }) => graph.value)
      .find((value) => value.startsWith(`${base}RA`))
      ?.slice(base.length) ?? '',
  )?.[0];
  if (code === undefined) return false;
  const open = <T extends { readonly termType: string; readonly value: string }>(term: T): T =>
    term.termType === 'NamedNode' ? (iri(term.value.replaceAll(code, PLACE)) as unknown as T) : term;
  const opened = quads.map(({ subject, predicate, object, graph }) => ({
    subject: open(subject),
    predicate: open(predicate),
    object: open(object),
    graph: open(graph),
  }));
  return artifactCode(opened) === code;
}

function artifactCode(quads: readonly Quad[]): string {
  const sorted = [...quads].sort(compareQuads);
  const hash = sha256.create();
  let last = '';
  for (const { graph, subject, predicate, object } of sorted) {
    const told = [graph.value, subject.value, predicate.value, objectText(object)].map((text) => `${text}\n`).join('');
    if (told !== last) hash.update(utf8ToBytes(told));
    last = told;
  }
  return `RA${base64Url(hash.digest())}`;
}

function objectText(term: ObjectTerm): string {
  if (term.termType === 'NamedNode') return term.value;
  if (term.termType !== 'Literal') throw new InputError('no-blank-nodes', 'a nanopublication may hold no blank node.');
  const text = term.value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
  return term.language ? `@${term.language.toLowerCase()} ${text}` : `^${term.datatype.value} ${text}`;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Graph, subject, predicate, object; IRIs before literals; literals by text, then datatype (none for tagged ones), then tag. */
function compareQuads(a: Quad, b: Quad): number {
  return (
    compare(a.graph.value, b.graph.value) ||
    compare(a.subject.value, b.subject.value) ||
    compare(a.predicate.value, b.predicate.value) ||
    compareObjects(a.object, b.object)
  );
}

function compareObjects(a: ObjectTerm, b: ObjectTerm): number {
  if (a.termType !== 'Literal' || b.termType !== 'Literal') {
    if (a.termType === b.termType) return compare(a.value, b.value);
    return a.termType === 'Literal' ? 1 : -1;
  }
  const typeOf = (literal: typeof a) => (literal.language ? '' : literal.datatype.value);
  return (
    compare(a.value, b.value) ||
    compare(typeOf(a), typeOf(b)) ||
    compare(a.language.toLowerCase(), b.language.toLowerCase())
  );
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function base64Url(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text += ALPHABET[(held >> bits) & 63];
    }
    held &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + ALPHABET[(held << (6 - bits)) & 63];
}
