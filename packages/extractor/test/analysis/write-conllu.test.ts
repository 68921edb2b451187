import { describe, expect, it } from 'vitest';
import type { Analysis, Mention, Word } from '../../src/analysis/analysis.ts';
import { writeConllu } from '../../src/analysis/write-conllu.ts';
import { tokenise } from '../../src/document/tokenise.ts';

const document = tokenise('President Jane Roe left her house.');
const HEADS = [1, 3, 1, -1, 5, 3, 3];
const words = document.tokens.map(({ start, end }, i): Word => {
  const form = document.text.slice(start, end);
  return {
    start,
    end,
    form,
    lemma: form,
    upos: 'X',
    xpos: '_',
    feats: '_',
    head: HEADS[i]!,
    deprel: 'dep',
    sentence: 0,
  };
});
const mention = (start: number, end: number, more: Omit<Mention, 'start' | 'end' | 'type'>): Mention => ({
  start,
  end,
  type: 'Person',
  ...more,
});
const analysis: Analysis = {
  document,
  words,
  sentences: [{ start: 0, end: 7 }],
  names: [],
  mentions: [
    mention(0, 3, { head: 1, kind: 'name', name: { start: 1, end: 3 }, gumType: 'person', chain: 0 }),
    mention(4, 6, { head: 5, kind: 'nominal', gumType: 'place', chain: 1 }),
    mention(4, 5, { head: 4, kind: 'pronoun', gumType: 'person', chain: 0 }),
  ],
  chains: [[0, 2], [1]],
  roles: [],
  factuality: [],
  vectors: new Int8Array(),
};

describe('writeConllu', () => {
  it('writes words with offsets, heads and mentions', () => {
    const rows = writeConllu(analysis, { name: 'a' })
      .split('\n')
      .map((line) => line.split('\t'));
    expect(rows.slice(0, 4).flat()).toEqual([
      '# newdoc id = a',
      '# global.Entity = GRP-etype-kind-minspan',
      '# sent_id = 1',
      '# text = President Jane Roe left her house.',
    ]);
    const table = rows.filter((row) => row.length === 10);
    expect(table.map(([number, , , , , , head]) => `${number}>${head}`).join(' ')).toBe('1>2 2>4 3>2 4>0 5>6 6>4 7>4');
    expect(table.map((row) => row[9])).toEqual([
      'TokenRange=0:9|Entity=(1-person-name-2,3',
      'TokenRange=10:14',
      'TokenRange=15:18|Entity=1)',
      'TokenRange=19:23',
      'TokenRange=24:27|Entity=(2-place-nominal-2(1-person-pronoun-1)',
      'TokenRange=28:33|Entity=2)|SpaceAfter=No',
      'TokenRange=33:34',
    ]);
  });

  it('leaves the offsets out where the words were given', () => {
    expect(writeConllu(analysis, { name: 'a', tokenRanges: false })).not.toContain('TokenRange');
  });

  it('closes the inner of two mentions first', () => {
    const nested = [
      mention(0, 3, { head: 1, kind: 'nominal', gumType: 'person', chain: 0 }),
      mention(1, 3, { head: 2, kind: 'nominal', gumType: 'person', chain: 1 }),
    ];
    expect(writeConllu({ ...analysis, mentions: nested }, { name: 'a' })).toContain('Entity=2)1)');
  });
});
