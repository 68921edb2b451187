import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../src/document/tokenise.ts';

const words = (text: string) => tokenise(text).tokens.map(({ start, end }) => text.slice(start, end));

/** Each line is what UD's English treebanks make of the text without the spaces around `|`. */
const CASES = {
  contractions: "do|n't ca|n't I|'m they|'ve we|’ll she|’d it|'s Do|n’t gon|na can|not",
  possessives: "Trump|'s Trump|’s the cartels|' U.S.|'s",
  'names with an apostrophe': "O'Brien L'Enfant o'clock",
  hyphens:
    'cartel|-|related state|-|of|-|the|-|art non-profit co-founder mid-August UN|-|sponsored RE-ELECTED U.S.|-|based 5|-|10 pro-Beijing',
  addresses: 'see http://a.org/b?c=d|, a.b@c.com|, www.example.com|. and ( |https://osf.io|)',
  handles: '@POTUS said #IStandWithAhmed|, #|44',
  abbreviations:
    'Mr. Smith of the U.S. met George W. Bush at 5 p.m. in Washington|, D.C.|, vs. Acme Inc.|, etc.|, e.g. Jan. 5',
  numbers: '1,000,000 3.5 10:30 9/11 11/28/2000 1980s 22nd 713-853-3989 Nos. 5',
  units: '10|km 7:30|PM 50|% $|5|bn US$|4.5 €|20 35|°|C',
  ellipses: 'well|... yes|… no|!!! what|?!',
  dashes: 'a|—|b c|–|d e |--| f',
  quotes: '"|Yes|,|"| he said|. “|No|,|”| ‘|so|’ «|ja|»',
  brackets: '(|a|) [|b|] {|c|}',
  emoji: 'ok 👍🏽 👩‍👩‍👧 🇺🇸 ❤️|❤️ x|😀',
  slashes: 'and|/|or w/o',
  'a missing space': 'It ended|.|Then they won|,|too|.',
  bullets: '• one - two * three',
};

describe('tokenise', () => {
  for (const [name, line] of Object.entries(CASES)) {
    it(`cuts ${name} as UD's English treebanks do`, () => {
      const expected = line.split(/[| ]+/);
      expect(words(line.replace(/\|/g, ''))).toEqual(expected);
    });
  }

  it('takes the full stop at the end of a sentence off the word, but not off an abbreviation before a name', () => {
    expect(words('He met Dr. No. Plan B. The end.')).toEqual([
      'He',
      'met',
      'Dr.',
      'No',
      '.',
      'Plan',
      'B',
      '.',
      'The',
      'end',
      '.',
    ]);
    expect(words('At Acme Inc.\nAt 5 p.m.')).toEqual(['At', 'Acme', 'Inc', '.', 'At', '5', 'p.m', '.']);
    expect(words('He left the U.S.')).toEqual(['He', 'left', 'the', 'U.S.']);
    expect(words('(He left.) "He left."')).toEqual(['(', 'He', 'left', '.', ')', '"', 'He', 'left', '.', '"']);
  });

  it('puts every character that is no white space into exactly one token, in order', () => {
    const piece = fc.constantFrom(
      "don't",
      'U.S.',
      '—',
      '"',
      "'",
      '…',
      '👩‍👩‍👧',
      '\ud83d',
      '1,000',
      ' ',
      '\n\n',
      '\u00a0',
      '\u200b',
      'x@y.z',
      '://',
      '#',
      '.',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 6 }))).map((parts) => parts.join('')),
        (text) => {
          let at = 0;
          for (const { start, end } of tokenise(text).tokens) {
            expect(text.slice(at, start).trim()).toBe('');
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end)).not.toMatch(/\s/);
            at = end;
          }
          expect(text.slice(at).trim()).toBe('');
        },
      ),
    );
  });

  it('keeps surrogate pairs whole', () => {
    expect(words('𝒳𝒴 𠮷野家')).toEqual(['𝒳𝒴', '𠮷野家']);
  });

  it('takes time in proportion to the length, whatever the text', () => {
    const time = (unit: string, length: number) => {
      const text = `x${unit.repeat(length / unit.length)}`;
      const start = performance.now();
      tokenise(text);
      return performance.now() - start;
    };
    for (const unit of ["a-b.c'd/e@", "x's's", '%~#_', '.', "n't", 'x', '-.', 'a.', '(:', '"', '1,', '👍🏽', ' a']) {
      const short = Math.max(5, time(unit, 10_000), time(unit, 10_000));
      expect(time(unit, 100_000)).toBeLessThan(50 * short);
    }
  });
});
