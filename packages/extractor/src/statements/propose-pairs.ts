import type { Relation } from '@dossier/schema';
import { isVerb, lemmaOf, pathBetween, type Tree, type TreePath, wordAt } from '../clauses/tree.ts';
import { verbKey } from '../clauses/verb-clauses.ts';
import { relationOfEventNoun, relationOfVerb } from './lexicon.ts';
import type { Proposal } from './proposal.ts';
import { entityOf, type Reading } from './reading.ts';

const MAX_ARCS = 4;
const MAX_WORDS = 30;

/** Any two things that stand close in one tree: what no rule reads and the scorer may still know. */
export function proposePairs(reading: Reading, read: readonly Proposal[]): Proposal[] {
  const { tree, analysis } = reading;
  const known = new Set(
    read.flatMap(({ subject, object, anchor }) =>
      typeof object === 'number' ? [pairKey(reading, anchor, subject, object)] : [],
    ),
  );
  return analysis.sentences.flatMap(({ start, end }) => {
    const words = range(start, end).filter((word) => isPhraseHead(reading, word));
    const best = new Map<string, Proposal & { arcs: number }>();
    for (const [position, from] of words.entries()) {
      for (const to of words.slice(position + 1)) {
        const key = pairKey(reading, from, from, to);
        if (to - from > MAX_WORDS || known.has(key) || entityOf(reading, from) === entityOf(reading, to)) continue;
        const path = pathBetween(tree, from, to);
        if (path === undefined) continue;
        const arcs = path.up.length + path.down.length;
        if (arcs > MAX_ARCS || arcs >= (best.get(key)?.arcs ?? Number.POSITIVE_INFINITY)) continue;
        best.set(key, {
          rule: 'path',
          subject: from,
          object: to,
          relation: relationOnPath(tree, path),
          anchor: path.top,
          cue: [path.top],
          key: wordAt(tree, path.top).lemma.toLowerCase(),
          known: false,
          arcs,
        });
      }
    }
    return [...best.values()].map(({ arcs: _, ...proposal }) => proposal);
  });
}

/** What the words on the way say: the one nearest to the second thing that a lexicon knows. */
function relationOnPath(tree: Tree, { up, top, down }: TreePath): Relation {
  const inner = [...down.slice(0, -1).toReversed(), top, ...up.slice(1).toReversed()];
  for (const word of inner) {
    const known = isVerb(tree, word) ? relationOfVerb(verbKey(tree, word)) : relationOfEventNoun(lemmaOf(tree, word));
    if (known !== undefined) return known;
  }
  return 'related';
}

function pairKey(reading: Reading, at: number, from: number, to: number): string {
  return [
    wordAt(reading.tree, at).sentence,
    ...[entityOf(reading, from), entityOf(reading, to)].sort((a, b) => a - b),
  ].join(' ');
}

/** Whether an entity hangs here on the tree, rather than being a further word of its name. */
function isPhraseHead(reading: Reading, word: number): boolean {
  const entity = entityOf(reading, word);
  if (entity < 0) return false;
  const { head } = wordAt(reading.tree, word);
  return head < 0 || entityOf(reading, head) !== entity;
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, offset) => start + offset);
}
