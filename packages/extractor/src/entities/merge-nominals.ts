import { caseOf, dependents, hasFeature, lemmaOf, type Tree, wordAt } from '../clauses/tree.ts';
import { type Clusters, namesOf } from './clusters.ts';
import { bothNamed, contradicts, isOther } from './compatible.ts';
import { mergePossessed } from './merge-possessed.ts';
import { isFirstPerson } from './merge-speakers.ts';
import { sameName } from './name-matching.ts';
import type { Node } from './node.ts';
import { modifiersOf } from './nodes.ts';

/** Joins descriptions with what they describe: appositions, "the city of X", coreference chains, repeated descriptions. */
export function mergeNominals(clusters: Clusters, tree: Tree): void {
  const at = new Map(clusters.nodes.map((node, index) => [node.head, index]));
  mergeDescriptions(clusters, tree, at);
  mergeLastWords(clusters, tree);
  mergeChains(clusters, tree);
  mergePossessed(clusters, tree, at);
  mergeRepeated(clusters, tree);
}

const PLACE_NOUNS = new Set([
  'city',
  'town',
  'state',
  'province',
  'island',
  'country',
  'district',
  'village',
  'region',
  'republic',
  'kingdom',
  'port',
  'suburb',
  'county',
  'municipality',
  'commune',
]);
const CLASS_NOUNS = new Set(
  `program programme newspaper website magazine agency group organization organisation company network ship party movement militia bill law act treaty
  virus river airport hospital channel station band film movie book show site operation project initiative campaign newswire ferry rocket satellite browser`.split(
    /\s+/,
  ),
);

function mergeDescriptions(clusters: Clusters, tree: Tree, at: ReadonlyMap<number, number>): void {
  clusters.nodes.forEach((node, index) => {
    if (node.kind === 'pronoun') return;
    for (const child of dependents(tree, node.head, 'appos')) {
      const other = at.get(child);
      if (other !== undefined && mayDescribe(clusters, tree, index, other))
        clusters.merge(index, other, 'apposition', 0.9);
    }
    if (node.kind !== 'nominal') return;
    for (const child of dependents(tree, node.head, 'nmod')) {
      const other = at.get(child);
      const named = other !== undefined && clusters.nodes[other]?.kind === 'name';
      if (
        named &&
        caseOf(tree, child) === 'of' &&
        PLACE_NOUNS.has(lemmaOf(tree, node.head)) &&
        !bothNamed(clusters, other, index)
      )
        clusters.merge(other, index, 'the … of', 0.9);
    }
    mergeClass(clusters, tree, index, at);
  });
}

/** "The Baath party", "Abrams tanks": a name and the class that it is of, if the class fits the name's type. */
function mergeClass(clusters: Clusters, tree: Tree, index: number, at: ReadonlyMap<number, number>): void {
  const node = clusters.nodes[index];
  if (node === undefined) return;
  const lemma = lemmaOf(tree, node.head);
  const bare = dependents(tree, node.head, 'amod', 'nummod').length === 0;
  for (const child of dependents(tree, node.head, 'compound', 'appos', 'flat')) {
    const other = at.get(child);
    const name = other === undefined ? undefined : clusters.nodes[other];
    if (other === undefined || name?.kind !== 'name' || name.country !== undefined || name.end !== node.head) continue;
    const told = CLASS_NOUNS.has(lemma) && isDefinite(tree, node.head) && !isPlural(tree, node);
    const fits = bare && CLASSES[name.nameType ?? '']?.has(lemma);
    if ((told || fits) && !bothNamed(clusters, other, index) && !contradicts(clusters, tree, other, index))
      clusters.merge(other, index, 'name and its class', 0.85);
  }
}

const nouns = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Class nouns that make no other thing of a name right before them, by the name's class. */
const CLASSES: Readonly<Record<string, ReadonlySet<string>>> = {
  other: nouns(
    'tank rocket missile bus jet plane aircraft ship vessel artillery rifle satellite browser concert festival programme program adapter',
  ),
  organization: nouns(
    'party company group network newspaper magazine television website forum airline agency movement militia',
  ),
  place: nouns(
    'region district province neighborhood neighbourhood county municipality village town island valley area',
  ),
  event: nouns('festival concert summit tournament pilgrimage'),
};

