import type { EntityType, Merge } from '@dossier/schema';
import type { Analysis } from '../analysis/analysis.ts';
import { findSpeakers } from '../clauses/speakers.ts';
import { dependents, type Tree } from '../clauses/tree.ts';
import { type Clusters, createClusters, namesOf } from './clusters.ts';
import { nodesOfModifiers } from './merge-modifiers.ts';
import { mergeNames } from './merge-names.ts';
import { mergeNominals } from './merge-nominals.ts';
import { mergeSpeakers } from './merge-speakers.ts';
import type { Node } from './node.ts';
import { findNodes } from './nodes.ts';
import { typeOfGroup } from './types.ts';

/** One thing of an article before it has an id. */
export interface EntityDraft {
  readonly type: EntityType;
  readonly named: boolean;
  /** Its phrases in text order; pronouns included. */
  readonly nodes: readonly Node[];
  readonly merges: readonly Pick<Merge, 'from' | 'reason' | 'score'>[];
}

/** All things of an article, in order of first mention, and which word stands for which. */
export interface Entities {
  readonly drafts: readonly EntityDraft[];
  /** Index into `drafts` for each word; -1 where a word stands for nothing. */
  readonly ofWord: Int32Array;
}

/** Clusters the phrases of an article into things. */
export function findEntities(analysis: Analysis, tree: Tree): Entities {
  const clusters = createClusters(findNodes(analysis, tree));
  mergeNames(clusters, analysis);
  mergeSpeakers(clusters, tree, findSpeakers(tree, analysis.document.text));
  mergeNominals(clusters, tree);
  const groups = clusters.nodes.flatMap((_, index) => (clusters.find(index) === index ? [index] : []));
  const solid = groups.filter((group) =>
    clusters.members(group).some((index) => {
      const node = clusters.nodes[index];
      return node !== undefined && node.kind !== 'pronoun' && !isPartOfName(clusters, node);
    }),
  );
  const draftOf = new Map(solid.map((group, index) => [group, index]));
  const drafts = solid.map((group) => draft(clusters, tree, group));
  return { drafts, ofWord: wordTable(clusters, tree, draftOf) };
}

/** "United States" in "United States Geological Survey": by itself it makes no thing of its own. */
function isPartOfName({ nodes }: Clusters, node: Node): boolean {
  if (node.country === undefined) return false;
  return nodes.some(
    ({ kind, start, end }) =>
      kind === 'name' && start <= node.start && node.end <= end && end - start > node.end - node.start,
  );
}

function draft(clusters: Clusters, tree: Tree, group: number): EntityDraft {
  const members = clusters.members(group).toSorted((a, b) => a - b);
  return {
    type: typeOfGroup(clusters, tree, group),
    named: namesOf(clusters, group).length > 0,
    nodes: members.flatMap((index) => clusters.nodes[index] ?? []),
    merges: clusters.merges
      .filter(({ into, reason }) => clusters.find(into) === group && reason !== 'same name')
      .map(({ from, reason, score }) => ({ from: clusters.nodes[from]?.text ?? '', reason, score })),
  };
}

/** Heads stand for their phrase; the other words of a name for the name, unless a phrase inside has them. */
function wordTable(clusters: Clusters, tree: Tree, draftOf: ReadonlyMap<number, number>): Int32Array {
  const table = new Int32Array(tree.words.length).fill(-1);
  const set = (word: number, node: number) => {
    const index = draftOf.get(clusters.find(node));
    if (index !== undefined && table[word] === -1) table[word] = index;
  };
  for (const [index, node] of clusters.nodes.entries()) set(node.head, index);
  const inner = clusters.nodes
    .map((node, index) => ({ node, index }))
    .sort((a, b) => a.node.end - a.node.start - (b.node.end - b.node.start));
  for (const { node, index } of inner) {
    if (node.kind === 'name') for (let word = node.start; word < node.end; word += 1) set(word, index);
  }
  for (const [word, node] of nodesOfModifiers(clusters, tree)) set(word, node);
  setTitles(clusters, tree, set);
  return table;
}

/** "President" in "President Claudia Sheinbaum" stands for her. */
function setTitles(clusters: Clusters, tree: Tree, set: (word: number, node: number) => void): void {
  clusters.nodes.forEach((node, index) => {
    if (node.kind !== 'name' || node.nameType !== 'person') return;
    for (const title of dependents(tree, node.head, 'nmod:desc')) set(title, index);
  });
}

/** The fullest name; of a country its usual one; of an unnamed thing its first description. */
export function labelOf({ nodes, named }: EntityDraft): string {
  const country = nodes.find((node) => node.country !== undefined)?.country;
  if (country !== undefined) return country;
  const chosen = nodes.filter(({ kind }) => kind === (named ? 'name' : 'nominal'));
  const fullest = named
    ? chosen.toSorted((a, b) => b.text.split(' ').length - a.text.split(' ').length || b.text.length - a.text.length)
    : chosen;
  return clean(fullest[0]?.text ?? nodes[0]?.text ?? '');
}

/** A name without line breaks and the quotation marks around it. */
export function clean(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .replace(/^["“”'‘]+|["“”'’]+$/g, '')
      .trim() || text
  );
}
