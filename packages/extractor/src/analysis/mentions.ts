import type { EntityType, MentionKind, Span } from '@dossier/schema';
import type { Name } from './analysis.ts';
import { type Edges, phraseOf, subtreeEdges, type Tree } from './mention-span.ts';
import { nestPhrases, type Phrase } from './nest-phrases.ts';

/** A mention before coreference. */
export interface FoundMention extends Span {
  readonly head: number;
  readonly kind: MentionKind;
  readonly name?: Span;
  readonly gumType: string;
  readonly type: EntityType;
}

/** What `findMentions` needs beside the tree, parallel to the words. */
export interface MentionClues {
  /** GUM's class of the mention that the word heads, or `none`; of a name's head what `gumTypeOfName` says. */
  readonly gumTypes: readonly string[];
  /** The graph's type of it, or `none`. */
  readonly nodeTypes: readonly string[];
  /** The name that a word lies in: an index into `names`, or -1. */
  readonly nameOf: Int32Array;
  readonly names: readonly Name[];
}

/** The graph's type where the encoder gives none, by GUM's class. */
const FALLBACK: Record<string, EntityType> = {
  person: 'Person',
  place: 'Location',
  organization: 'Organization',
  object: 'Thing',
  event: 'Event',
  substance: 'Thing',
  animal: 'Thing',
  plant: 'Thing',
};

/** Relations of words that are parts of one expression and head nothing on their own. */
const PARTS = new Set(['flat', 'fixed', 'goeswith']);
/** Inside a name these head nothing either: "Engineering" in "School of Industrial and Systems Engineering". */
const PARTS_OF_NAME = new Set(['conj', 'appos', 'list', 'dep', 'parataxis', 'root', 'amod']);

/** GUM's classes that a thing with a name of a class may have. */
const GUM_TYPES: Readonly<Record<string, ReadonlySet<string>>> = {
  person: new Set(['person', 'animal']),
  organization: new Set(['organization']),
  place: new Set(['place']),
  event: new Set(['event']),
  other: new Set(['abstract', 'object', 'substance', 'animal', 'plant', 'time']),
};

/**
 * The mentions of one sentence, by the words that head them or a name: ordered by start, the longer first; nested or disjoint; at most
 * one a head word, and no two of the same words. Each name has one mention of kind `name`, with all of the name; so have
 * places inside names.
 */
export function findMentions(tree: Tree, range: Span, clues: MentionClues): FoundMention[] {
  const edges: Edges = { range, ...subtreeEdges(tree, range) };
  const phrases: Phrase[] = [];
  for (let head = range.start; head < range.end; head += 1) {
    const name = clues.names[clues.nameOf[head]!];
    if (name !== undefined && headOfName(tree, name) === head) {
      const { start, end } = phraseOf(tree, edges, head);
      phrases.push({ start: Math.min(start, name.start), end: Math.max(end, name.end), head, name });
    } else if (isTyped(tree, clues, head)) {
      const { start, end } = phraseOf(tree, edges, head);
      if (name === undefined) phrases.push({ start, end, head });
      else if (!PARTS_OF_NAME.has(tree.deprel[head]!))
        phrases.push({ start: Math.max(start, name.start), end: Math.min(end, name.end), head });
    }
  }
  return nestPhrases(phrases).map((phrase) => describe(tree, clues, phrase));
}

function isTyped({ upos, deprel }: Tree, { gumTypes }: MentionClues, head: number): boolean {
  return upos[head] !== 'PUNCT' && gumTypes[head] !== 'none' && !PARTS.has(deprel[head]!);
}

/** The head word of a name: the first whose governor lies outside, and no punctuation mark where there is anything else. */
export function headOfName({ heads, upos }: Pick<Tree, 'heads' | 'upos'>, { start, end }: Span): number {
  for (let i = start; i < end; i += 1) {
    if (upos[i] !== 'PUNCT' && (heads[i]! < start || heads[i]! >= end)) return i;
  }
  return start;
}

function describe(
  { upos }: Tree,
  { gumTypes, nodeTypes, nameOf, names }: MentionClues,
  { start, end, head, name }: Phrase,
): FoundMention {
  const around = names[nameOf[head]!];
  const gumType = gumTypes[head]!;
  const node = nodeTypes[head]!;
  const type = node === 'none' ? (FALLBACK[gumType] ?? 'Topic') : (node as EntityType);
  const mention = { start, end, head, gumType, type };
  if (name !== undefined) return { ...mention, kind: 'name', name: { start: name.start, end: name.end } };
  if (upos[head] === 'PRON') return { ...mention, kind: 'pronoun' };
  const nested = around !== undefined && upos[head] === 'PROPN' && gumType === 'place';
  return nested ? { ...mention, kind: 'name', name: { start, end } } : { ...mention, kind: 'nominal' };
}

/** The best class of GUM for a thing with a name of a class: `scores` of `types` for its head. */
export function gumTypeOfName(scores: ArrayLike<number>, types: readonly string[], nameType: string): string {
  const possible = GUM_TYPES[nameType] ?? GUM_TYPES.other!;
  let best = -1;
  for (const [at, type] of types.entries()) {
    if (possible.has(type) && (best < 0 || scores[at]! > scores[best]!)) best = at;
  }
  return types[best] ?? nameType;
}
