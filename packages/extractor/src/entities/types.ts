import type { EntityType } from '@dossier/schema';
import { lemmaOf, type Tree, wordAt } from '../clauses/tree.ts';
import { type Clusters, namesOf } from './clusters.ts';
import type { Node } from './node.ts';
import { typeOfHead } from './type-of-head.ts';
import { typeOfName } from './type-of-name.ts';

/** The type of a group of phrases: its names tell it first, then its head nouns, then the encoder. */
export function typeOfGroup(clusters: Clusters, tree: Tree, group: number): EntityType {
  const names = namesOf(clusters, group);
  if (names.length > 0) {
    if (isTeam(names)) return 'Organization';
    // A class that the encoder gave goes before none.
    const classed = names.filter(({ nameType, country }) => country !== undefined || (nameType ?? 'other') !== 'other');
    return mostVoted((classed.length > 0 ? classed : names).map((node) => typeOfName(node)));
  }
  const nominals = clusters
    .members(group)
    .flatMap((index) => clusters.nodes[index] ?? [])
    .filter(({ kind }) => kind === 'nominal');
  return mostVoted(nominals.map((node) => typeOfNominal(tree, node)));
}

/** A country that mostly acts as a body where it is named: its national team. */
function isTeam(names: readonly Node[]): boolean {
  const teams = names.filter(
    ({ nameType, encoderType }) => nameType === 'organization' && encoderType === 'Organization',
  );
  return names.every(({ country }) => country !== undefined) && teams.length > 2 && teams.length > names.length / 2;
}

function mostVoted(types: readonly EntityType[]): EntityType {
  const count = (type: EntityType) => types.filter((other) => other === type).length;
  return types.toSorted((a, b) => count(b) - count(a))[0] ?? 'Topic';
}

function typeOfNominal(tree: Tree, node: Node): EntityType {
  const form = wordAt(tree, node.head).form.toLowerCase();
  return (
    typeOfHead(form) ?? typeOfHead(lemmaOf(tree, node.head)) ?? typeOfHead(form.replace(/^.*-/, '')) ?? node.encoderType
  );
}
