import type { Span } from '@dossier/schema';
import { childrenOf, isVerb, pathToRoot, subtree, type Tree, wordAt } from '../clauses/tree.ts';
import { isValueDraft, type Proposal } from './proposal.ts';
import type { Reading } from './reading.ts';

const CLAUSE_HEADS = new Set(['root', 'ccomp', 'advcl', 'acl:relcl', 'parataxis', 'conj']);
const ENOUGH_WORDS = 45;

/** The passage that proves a statement: the smallest clause that holds both ends and the predicate, else the sentence. */
export function evidenceOf(reading: Reading, proposal: Proposal): Span {
  const { tree, analysis } = reading;
  const words = [
    proposal.subject,
    proposal.anchor,
    ...(isValueDraft(proposal.object) ? [proposal.object.word] : [proposal.object]),
  ];
  const sentence = analysis.sentences[wordAt(tree, proposal.anchor).sentence] ?? {
    start: proposal.anchor,
    end: proposal.anchor + 1,
  };
  const whole = trim(reading, sentence);
  for (const at of pathToRoot(tree, proposal.anchor)) {
    if (!CLAUSE_HEADS.has(wordAt(tree, at).deprel)) continue;
    const range = subtree(tree, at);
    if (words.some((word) => word < range.start || word >= range.end)) continue;
    return range.end - range.start <= ENOUGH_WORDS ? trim(reading, range) : whole;
  }
  return whole;
}

/** Offsets of a range of words, without punctuation that only one side of it would close. */
function trim({ tree }: Reading, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to - 1 && /^[,;:.)\]”’]$/.test(wordAt(tree, from).form)) from += 1;
  while (to > from + 1 && /^[,;:([“]$/.test(wordAt(tree, to - 1).form)) to -= 1;
  return { start: wordAt(tree, from).start, end: wordAt(tree, to - 1).end };
}

/** The predicate's words with auxiliaries, particles and preposition, as offsets of the text. */
export function cueOf(reading: Reading, proposal: Proposal): Span {
  const { tree } = reading;
  const ends = new Set([proposal.subject, isValueDraft(proposal.object) ? proposal.object.word : proposal.object]);
  const words = [...proposal.cue, ...verbalGroup(tree, proposal.anchor)].filter((word) => !ends.has(word));
  const cue = words.length === 0 ? proposal.cue : words;
  const [first, last] = [Math.min(...cue), Math.max(...cue)];
  return { start: wordAt(tree, first).start, end: wordAt(tree, last).end };
}

/** Auxiliaries, negation and particles that stand next to a predicate's word: "has not been carried out". */
function verbalGroup(tree: Tree, anchor: number): number[] {
  if (!isVerb(tree, anchor)) return [];
  const beside = new Set(
    childrenOf(tree, anchor).filter((child) =>
      /^(aux|aux:pass|cop|compound:prt|advmod)$/.test(wordAt(tree, child).deprel),
    ),
  );
  const group: number[] = [];
  for (let word = anchor - 1; beside.has(word); word -= 1) group.push(word);
  for (let word = anchor + 1; beside.has(word) && wordAt(tree, word).deprel === 'compound:prt'; word += 1)
    group.push(word);
  return group;
}
