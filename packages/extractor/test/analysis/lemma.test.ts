import { expect, it } from 'vitest';
import { lemmaOf, readLemmaScript } from '../../src/analysis/lemma.ts';
import { readLemmas } from '../../src/encoder/read-lemmas.ts';

it('makes lemmas by edit scripts', () => {
  const lemma = (script: string, form: string) => readLemmaScript(script)(form);
  expect(lemma('L3+y', 'Cities')).toBe('city');
  expect(lemma('K0+', 'Mecca')).toBe('Mecca');
  expect(lemma('T0+', 'MECCA')).toBe('Mecca');
  expect(lemma('=be', 'was')).toBe('be');
  expect(lemma('L9+e', 'is')).toBe('e');
});

it('keeps the form where a script cannot be read', () => {
  expect(readLemmaScript('?')('was')).toBe('was');
});

it('asks the lexicon before the script', () => {
  const lexicon = readLemmas('went\tVERB\tgo\nStates\tPROPN\tState\n');
  const script = readLemmaScript('L1+');
  const lemma = (form: string, upos: string) => lemmaOf({ form, upos }, lexicon, script);
  expect(lemma('Went', 'VERB')).toBe('go');
  expect(lemma('States', 'PROPN')).toBe('State');
  expect(lemma('Goes', 'VERB')).toBe('goe');
  expect(lemma('x', 'VERB')).toBe('x');
});
