import { describe, expect, it } from 'vitest';
import { mentionSpan, type Tree } from '../../src/analysis/mention-span.ts';

/** Reads "form/UPOS/head/deprel" words, heads counted from 1. */
function tree(line: string): Tree {
  const words = line.split(' ').map((word) => word.split('/') as [string, string, string, string]);
  return {
    forms: words.map(([form]) => form),
    upos: words.map(([, upos]) => upos),
    heads: words.map(([, , head]) => Number(head) - 1),
    deprel: words.map(([, , , deprel]) => deprel),
  };
}

/** The phrase of the word `head`. */
function phrase(line: string, head: string): string {
  const parsed = tree(line);
  const { start, end } = mentionSpan(parsed, { start: 0, end: parsed.forms.length }, parsed.forms.indexOf(head));
  return parsed.forms.slice(start, end).join(' ');
}

describe('mentionSpan', () => {
  it('takes determiners, modifiers and relative clauses, but not the preposition', () => {
    const line =
      'in/ADP/4/case the/DET/4/det big/ADJ/4/amod city/NOUN/0/root of/ADP/6/case light/NOUN/4/nmod that/PRON/8/nsubj sleeps/VERB/4/acl:relcl';
    expect(phrase(line, 'city')).toBe('the big city of light that sleeps');
    expect(phrase(line, 'light')).toBe('light');
  });

  it('leaves conjuncts and appositions to mentions of their own', () => {
    const line =
      'Ann/PROPN/0/root ,/PUNCT/4/punct the/DET/4/det chief/NOUN/1/appos ,/PUNCT/4/punct and/CCONJ/7/cc Bob/PROPN/1/conj';
    expect(phrase(line, 'Ann')).toBe('Ann');
    expect(phrase(line, 'chief')).toBe('the chief');
  });

  it('leaves the clause around a nominal predicate out', () => {
    const line =
      'She/PRON/4/nsubj is/AUX/4/cop a/DET/4/det doctor/NOUN/0/root in/ADP/6/case Rome/PROPN/4/nmod today/NOUN/4/obl:unmarked ./PUNCT/4/punct';
    expect(phrase(line, 'doctor')).toBe('a doctor in Rome');
  });

  it('keeps a quotation mark with its partner', () => {
    const line = 'the/DET/4/det "/PUNCT/4/punct evil/ADJ/4/amod deeds/NOUN/0/root "/PUNCT/4/punct ,/PUNCT/4/punct';
    expect(phrase(line, 'deeds')).toBe('the " evil deeds "');
  });
});
