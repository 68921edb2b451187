import { describe, expect, it } from 'vitest';
import { readConllu } from '../../src/document/read-conllu.ts';

const line = (number: string, form: string, misc = '_') => `${number}\t${form}${'\t_'.repeat(7)}\t${misc}`;

describe('readConllu', () => {
  const content = [
    '# newdoc id = a',
    '# newpar',
    line('1-2', "Don't"),
    line('1', 'Do'),
    line('2', "n't"),
    line('3', 'go', 'SpaceAfter=No'),
    line('4', '.'),
    '',
    line('1', 'Stay'),
    line('1.1', 'elided'),
    '',
    '# newpar id = 2',
    line('1', 'Now'),
    '',
  ].join('\n');

  it('rebuilds the text with the offsets of its words', () => {
    const { text, tokens } = readConllu(content);
    expect(text).toBe("Don't go. Stay\n\nNow ");
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(['Do', "n't", 'go', '.', 'Stay', 'Now']);
  });

  it('keeps the sentences as ranges of words', () => {
    expect(readConllu(content).sentences).toEqual([
      { start: 0, end: 4 },
      { start: 4, end: 5 },
      { start: 5, end: 6 },
    ]);
  });

  it('says what is wrong with a file that is no CoNLL-U', () => {
    expect(() => readConllu('Just text.', 'a.conllu')).toThrow('a.conllu: this holds no word lines.');
    expect(() => readConllu('1\t\n', 'a.conllu')).toThrow('a.conllu: word 1 has no form.');
  });
});