function mayDescribe(clusters: Clusters, tree: Tree, a: number, b: number): boolean {
  const [left, right] = [clusters.nodes[a], clusters.nodes[b]];
  if (left === undefined || right === undefined || right.kind === 'pronoun') return false;
  if (bothNamed(clusters, a, b) || contradicts(clusters, tree, a, b) || contradicts(clusters, tree, b, a)) return false;
  if (isNewClass(tree, left, right) || isNewClass(tree, right, left)) return false;
  if (left.country !== right.country && left.country !== undefined && right.country !== undefined) return false;
  // "Savannah, Georgia" hangs a place on a place: a part of it, not another name for it.
  const places = [left, right].every((node) => node.nameType === 'place' || node.country !== undefined);
  if (places && !sameName(left.text, right.text)) return false;
  if (left.kind === 'name' && right.kind === 'name') return false;
  return isPlural(tree, left) === isPlural(tree, right);
}

/** "A browser, Firefox": an indefinite description says what kind of thing a name is; of people and places it also tells which. */
function isNewClass(tree: Tree, description: Node, name: Node): boolean {
  if (description.kind !== 'nominal' || name.kind !== 'name' || isDefinite(tree, description.head)) return false;
  return name.nameType !== 'person' && name.nameType !== 'place' && name.country === undefined;
}

function isIndefinite(tree: Tree, head: number): boolean {
  return dependents(tree, head, 'det').some((child) => ['a', 'an'].includes(wordAt(tree, child).form.toLowerCase()));
}

export function isPlural(tree: Tree, node: Node): boolean {
  return hasFeature(tree, node.head, 'Number=Plur') || /S$/.test(wordAt(tree, node.head).xpos);
}

export function isDefinite(tree: Tree, head: number): boolean {
  const definite = dependents(tree, head, 'det').some(
    (child) =>
      ['the', 'this', 'that', 'these', 'those'].includes(lemmaOf(tree, child)) ||
      ['the', 'this', 'that', 'these', 'those'].includes(wordAt(tree, child).form.toLowerCase()),
  );
  return definite || dependents(tree, head, 'nmod:poss').length > 0;
}

/** "The administration" is the one named body that ends in that word, if it was named before. */
function mergeLastWords(clusters: Clusters, tree: Tree): void {
  const byWord = new Map<string, number[]>();
  clusters.nodes.forEach((node, index) => {
    const words = node.text.toLowerCase().split(/\s+/);
    if (node.kind !== 'name' || node.nameType === 'person' || words.length < 2) return;
    const last = words.at(-1) ?? '';
    byWord.set(last, [...(byWord.get(last) ?? []), index]);
  });
  clusters.nodes.forEach((node, index) => {
    if (node.kind !== 'nominal' || namesOf(clusters, index).length > 0 || !isBare(tree, node.head)) return;
    const named = byWord.get(lemmaOf(tree, node.head)) ?? [];
    const [only, ...others] = new Set(named.map((each) => clusters.find(each)));
    if (only === undefined || others.length > 0 || isPlural(tree, node)) return;
    const before = named.some((each) => (clusters.nodes[each]?.start ?? 0) < node.start);
    if (before) clusters.merge(only, index, 'last word of the name', 0.7);
  });
}

/** "The court": definite, and nothing else said of it. */
function isBare(tree: Tree, head: number): boolean {
  const rest = dependents(tree, head, 'amod', 'compound', 'nmod', 'nummod', 'acl', 'nmod:poss');
  return rest.length === 0 && isDefinite(tree, head);
}

/** What the encoder's coreference says, as far as the names and numbers agree. */
function mergeChains(clusters: Clusters, tree: Tree): void {
  const byChain = new Map<number, number[]>();
  clusters.nodes.forEach((node, index) => {
    if (node.chain >= 0) byChain.set(node.chain, [...(byChain.get(node.chain) ?? []), index]);
  });
  for (const nodes of byChain.values()) {
    const names = nodes.filter((index) => clusters.nodes[index]?.kind === 'name');
    const nominals = nodes.filter((index) => clusters.nodes[index]?.kind === 'nominal');
    const anchor = mostFrequent(clusters, names) ?? nominals[0] ?? nodes[0];
    if (anchor === undefined) continue;
    const others = headsOfOthers(clusters, tree, anchor, nominals);
    const apart = nominals.filter((index) => others.has(lemmaOf(tree, clusters.nodes[index]!.head)));
    for (const index of nodes) {
      const to = apart.includes(index) ? apart[0]! : anchor;
      if (clusters.find(index) !== clusters.find(to) && agree(clusters, tree, to, index)) {
        clusters.merge(to, index, 'coreference', 0.7);
      }
    }
  }
}

