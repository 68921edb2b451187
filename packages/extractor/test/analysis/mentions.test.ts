import { describe, expect, it } from 'vitest';
import { findMentions, gumTypeOfName, type MentionClues } from '../../src/analysis/mentions.ts';

const noNames = (words: number): Pick<MentionClues, 'nameOf' | 'names'> => ({
  nameOf: new Int32Array(words).fill(-1),
  names: [],
});

describe('findMentions', () => {
  const tree = {
    forms: ['President', 'Jane', 'Roe', 'left', 'her', 'house'],
    upos: ['NOUN', 'PROPN', 'PROPN', 'VERB', 'PRON', 'NOUN'],
    heads: [1, 3, 1, -1, 5, 3],
    deprel: ['nmod:desc', 'nsubj', 'flat', 'root', 'nmod:poss', 'obj'],
  };
  const clues = {
    gumTypes: ['none', 'person', 'none', 'none', 'person', 'place'],
    nodeTypes: ['none', 'Person', 'none', 'none', 'none', 'none'],
    nameOf: Int32Array.from([-1, 0, 0, -1, -1, -1]),
    names: [{ start: 1, end: 3, type: 'person' }],
  };

  it('tells names, nominals and pronouns, the longer mention first', () => {
    expect(findMentions(tree, { start: 0, end: 6 }, clues)).toEqual([
      { start: 0, end: 3, head: 1, kind: 'name', name: { start: 1, end: 3 }, gumType: 'person', type: 'Person' },
      { start: 4, end: 6, head: 5, kind: 'nominal', gumType: 'place', type: 'Location' },
      { start: 4, end: 5, head: 4, kind: 'pronoun', gumType: 'person', type: 'Person' },
    ]);
  });

  it('calls a mention nominal where the encoder marks no name, proper noun or not', () => {
    const [first] = findMentions(tree, { start: 0, end: 6 }, { ...clues, ...noNames(6) });
    expect(first).toMatchObject({ head: 1, kind: 'nominal' });
  });

  it('makes no mention of a part of a name', () => {
    const gumTypes = clues.gumTypes.with(2, 'person');
    expect(findMentions(tree, { start: 0, end: 6 }, { ...clues, gumTypes })).toHaveLength(3);
  });

  it('takes a name whole, whatever the tree makes of its parts', () => {
    const cut = {
      forms: ['School', 'of', 'Arts', 'and', 'Crafts', ',', 'Inc.', 'grew'],
      upos: ['PROPN', 'ADP', 'PROPN', 'CCONJ', 'PROPN', 'PUNCT', 'PROPN', 'VERB'],
      heads: [7, 2, 0, 4, 0, 6, 0, -1],
      deprel: ['nsubj', 'case', 'nmod', 'cc', 'conj', 'punct', 'list', 'root'],
    };
    const name = { start: 0, end: 7, type: 'organization' };
    const types = ['organization', 'none', 'abstract', 'none', 'organization', 'none', 'organization', 'none'];
    const found = findMentions(
      cut,
      { start: 0, end: 8 },
      {
        gumTypes: types,
        nodeTypes: types.map(() => 'none'),
        nameOf: Int32Array.from([0, 0, 0, 0, 0, 0, 0, -1]),
        names: [name],
      },
    );
    expect(found).toEqual([
      {
        start: 0,
        end: 7,
        head: 0,
        kind: 'name',
        name: { start: 0, end: 7 },
        gumType: 'organization',
        type: 'Organization',
      },
      { start: 2, end: 3, head: 2, kind: 'nominal', gumType: 'abstract', type: 'Topic' },
    ]);
  });

  it('shortens mentions that a crossing tree would make cross', () => {
    const crossing = {
      forms: ['a', 'b', 'c', 'd'],
      upos: ['NOUN', 'NOUN', 'NOUN', 'NOUN'],
      heads: [-1, 0, 0, 1],
      deprel: ['root', 'obj', 'nmod', 'nmod'],
    };
    const types = {
      gumTypes: ['none', 'person', 'none', 'none'],
      nodeTypes: ['none', 'none', 'none', 'none'],
      ...noNames(4),
    };
    expect(findMentions(crossing, { start: 0, end: 4 }, types)).toMatchObject([{ start: 1, end: 4 }]);
    const both = { ...types, gumTypes: ['person', 'person', 'none', 'none'] };
    const tangled = { ...crossing, heads: [2, 3, -1, -1], deprel: ['amod', 'amod', 'root', 'root'] };
    const found = findMentions(
      tangled,
      { start: 0, end: 4 },
      { ...both, gumTypes: ['none', 'none', 'person', 'person'] },
    );
    expect(found.map(({ start, end }) => [start, end])).toEqual([
      [0, 3],
      [3, 4],
    ]);
  });
});

it('gives a name the best class of those that its own class allows', () => {
  const types = ['none', 'person', 'organization', 'place', 'abstract', 'object'];
  const scores = [5, 0, 9, 3, 1, 2];
  expect(gumTypeOfName(scores, types, 'place')).toBe('place');
  expect(gumTypeOfName(scores, types, 'other')).toBe('object');
  expect(gumTypeOfName(scores, types, 'event')).toBe('event');
});
