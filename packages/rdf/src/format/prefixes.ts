import { ENTITY_TYPE_NAMES } from '@dossier/schema';
import { makeIris } from '../model/iris.ts';
import { DEFAULT_BASE, NAMESPACES } from '../terms/namespaces.ts';
import type { Prefixes } from './turtle.ts';

/**
 * The prefixes that a graph's Turtle, TriG and JSON-LD begin with: vocabularies, then the kinds of things under the base.
 * @throws UsageError when the base is no http(s) address that ends with a slash.
 */
export function graphPrefixes(dataBase: string = DEFAULT_BASE): Prefixes {
  const { base } = makeIris(dataBase);
  const kinds = [
    'article',
    'graph',
    'entity',
    'statement',
    'attribution',
    'evidence',
    'mention',
    'merge',
    'participation',
  ];
  const types = ENTITY_TYPE_NAMES.map((type) => type.toLowerCase());
  return {
    ...NAMESPACES,
    ...Object.fromEntries([...kinds, 'run', 'software'].map((kind) => [kind, `${base}${kind}/`])),
    ...Object.fromEntries(types.map((type) => [type, `${base}entity/${type}/`])),
    partition: `${base}dataset/`,
  };
}