/**
 * Head words of descriptions that another name in the article ends in, which speak of that other thing: "the administration", said
 * after "the Trump administration", is not the "Drug Enforcement Administration" of a later paragraph, and no agency at all whose
 * name lacks the word.
 */
function headsOfOthers(clusters: Clusters, tree: Tree, anchor: number, nominals: readonly number[]): Set<string> {
  const names = namesOf(clusters, anchor);
  const first = Math.min(...names.map(({ start }) => start));
  const others = clusters.nodes.filter(
    ({ kind }, index) => kind === 'name' && clusters.find(index) !== clusters.find(anchor),
  );
  const isBody = names.some(({ nameType }) => nameType === 'organization');
  return new Set(
    nominals.flatMap((index) => {
      const node = clusters.nodes[index]!;
      const lemma = lemmaOf(tree, node.head);
      const rivals = others.filter(({ text }) => endsIn(text, lemma));
      const isOwn = names.some(({ text }) => endsIn(text, lemma));
      const isEarlier = node.start < first && rivals.some(({ start }) => start < node.start && start < first);
      return (isOwn ? isEarlier : isBody && rivals.length > 0) ? [lemma] : [];
    }),
  );
}

const endsIn = (name: string, word: string): boolean => name.toLowerCase().endsWith(` ${word}`);

function mostFrequent(clusters: Clusters, nodes: readonly number[]): number | undefined {
  const count = (node: number) => nodes.filter((other) => clusters.find(other) === clusters.find(node)).length;
  return nodes.toSorted((a, b) => count(b) - count(a) || a - b)[0];
}

function agree(clusters: Clusters, tree: Tree, anchor: number, index: number): boolean {
  const [a, b] = [clusters.nodes[anchor], clusters.nodes[index]];
  if (a === undefined || b === undefined) return false;
  if (isFirstPerson(tree, b.head, b.kind) && clusters.members(index).length > 1) return false;
  if (bothNamed(clusters, anchor, index)) return false;
  if (b.kind === 'pronoun' || a.kind === 'pronoun') return true;
  if (a.kind === 'name' && b.kind === 'nominal') {
    if (isIndefinite(tree, b.head)) return false;
    if (isPlural(tree, b) && a.encoderType !== 'Group' && !isPlural(tree, a)) return false;
  }
  return !isOther(tree, b.head) && !contradicts(clusters, tree, anchor, index);
}

/** The same description again: equal head and modifiers, or a definite one that leaves modifiers out. */
function mergeRepeated(clusters: Clusters, tree: Tree): void {
  const earlier: number[] = [];
  clusters.nodes.forEach((node, index) => {
    if (node.kind !== 'nominal') return;
    const match = earlier.findLast((other) => isRepeated(clusters, tree, other, index));
    if (match !== undefined) clusters.merge(match, index, 'same description', 0.6);
    earlier.push(index);
  });
}

function isRepeated(clusters: Clusters, tree: Tree, first: number, second: number): boolean {
  const [a, b] = [clusters.nodes[first], clusters.nodes[second]];
  if (a === undefined || b === undefined) return false;
  if (lemmaOf(tree, a.head) !== lemmaOf(tree, b.head) || isPlural(tree, a) !== isPlural(tree, b)) return false;
  if (namesOf(clusters, first).length > 0 && namesOf(clusters, second).length > 0)
    return clusters.find(first) === clusters.find(second);
  if (isOther(tree, b.head) || contradicts(clusters, tree, first, second)) return false;
  const [left, right] = [modifiersOf(tree, a.head), modifiersOf(tree, b.head)];
  if (left.join(' ') === right.join(' ')) return isPlural(tree, a) || isDefinite(tree, b.head) || left.length > 0;
  const subset = right.every((word) => left.includes(word));
  return subset && (isDefinite(tree, b.head) || isPlural(tree, b));
}
