import type { Relation } from '@dossier/schema';
import { isVerb, lemmaOf, pathBetween, type Tree, wordAt } from '../clauses/tree.ts';
import { verbKey } from '../clauses/verb-clauses.ts';
import { relationOfEventNoun, relationOfVerb } from './lexicon.ts';
import type { Proposal } from './proposal.ts';
import { entityOf, type Reading } from './reading.ts';
import { depthsOf } from './word-table.ts';

const MAX_ARCS = 6;
const MAX_WORDS = 40;

/** A word that may stand for a thing, with the thing's number. */
interface End {
  readonly word: number;
  readonly entity: number;
}

/** Two things of a sentence where they stand closest in the tree. */
interface Near {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly arcs: number;
}

/** Any two things that stand close in one tree: what no rule reads and the scorer may still know. */
export function proposePairs(reading: Reading, read: readonly Proposal[]): Proposal[] {
  const { tree, analysis } = reading;
  const known = new Set(
    read.flatMap(({ subject, object, anchor }) =>
      typeof object === 'number'
        ? [pairKey(wordAt(tree, anchor).sentence, entityOf(reading, subject), entityOf(reading, object))]
        : [],
    ),
  );
  const climb = climber(tree.words);
  return analysis.sentences.flatMap(({ start, end }, sentence) => {
    const ends = endsIn(reading, start, end);
    const best = new Map<string, Near>();
    for (const [position, { word: from, entity }] of ends.entries()) {
      for (const { word: to, entity: other } of ends.slice(position + 1)) {
        if (to - from > MAX_WORDS || entity === other) continue;
        const met = climb(from, to);
        if (met === undefined) continue;
        const key = pairKey(sentence, entity, other);
        if (known.has(key) || met.arcs >= (best.get(key)?.arcs ?? Number.POSITIVE_INFINITY)) continue;
        best.set(key, { from, to, ...met });
      }
    }
    return [...best.values()].map((near) => propose(reading, near));
  });
}

function propose({ tree }: Reading, { from, to, top }: Near): Proposal {
  return {
    rule: 'path',
    subject: from,
    object: to,
    relation: relationOnPath(tree, from, to),
    anchor: top,
    cue: [top],
    key: wordAt(tree, top).lemma.toLowerCase(),
    known: false,
  };
}

/** What the words on the way say: the one nearest to the second thing that a lexicon knows. */
function relationOnPath(tree: Tree, from: number, to: number): Relation {
  const { up = [], top = -1, down = [] } = pathBetween(tree, from, to) ?? {};
  for (const word of [...down.slice(0, -1).toReversed(), top, ...up.slice(1).toReversed()]) {
    const known = isVerb(tree, word) ? relationOfVerb(verbKey(tree, word)) : relationOfEventNoun(lemmaOf(tree, word));
    if (known !== undefined) return known;
  }
  return 'related';
}

/** Finds where the ways up from two words meet, and how many arcs that takes; undefined beyond `MAX_ARCS`. */
function climber(words: readonly { readonly head: number }[]) {
  const depths = depthsOf(words);
  return (from: number, to: number): Pick<Near, 'top' | 'arcs'> | undefined => {
    let [left, right] = [from, to];
    for (let arcs = 0; arcs <= MAX_ARCS && left >= 0 && right >= 0; arcs += 1) {
      if (left === right) return { top: left, arcs };
      if (depths[left]! >= depths[right]!) left = words[left]!.head;
      else right = words[right]!.head;
    }
    return undefined;
  };
}

const pairKey = (sentence: number, a: number, b: number) => `${sentence} ${Math.min(a, b)} ${Math.max(a, b)}`;

/** Where entities hang on the tree; further words of their names do not count. */
function endsIn(reading: Reading, start: number, end: number): End[] {
  const found: End[] = [];
  for (let word = start; word < end; word += 1) {
    const entity = entityOf(reading, word);
    if (entity < 0) continue;
    const { head } = wordAt(reading.tree, word);
    if (head < 0 || entityOf(reading, head) !== entity) found.push({ word, entity });
  }
  return found;
}
