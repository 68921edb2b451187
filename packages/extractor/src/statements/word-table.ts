import type { EntityType, Relation } from '@dossier/schema';
import { baseRelation, caseOf, lemmaOf, markOf, wordAt } from '../clauses/tree.ts';
import { verbKey } from '../clauses/verb-clauses.ts';
import { hashText } from './hash.ts';
import { relationOfEventNoun, relationOfVerb } from './lexicon.ts';
import { ROLE_NOUNS } from './noun-lexicon.ts';
import { entityOf, type Reading } from './reading.ts';

/** What the scorer's features need of each word of an article, texts by their hash: made once, read for every candidate. */
export interface WordTable {
  readonly lemma: Int32Array;
  readonly upos: Int32Array;
  readonly xpos: Int32Array;
  /** UD relation with and without its subtype. */
  readonly deprel: Int32Array;
  readonly base: Int32Array;
  /** Preposition and marker, `NONE` without one. */
  readonly preposition: Int32Array;
  readonly marker: Int32Array;
  readonly head: Int32Array;
  /** Arcs up to the root. */
  readonly depth: Int32Array;
  readonly sentence: Int32Array;
  /** Index of the entity that the word stands for, or -1, and the hash of its type. */
  readonly entity: Int32Array;
  readonly type: Int32Array;
  /** Relation that the lexicon gives the verb or the event noun, and the noun alone. */
  readonly sense: Int32Array;
  readonly nounSense: Int32Array;
  /** 1 where a word names an office. */
  readonly role: Uint8Array;
  /** Lemma with particles. */
  readonly key: readonly string[];
}

export const NONE = hashText('none');

export function readWords(reading: Reading): WordTable {
  const { tree } = reading;
  const column = (value: (word: number) => number) => Int32Array.from(tree.words, (_, word) => value(word));
  const keys = tree.words.map(({ upos }, word) => (upos === 'VERB' ? verbKey(tree, word) : lemmaOf(tree, word)));
  const entity = column((word) => entityOf(reading, word));
  const noun = tree.words.map((_, word) => relationOfEventNoun(lemmaOf(tree, word)));
  return {
    lemma: column((word) => hashText(lemmaOf(tree, word))),
    upos: column((word) => hashText(wordAt(tree, word).upos)),
    xpos: column((word) => hashText(wordAt(tree, word).xpos)),
    deprel: column((word) => hashText(wordAt(tree, word).deprel)),
    base: column((word) => hashText(baseRelation(wordAt(tree, word).deprel))),
    preposition: column((word) => hashText(caseOf(tree, word) || 'none')),
    marker: column((word) => hashText(markOf(tree, word) || 'none')),
    head: column((word) => wordAt(tree, word).head),
    depth: depthsOf(tree.words),
    sentence: column((word) => wordAt(tree, word).sentence),
    entity,
    type: entity.map((index) => typeHash(reading.entities.drafts[index]?.type)),
    sense: column((word) => senseHash(relationOfVerb(keys[word] ?? '') ?? noun[word])),
    nounSense: column((word) => senseHash(noun[word])),
    role: Uint8Array.from(tree.words, (_, word) => (ROLE_NOUNS.has(lemmaOf(tree, word)) ? 1 : 0)),
    key: keys,
  };
}

/** Arcs from each word up to its root. */
export function depthsOf(words: readonly { readonly head: number }[]): Int32Array {
  const depth = new Int32Array(words.length).fill(-1);
  const chain: number[] = [];
  for (let word = 0; word < words.length; word += 1) {
    let at = word;
    while (at >= 0 && depth[at] === -1 && chain.length < words.length) {
      chain.push(at);
      at = words[at]?.head ?? -1;
    }
    let level = at < 0 ? 0 : (depth[at] ?? 0) + 1;
    for (let next = chain.pop(); next !== undefined; next = chain.pop()) {
      depth[next] = level;
      level += 1;
    }
  }
  return depth;
}

export function typeHash(type: EntityType | 'value' | undefined): number {
  return hashText(type ?? 'none');
}

function senseHash(relation: Relation | undefined): number {
  return hashText(relation ?? 'none');
}

/** The words on the way between two words of a sentence, both included. */
export interface Path {
  /** From the first word up, without the common ancestor. */
  readonly up: readonly number[];
  readonly top: number;
  /** From below the common ancestor down to the second word. */
  readonly down: readonly number[];
}

/** The path between two words in the tree; undefined where they are not in one. */
export function pathOf({ head, depth }: WordTable, from: number, to: number): Path | undefined {
  const [up, down]: [number[], number[]] = [[], []];
  let [left, right] = [from, to];
  while (left !== right) {
    if (left < 0 || right < 0) return undefined;
    if ((depth[left] ?? 0) >= (depth[right] ?? 0)) {
      up.push(left);
      left = head[left] ?? -1;
    } else {
      down.push(right);
      right = head[right] ?? -1;
    }
  }
  return left < 0 ? undefined : { up, top: left, down: down.reverse() };
}
