import { expect, it } from 'vitest';
import { readLemmaScript } from '../../src/analysis/lemma.ts';

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
