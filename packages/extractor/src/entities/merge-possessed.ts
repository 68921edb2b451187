import { caseOf, dependents, lemmaOf, type Tree } from '../clauses/tree.ts';
import { type Clusters, namesOf } from './clusters.ts';

/**
 * Joins "his administration" and "the administration of President Donald Trump" with "the Trump administration": a description
 * whose possessor's name and whose head are the two parts of a body's name.
 */
export function mergePossessed(clusters: Clusters, tree: Tree, at: ReadonlyMap<number, number>): void {
  const bodies = bodiesByName(clusters);
  if (bodies.size === 0) return;
  clusters.nodes.forEach((node, index) => {
    if (node.kind !== 'nominal' || namesOf(clusters, index).length > 0) return;
    const possessors = [
      ...dependents(tree, node.head, 'nmod:poss'),
      ...dependents(tree, node.head, 'nmod').filter((child) => caseOf(tree, child) === 'of'),
    ].flatMap((child) => at.get(child) ?? []);
    for (const possessor of possessors) {
      const body = namesOf(clusters, possessor)
        .map(({ text }) => bodies.get(`${lastWord(text)} ${lemmaOf(tree, node.head)}`))
        .find((found) => found !== undefined);
      if (body !== undefined) clusters.merge(body, index, 'possessor and head of the name', 0.8);
    }
  });
}

const lastWord = (name: string): string => name.toLowerCase().split(/\s+/).at(-1) ?? '';

/** Names of two words, "Trump administration", by their lower-case form. */
function bodiesByName({ nodes }: Clusters): Map<string, number> {
  const bodies = new Map<string, number>();
  nodes.forEach(({ kind, text, nameType }, index) => {
    const name = text.toLowerCase();
    if (kind === 'name' && nameType !== 'person' && /^\S+ \S+$/.test(name) && !bodies.has(name))
      bodies.set(name, index);
  });
  return bodies;
}
