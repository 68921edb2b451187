import { lemmaKey } from './encoder.ts';

/** Reads the model's `lemmas.tsv`: form, part of speech and lemma, one a line. */
export function readLemmas(content: string): Map<string, string> {
  const lemmas = new Map<string, string>();
  for (const line of content.split('\n')) {
    const [form, upos, lemma] = line.split('\t');
    if (form !== undefined && upos !== undefined && lemma !== undefined) lemmas.set(lemmaKey(form, upos), lemma);
  }
  return lemmas;
}
