import { describe, expect, it } from 'vitest';
import { caseClass } from '../../src/encoder/shape.ts';
import { createWordPieces } from '../../src/encoder/word-pieces.ts';

const VOCABULARY = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'un', '##aff', '##able', 'u', '.', 's', 'cafe', '-'];
const pieces = (word: string) =>
  createWordPieces(VOCABULARY.join('\n'))!
    .piecesOf(word)
    .map((id) => VOCABULARY[id]);

describe('word pieces', () => {
  it('takes the longest piece again and again', () => {
    expect(pieces('unaffable')).toEqual(['un', '##aff', '##able']);
  });

  it('ignores case and accents and cuts at punctuation', () => {
    expect(pieces('U.S.')).toEqual(['u', '.', 's', '.']);
    expect(pieces('Café')).toEqual(['cafe']);
  });

  it('has one unknown piece for a part that it cannot cut', () => {
    expect(pieces('unx-un')).toEqual(['[UNK]', '-', 'un']);
    expect(pieces('\u0301')).toEqual(['[UNK]']);
  });

  it('bounds the pieces of one word', () => {
    expect(pieces('-'.repeat(5000))).toHaveLength(48);
  });

  it('needs the special pieces', () => {
    expect(createWordPieces('a\nb\n')).toBeUndefined();
  });
});

it('tells the case classes of words', () => {
  const classes = {
    lower: 0,
    Title: 1,
    UPPER: 2,
    mIxed: 3,
    McDonald: 3,
    R2D2: 4,
    '—': 5,
    A: 6,
    É: 6,
    élan: 0,
    "O'Brien": 3,
    'U.S.': 2,
  };
  for (const [word, expected] of Object.entries(classes)) expect([word, caseClass(word)]).toEqual([word, expected]);
});
