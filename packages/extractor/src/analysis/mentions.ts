import type { EntityType, MentionKind, Span } from '@dossier/schema';
import type { Name } from './analysis.ts';
import { type Edges, phraseOf, subtreeEdges, type Tree } from './mention-span.ts';

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
  /** GUM's class of the mention that the word heads, or `none`. */
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

/** Classes of names that are classes of GUM too. */
const GUM_TYPES = new Set(['person', 'organization', 'place', 'event']);

/**
 * The mentions of one sentence, by the words that head them or a name: ordered by start, the longer first; nested or disjoint; at most
 * one a head word, and no two of the same words.
 */
export function findMentions(tree: Tree, range: Span, clues: MentionClues): FoundMention[] {
  const edges: Edges = { range, ...subtreeEdges(tree, range) };
  const spans: { start: number; end: number; readonly head: number }[] = [];
  for (let head = range.start; head < range.end; head += 1) {
    if (tree.upos[head] === 'PUNCT') continue;
    const typed = clues.gumTypes[head] !== 'none' && !PARTS.has(tree.deprel[head]!);
    if (typed || headsName(tree, clues, head)) spans.push({ ...phraseOf(tree, edges, head), head });
  }
  nest(spans);
  return spans.map((span) => describe(tree, clues, span));
}

/** Whether the word is the first of a name whose governor lies outside the name. */
function headsName({ heads }: Tree, { nameOf, names }: MentionClues, word: number): boolean {
  const name = names[nameOf[word]!];
  if (name === undefined) return false;
  const isOutside = (i: number) => heads[i]! < name.start || heads[i]! >= name.end;
  for (let i = name.start; i < word; i += 1) if (isOutside(i)) return false;
  return isOutside(word);
}

const order = (a: Span & { head: number }, b: Span & { head: number }) =>
  a.start - b.start || b.end - a.end || a.head - b.head;

/** Shortens spans that cross another (trees may), and drops the second of two with the same words. */
function nest(spans: { start: number; end: number; readonly head: number }[]): void {
  for (let settled = false; !settled; ) {
    settled = true;
    spans.sort(order);
    const open: { start: number; end: number; readonly head: number }[] = [];
    for (const [index, span] of spans.entries()) {
      while (open.length > 0 && open.at(-1)!.end <= span.start) open.pop();
      const outer = open.at(-1);
      if (outer !== undefined && outer.start === span.start && outer.end === span.end) spans.splice(index, 1);
      else if (outer !== undefined && span.end > outer.end) {
        if (span.head < outer.end) span.end = outer.end;
        else span.start = outer.end;
      } else {
        open.push(span);
        continue;
      }
      settled = false;
      break;
    }
  }
}

function describe(
  tree: Tree,
  { gumTypes, nodeTypes, nameOf, names }: MentionClues,
  span: Span & { head: number },
): FoundMention {
  const { head } = span;
  const name = names[nameOf[head]!];
  const gumType = gumTypes[head] === 'none' ? (GUM_TYPES.has(name!.type) ? name!.type : 'abstract') : gumTypes[head]!;
  const node = nodeTypes[head]!;
  const type = node === 'none' ? (FALLBACK[gumType] ?? 'Topic') : (node as EntityType);
  const upos = tree.upos[head]!;
  if (upos === 'PRON') return { ...span, kind: 'pronoun', gumType, type };
  if (name === undefined) return { ...span, kind: 'nominal', gumType, type };
  return { ...span, kind: 'name', name: nameWithin(span, name), gumType, type };
}

/** The name's span inside the mention. */
function nameWithin({ start, end }: Span, name: Span): Span {
  return { start: Math.max(start, name.start), end: Math.min(end, name.end) };
}
