import type { Span } from '@dossier/schema';
import type { Analysis, Mention } from './analysis.ts';

/** Options of `writeConllu`. */
export interface ConlluOptions {
  /** The document's name. */
  readonly name: string;
  /** Whether to write each word's offsets as `TokenRange`; true by default. */
  readonly tokenRanges?: boolean;
}

/** Writes an analysis as one document of CoNLL-U, with mentions and chains as `Entity=` brackets (GUM, CorefUD). */
export function writeConllu(analysis: Analysis, { name, tokenRanges = true }: ConlluOptions): string {
  const brackets = entityBrackets(analysis);
  const lines = [`# newdoc id = ${name}`, '# global.Entity = GRP-etype-kind-minspan'];
  for (const [index, sentence] of analysis.sentences.entries()) {
    lines.push(`# sent_id = ${index + 1}`, `# text = ${sentenceText(analysis, sentence)}`);
    for (let i = sentence.start; i < sentence.end; i += 1) {
      lines.push(wordLine(analysis, i, { sentence, misc: miscOf(analysis, i, { bracket: brackets[i], tokenRanges }) }));
    }
    lines.push('');
  }
  return `${lines.join('\n')}\n`;
}

function sentenceText({ document, words }: Analysis, { start, end }: Span): string {
  return document.text.slice(words[start]!.start, words[end - 1]!.end).replace(/\s+/g, ' ');
}

function wordLine({ words }: Analysis, i: number, { sentence, misc }: { sentence: Span; misc: string }): string {
  const { form, lemma, upos, xpos, feats, head, deprel } = words[i]!;
  return [
    i - sentence.start + 1,
    form,
    lemma,
    upos,
    xpos,
    feats,
    head < 0 ? 0 : head - sentence.start + 1,
    deprel,
    '_',
    misc,
  ].join('\t');
}

function miscOf(
  { words }: Analysis,
  i: number,
  { bracket, tokenRanges }: { bracket: string | undefined; tokenRanges: boolean },
): string {
  const { start, end } = words[i]!;
  const parts: string[] = [];
  if (tokenRanges) parts.push(`TokenRange=${start}:${end}`);
  if (bracket) parts.push(`Entity=${bracket}`);
  if (words[i + 1]?.start === end) parts.push('SpaceAfter=No');
  return parts.join('|') || '_';
}

/** What opens and closes at each word: openings first, the longest first, then closings, the innermost first. */
function entityBrackets({ mentions, words }: Analysis): (string | undefined)[] {
  const brackets: (string | undefined)[] = new Array(words.length);
  const closings: (string | undefined)[] = [];
  for (const mention of mentions) {
    const { start, end, chain } = mention;
    const single = end - start === 1;
    brackets[start] =
      `${brackets[start] ?? ''}(${chain + 1}-${mention.gumType}-${mention.kind}-${minspan(mention)}${single ? ')' : ''}`;
    // Mentions come the outer before the inner, so the last to open is the first to close.
    if (!single) closings[end - 1] = `${chain + 1})${closings[end - 1] ?? ''}`;
  }
  closings.forEach((closing, at) => {
    brackets[at] = `${brackets[at] ?? ''}${closing}`;
  });
  return brackets;
}

/** Positions in the mention, from 1: of the name, or of the head. */
function minspan({ start, head, name = { start: head, end: head + 1 } }: Mention): string {
  return Array.from({ length: name.end - name.start }, (_, i) => name.start - start + i + 1).join(',');
}
