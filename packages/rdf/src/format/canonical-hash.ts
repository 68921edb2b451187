/// <reference path="./rdf-canonize-module.d.ts" />
import { InputError } from '@dossier/schema';
import { canonize } from 'rdf-canonize';
import type { BlankNode, Quad } from '../terms/terms.ts';
import { hashLines } from './hash.ts';
import { sortedLines } from './nquads.ts';

/** How much work for blank nodes that look alike, as a power of their number: what needs more was made to be hard. */
const WORK = 3;

/**
 * Canonical N-Quads of RDFC-1.0 (https://www.w3.org/TR/rdf-canon/): each line once, sorted, blank nodes named by what is said of
 * them. Without blank nodes that is `sortedLines`.
 * @throws InputError when blank nodes stand in triple terms, for which there is no such form yet, or are too much alike
 */
export async function canonicalLines(quads: readonly Quad[]): Promise<string[]> {
  if (!quads.some(hasBlank)) return sortedLines(quads);
  if (quads.some(({ object }) => object.termType === 'Quad')) {
    throw new InputError('no-canonical-form', 'there is no canonical form of blank nodes together with triple terms.');
  }
  const names = new Map<string, string>();
  try {
    await canonize(quads, { algorithm: 'RDFC-1.0', canonicalIdMap: names, maxWorkFactor: WORK });
  } catch (error) {
    throw new InputError('no-canonical-form', `its blank nodes are too much alike (${(error as Error).message}).`);
  }
  return sortedLines(quads.map((quad) => renamed(quad, names)));
}

/** SHA-256 of the canonical N-Quads, in hex: the name of the data, whatever format, order, labels or store they come from. */
export async function canonicalHash(quads: readonly Quad[]): Promise<string> {
  return hashLines(await canonicalLines(quads));
}

type Term = { readonly termType: string; readonly value: string };

const hasBlank = ({ subject, object, graph }: Quad) =>
  [subject, object, graph].some(({ termType }) => termType === 'BlankNode');

function renamed({ subject, predicate, object, graph }: Quad, names: ReadonlyMap<string, string>): Quad {
  const rename = <T extends Term>(term: T): T | BlankNode =>
    term.termType === 'BlankNode' ? { termType: 'BlankNode', value: names.get(term.value) ?? term.value } : term;
  return { subject: rename(subject), predicate, object: rename(object), graph: rename(graph) };
}
