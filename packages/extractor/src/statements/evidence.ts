import type { Span } from '@dossier/schema';
import { pathToRoot, subtree, wordAt } from '../clauses/tree.ts';
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
  const [first, last] = [Math.min(...proposal.cue), Math.max(...proposal.cue)];
  return { start: wordAt(tree, first).start, end: wordAt(tree, last).end };
}
