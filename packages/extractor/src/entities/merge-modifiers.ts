import { isNoun, lemmaOf, type Tree, wordAt } from '../clauses/tree.ts';
import type { Clusters } from './clusters.ts';
import type { Node } from './node.ts';

/** Compounds that name a thing the article speaks of anyway: "cartel assets" beside "the cartels"; keyed by word. */
export function nodesOfModifiers(clusters: Clusters, tree: Tree): Map<number, number> {
  const heads = new Map<string, number>();
  clusters.nodes.forEach((node, index) => {
    const plural = node.kind === 'nominal' && lemmaOf(tree, node.head) !== wordAt(tree, node.head).form.toLowerCase();
    if (plural && !heads.has(lemmaOf(tree, node.head))) heads.set(lemmaOf(tree, node.head), index);
  });
  const covered = new Set(
    clusters.nodes.flatMap((node: Node) => [node.head, ...(node.kind === 'name' ? range(node) : [])]),
  );
  const found = new Map<number, number>();
  tree.words.forEach(({ deprel }, index) => {
    if (deprel !== 'compound' || !isNoun(tree, index) || covered.has(index)) return;
    const node = heads.get(lemmaOf(tree, index));
    if (node !== undefined) found.set(index, node);
  });
  return found;
}

function range({ start, end }: Node): number[] {
  return Array.from({ length: end - start }, (_, offset) => start + offset);
}
