import type { EntityType } from '@dossier/schema';
import { lemmaOf, type Tree, wordAt } from '../clauses/tree.ts';
import { type Clusters, namesOf } from './clusters.ts';
import { EXTRA_HEADS } from './extra-heads.ts';
import { LEARNED_HEADS } from './head-types.ts';
import { nameTokens } from './name-matching.ts';
import { typeOfNameWord } from './name-words.ts';
import type { Node } from './node.ts';

/** Head nouns to types; the curated list goes before the learned one. */
const HEADS: ReadonlyMap<string, EntityType> = new Map(
  [LEARNED_HEADS, EXTRA_HEADS].flatMap((table) =>
    Object.entries(table).flatMap(([type, heads]) =>
      heads.split(/\s+/).map((head) => [head, type as EntityType] as const),
    ),
  ),
);

/** Countries that are bodies rather than places. */
const UNIONS = new Set(['European Union']);

/** The type of a group of phrases: its names tell it first, then its head nouns, then the encoder. */
export function typeOfGroup(clusters: Clusters, tree: Tree, group: number): EntityType {
  const names = namesOf(clusters, group);
  if (names.length > 0) return mostVoted(names.map((node) => typeOfName(node)));
  const nominals = clusters
    .members(group)
    .flatMap((index) => clusters.nodes[index] ?? [])
    .filter(({ kind }) => kind === 'nominal');
  return mostVoted(nominals.map((node) => typeOfNominal(tree, node)));
}

function mostVoted(types: readonly EntityType[]): EntityType {
  const count = (type: EntityType) => types.filter((other) => other === type).length;
  return types.toSorted((a, b) => count(b) - count(a))[0] ?? 'Topic';
}

function typeOfName(node: Node): EntityType {
  if (node.nameType === undefined && node.encoderType === 'Group') return 'Group';
  if (node.country !== undefined) return UNIONS.has(node.country) ? 'Organization' : 'GPE';
  const words = nameTokens(node.text);
  const head = nameHead(words);
  const told = typeOfNameWord(head);
  if (node.nameType === 'person') return node.encoderType === 'Group' ? 'Group' : 'Person';
  if (node.nameType === 'place') return told === 'Location' || told === 'Organization' ? told : placeType(node);
  if (node.nameType === 'organization')
    return told === 'Policy' || told === 'Event' || told === 'Work' ? told : 'Organization';
  if (node.nameType === 'event') return told === 'Policy' || told === 'Organization' ? told : 'Event';
  return told ?? otherType(node);
}

/** A name of no class: things bear numbers ("Ariane 5"); bodies are seldom left without a class. */
function otherType({ text, encoderType, nameType }: Node): EntityType {
  if (encoderType === 'Group' || nameType === undefined) return 'Organization';
  if (/\d/.test(text) && encoderType !== 'Policy' && encoderType !== 'Work') return 'Thing';
  return encoderType;
}

function placeType({ encoderType }: Node): EntityType {
  return encoderType === 'Location' ? 'Location' : 'GPE';
}

/** The word that a name's type hangs on: the last before an "of" or "for". */
function nameHead(words: readonly string[]): string {
  const joint = words.findIndex((word, index) => index > 0 && ['of', 'for', 'on', 'in', 'against'].includes(word));
  return (joint > 0 ? words[joint - 1] : words[words.length - 1]) ?? '';
}

function typeOfNominal(tree: Tree, node: Node): EntityType {
  const form = wordAt(tree, node.head).form.toLowerCase();
  return (
    HEADS.get(form) ?? HEADS.get(lemmaOf(tree, node.head)) ?? HEADS.get(form.replace(/^.*-/, '')) ?? node.encoderType
  );
}
