import type { EntityType } from '@dossier/schema';
import { dependents, lemmaOf, type Tree, wordAt } from '../clauses/tree.ts';
import { type Clusters, namesOf } from './clusters.ts';
import { countryOfAdjective, countryOfName } from './countries.ts';
import type { Node } from './node.ts';
import { typeOfHead } from './type-of-head.ts';
import { typeOfName } from './type-of-name.ts';

/** Types of a description's head noun that a thing named as one type never has. */
const CONFLICTS: Readonly<Partial<Record<EntityType, readonly EntityType[]>>> = {
  Person: ['Organization', 'GPE', 'Location', 'Policy', 'Event', 'Work', 'Topic', 'Thing', 'Group'],
  GPE: ['Person', 'Policy', 'Event', 'Work', 'Topic', 'Thing', 'Group'],
  Location: ['Person', 'Policy', 'Event', 'Work', 'Topic', 'Group'],
  Organization: ['Person', 'Policy', 'Event', 'Topic', 'GPE'],
  Event: ['Person', 'GPE', 'Location', 'Organization', 'Group'],
  Policy: ['Person', 'GPE', 'Location', 'Organization', 'Group'],
  Work: ['Person', 'GPE', 'Location', 'Group', 'Event'],
  Thing: ['Person', 'GPE', 'Group', 'Event'],
};

/** Whether a merge would make one thing of two that their names keep apart. */
export function bothNamed(clusters: Clusters, a: number, b: number): boolean {
  return clusters.find(a) !== clusters.find(b) && namesOf(clusters, a).length > 0 && namesOf(clusters, b).length > 0;
}

/** Whether a description cannot be of a thing: its noun is of another type, or it is of another country or office. */
export function contradicts(clusters: Clusters, tree: Tree, thing: number, description: number): boolean {
  const node = clusters.nodes[description];
  if (node?.kind !== 'nominal') return false;
  const members = clusters.members(thing).flatMap((index) => clusters.nodes[index] ?? []);
  const name = members.find(({ kind }) => kind === 'name');
  const head = typeOfHead(lemmaOf(tree, node.head)) ?? typeOfHead(wordAt(tree, node.head).form.toLowerCase());
  if (name !== undefined && head !== undefined && CONFLICTS[typeOfName(name)]?.includes(head)) return true;
  return (
    differ(countriesIn(tree, members), countriesIn(tree, [node])) ||
    differ(officesOf(tree, members), officesOf(tree, [node]))
  );
}

function differ(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && [...b].every((each) => !a.has(each));
}

/** Countries that set phrases apart: "Indonesian" of "the Indonesian navy". */
function countriesIn(tree: Tree, nodes: readonly Node[]): Set<string> {
  const words = nodes.flatMap(({ head, kind, country }) =>
    kind === 'pronoun' || country !== undefined ? [] : dependents(tree, head, 'amod', 'compound'),
  );
  return new Set(
    words.flatMap((word) => {
      const { form } = wordAt(tree, word);
      return countryOfAdjective(form) ?? countryOfName(form) ?? [];
    }),
  );
}

const OFFICES = new Set(
  'president minister secretary king queen governor mayor chancellor senator ambassador pope premier judge general captain'.split(
    ' ',
  ),
);

/** Offices that titles and descriptions of a person name; "prime minister" apart from other ministers. */
function officesOf(tree: Tree, nodes: readonly Node[]): Set<string> {
  const heads = nodes.flatMap(({ head, kind }) =>
    kind === 'name' ? dependents(tree, head, 'nmod:desc') : kind === 'nominal' ? [head] : [],
  );
  return new Set(heads.flatMap((head) => (OFFICES.has(lemmaOf(tree, head)) ? [office(tree, head)] : [])));
}

function office(tree: Tree, head: number): string {
  const prime = dependents(tree, head, 'amod', 'compound').some((child) => lemmaOf(tree, child) === 'prime');
  return prime ? `prime ${lemmaOf(tree, head)}` : lemmaOf(tree, head);
}

const ALTERNATIVES = new Set('other another different second third fourth separate similar lower else'.split(' '));

/** "Another court", "the lower court": said to tell a thing from the one before. */
export function isOther(tree: Tree, head: number): boolean {
  return dependents(tree, head, 'amod', 'det').some((child) => ALTERNATIVES.has(lemmaOf(tree, child)));
}
