import type { Document } from '../document/document.ts';
import { certainStarts } from '../document/sentences.ts';
import { whiteSpaceBefore } from '../document/white-space.ts';
import type { Encoder } from '../encoder/encoder.ts';
import { featuresOf } from '../encoder/features.ts';
import { type EncodedWindow, encodeWindows } from '../encoder/windows.ts';
import type { Analysis, Mention, Name, Word } from './analysis.ts';
import { type Columns, createColumns } from './columns.ts';
import { chainsOf, findAntecedents, type Referrer } from './coreference.ts';
import { decodeRoles, decodeWindow } from './decode-window.ts';
import { type LemmaScript, lemmaOf, readLemmaScript } from './lemma.ts';
import { type FoundMention, findMentions, gumTypeOfName, headOfName } from './mentions.ts';
import { readNameTags } from './names.ts';
import { settleNames } from './settle-names.ts';

/** What to keep beside the analysis. */
export interface AnalyseOptions {
  /** Find semantic roles; by default they are. Without them an analysis is some 4 % faster. */
  readonly roles?: boolean;
}

/**
 * Reads a document with the encoder: sentences, tags, lemmas, trees, names, mentions, chains, roles and factuality. The
 * same document gives the same analysis, whatever else the encoder reads; memory grows with the words only, not with the
 * scores.
 */
export async function analyse(
  document: Document,
  encoder: Encoder,
  { roles = true }: AnalyseOptions = {},
): Promise<Analysis> {
  const columns = createColumns(document.tokens.length, encoder.labels);
  if (document.tokens.length > 0) await decode(document, encoder, { columns, roles });
  const words = nameWords(document, columns, encoder);
  const names = settleNames(columns.names, {
    words,
    scores: columns.nameScores,
    tags: readNameTags(encoder.labels.name),
    candidates: columns.coreferenceRow,
  });
  const mentions = wordsToMentions(words, names, { columns, encoder });
  const antecedents = await resolve(words, mentions, { columns, encoder, names });
  return {
    document,
    words,
    sentences: columns.sentences,
    names,
    ...chainMentions(mentions, antecedents),
    roles: columns.roles,
    factuality: Array.from(columns.factuality),
    vectors: joined(columns.vectors),
  };
}

async function decode(
  document: Document,
  encoder: Encoder,
  { columns, roles }: { columns: Columns; roles: boolean },
): Promise<void> {
  const space = whiteSpaceBefore(document);
  const features = featuresOf(document, space, encoder.wordPieces);
  const certain = certainStarts(document, space);
  const given = document.sentences !== undefined;
  for await (const window of encodeWindows({ features, certain, given, roles }, encoder)) {
    await decodeWindow(columns, window, encoder);
    if (roles) await decodeRoles(columns, window, encoder);
    columns.vectors.push(vectorsOf(window));
  }
}

function nameWords({ text, tokens }: Document, columns: Columns, { labels, lemmas }: Encoder): Word[] {
  const scripts: LemmaScript[] = labels.lemma.map(readLemmaScript);
  const words: Word[] = [];
  for (const [sentence, range] of columns.sentences.entries()) {
    for (let i = range.start; i < range.end; i += 1) {
      const { start, end } = tokens[i]!;
      const form = text.slice(start, end);
      const upos = labels.upos[columns.upos[i]!]!;
      const xpos = labels.xpos[columns.xpos[i]!]!;
      words.push({
        start,
        end,
        form,
        lemma: lemmaOf({ form, upos, xpos }, lemmas, scripts[columns.lemma[i]!]!),
        upos,
        xpos,
        feats: labels.feats[columns.feats[i]!]!,
        head: columns.heads[i]!,
        deprel: labels.deprel[columns.deprel[i]!]!,
        sentence,
      });
    }
  }
  return words;
}

/** The mentions of all sentences, in their order. */
function wordsToMentions(
  words: readonly Word[],
  names: readonly Name[],
  { columns, encoder: { labels } }: { columns: Columns; encoder: Encoder },
): FoundMention[] {
  const nameOf = new Int32Array(words.length).fill(-1);
  for (const [index, { start, end }] of names.entries()) nameOf.fill(index, start, end);
  const tree = {
    forms: words.map(({ form }) => form),
    upos: words.map(({ upos }) => upos),
    heads: columns.heads,
    deprel: words.map(({ deprel }) => deprel),
  };
  const gumTypes = Array.from(columns.type, (type) => labels.type[type]!);
  for (const name of names) {
    const head = headOfName(tree, name);
    const row = columns.typeScores.subarray(head * labels.type.length, (head + 1) * labels.type.length);
    gumTypes[head] = gumTypeOfName(row, labels.type, name.type);
  }
  const nodeTypes = Array.from(columns.node, (node) => labels.node[node]!);
  const clues = { gumTypes, nodeTypes, nameOf, names };
  return columns.sentences.flatMap((sentence) => findMentions(tree, sentence, clues));
}

/** The antecedent of each mention, as an index into `mentions`, or -1. */
async function resolve(
  words: readonly Word[],
  mentions: readonly FoundMention[],
  { columns, encoder, names }: { columns: Columns; encoder: Encoder; names: readonly Name[] },
) {
  const byHead = Array.from(mentions.keys()).sort((a, b) => mentions[a]!.head - mentions[b]!.head);
  const nameOf = new Map(
    names.flatMap((name) => Array.from({ length: name.end - name.start }, (_, i) => [name.start + i, name] as const)),
  );
  const referrers = byHead.map((index): Referrer => {
    const { head, gumType, type } = mentions[index]!;
    const { form, upos, sentence } = words[head]!;
    const name = nameOf.get(head);
    return {
      head,
      sentence,
      form: form.toLowerCase(),
      onePerson: gumType === 'person' && type !== 'Group',
      kind: upos === 'PRON' ? 0 : upos === 'PROPN' ? 1 : 2,
      name: name && words.slice(name.start, name.end).map((word) => word.form.toLowerCase()),
    };
  });
  const rows = Int32Array.from(referrers, ({ head }) => columns.coreferenceRow[head]!);
  const found = await findAntecedents(referrers, { values: columns.coreference, rows }, (pairs) =>
    encoder.compareMentions(pairs),
  );
  const antecedents = new Int32Array(mentions.length).fill(-1);
  for (const [i, index] of byHead.entries()) if (found[i]! >= 0) antecedents[index] = byHead[found[i]!]!;
  return antecedents;
}

function chainMentions(found: readonly FoundMention[], antecedents: Int32Array): Pick<Analysis, 'mentions' | 'chains'> {
  const chains = chainsOf(antecedents);
  const mentions: Mention[] = [];
  for (const [chain, members] of chains.entries())
    for (const index of members) mentions[index] = { ...found[index]!, chain };
  return { mentions, chains };
}

/** The vectors of the words whose sentences the window holds. */
function vectorsOf({ from, scores, sentences }: EncodedWindow): Int8Array {
  const width = scores.vector.length / scores.sentence.length;
  return scores.vector.slice((sentences[0]!.start - from) * width, (sentences.at(-1)!.end - from) * width);
}

function joined(parts: readonly Int8Array[]): Int8Array {
  const whole = new Int8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
