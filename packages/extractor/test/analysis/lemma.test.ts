import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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

describe('a form that the lexicon lacks', () => {
  const script = readLemmaScript('L1+');
  const lemma = (form: string, upos: string, xpos: string, by = script) => lemmaOf({ form, upos, xpos }, new Map(), by);

  it.each([
    ['libraries', 'library'],
    ['potatoes', 'potato'],
    ['houses', 'house'],
    ['viruses', 'virus'],
    ['Fishermen', 'fisherman'],
    ['wolves', 'wolf'],
    ['movies', 'movie'],
    ['clothes', 'clothes'],
    ['hypotheses', 'hypothesis'],
  ])('gives the singular of %s', (form, singular) => expect(lemma(form, 'NOUN', 'NNS')).toBe(singular));

  it.each([
    ['immersed', 'VBN', 'immerse'],
    ['transmitted', 'VBD', 'transmit'],
    ['modelling', 'VBG', 'model'],
    ['calling', 'VBG', 'call'],
    ['complied', 'VBD', 'comply'],
    ['agreed', 'VBD', 'agree'],
    ['vying', 'VBG', 'vie'],
    ['adding', 'VBG', 'add'],
    ['consisting', 'VBG', 'consist'],
    ['equated', 'VBN', 'equate'],
    ['acquiring', 'VBG', 'acquire'],
    ['pushes', 'VBZ', 'push'],
    ['marries', 'VBZ', 'marry'],
  ])('gives the base form of %s (%s)', (form, tag, base) => expect(lemma(form, 'VERB', tag)).toBe(base));

  it('leaves other forms to the script', () => {
    expect(lemma('sunk', 'VERB', 'VBN', readLemmaScript('=sink'))).toBe('sink');
    expect(lemma('people', 'NOUN', 'NNS', readLemmaScript('=person'))).toBe('person');
  });

  it('writes names in capitals, and addresses as they are', () => {
    const keep = readLemmaScript('K0+');
    expect(lemma('florida', 'PROPN', 'NNP', keep)).toBe('Florida');
    expect(lemma('al', 'PROPN', 'NNP', readLemmaScript('L0+'))).toBe('al');
    expect(lemma('Explorer', 'PROPN', 'NNP', readLemmaScript('L0+'))).toBe('Explorer');
    expect(lemma('Emirates', 'PROPN', 'NNPS', readLemmaScript('K1+'))).toBe('Emirate');
    expect(lemma('https://a.org/Page', 'X', 'ADD', readLemmaScript('L0+'))).toBe('https://a.org/Page');
  });

  it('is never without a lemma', () => {
    const tag = fc.constantFrom('NNS', 'NNP', 'VBD', 'VBG', 'VBZ', 'JJ');
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.constantFrom('NOUN', 'VERB', 'PROPN'), tag, (form, upos, xpos) => {
        expect(lemma(form, upos, xpos, readLemmaScript('L9+'))).not.toBe('');
      }),
    );
  });
});
