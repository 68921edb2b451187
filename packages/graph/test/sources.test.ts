import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../src/network/random.ts';
import { independentGroups, publisherOf } from '../src/sources/independence.ts';
import { groupCopies } from '../src/sources/near-duplicates.ts';

const wire =
  'The finance minister said on Tuesday that the government would raise the levy on imported steel from next month, a step ' +
  'that two trading partners have already called unlawful. The minister told reporters in the capital that talks with both ' +
  'had failed, and that mills in the north had lost four thousand jobs since the spring. A spokesman for the union of steel ' +
  'workers welcomed the decision but said it came a year too late for many of the towns that live off the mills.';
const other =
  'Heavy rain closed the mountain road between the two valleys on Tuesday, and rescuers brought eleven hikers down from the ' +
  'ridge after a bridge was carried away. The road will stay closed until engineers have looked at what remains of the bridge.';

describe('near duplicates', () => {
  it('are wire copies with another lead, another case, cut at the end', () => {
    const copies = [wire, `LONDON (Agency) - ${wire}`, wire.toUpperCase(), wire.slice(0, 420), other];
    expect([...groupCopies(copies)]).toEqual([0, 0, 0, 0, 4]);
  });

  it('are not two reports of one thing, nor two short notices of one form', () => {
    const own =
      'Steel from abroad will cost more from next month: the government is raising its levy, the finance minister said, after ' +
      'talks with two trading partners broke down. Four thousand jobs have gone in the north since spring.';
    expect([...groupCopies([wire, own, 'Ada met Bo on Monday.', 'Ada met Eve on Monday.'])]).toEqual([0, 1, 2, 3]);
  });

  it('do not depend on which of two comes first, and every text is its own copy', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(wire, other, `${wire} ${other}`, other.slice(20), '', 'a b')), (texts) => {
        const groups = groupCopies(texts);
        const backwards = groupCopies(texts.toReversed()).toReversed();
        const together = (list: Int32Array) => texts.map((_, i) => texts.map((__, j) => list[i] === list[j]));
        expect(together(groups)).toEqual(together(backwards));
        for (const [i, text] of texts.entries()) expect(groups[i]).toBe(groups[texts.indexOf(text)]);
      }),
    );
  });
});

describe('independence', () => {
  const voices = (copies: number[], publishers: string[]) => ({ copies: Int32Array.from(copies), publishers });

  it('counts copies and articles of one publisher as one', () => {
    expect(independentGroups([0, 1, 2, 3], voices([0, 0, 2, 3], ['a', 'b', 'c', 'c']))).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('does not take unknown publishers for one', () => {
    expect(independentGroups([0, 1], voices([0, 1], ['', '']))).toHaveLength(2);
  });

  it('joins two publishers only by the articles that are asked about', () => {
    const all = voices([0, 0, 2, 3], ['a', 'b', 'a', 'b']);
    expect(independentGroups([0, 1, 2, 3], all)).toHaveLength(1);
    expect(independentGroups([2, 3], all)).toHaveLength(2);
  });

  it('knows a publisher by its name or its host', () => {
    expect(publisherOf({ publisher: ' Reuters ' })).toBe('reuters');
    expect(publisherOf({ url: 'https://user@www.Example.org:80/x' })).toBe('example.org');
    expect(publisherOf({})).toBe('');
  });
});

it('finds nearly all copies among many texts, and takes none for one that is not', () => {
  const random = randomNumbers(3);
  const sentence = () => Array.from({ length: 12 }, () => `w${Math.floor(random() * 3000)}`).join(' ');
  const originals = Array.from({ length: 150 }, () => Array.from({ length: 12 }, sentence));
  // Each copy has two of its twelve sentences rewritten.
  const copies = originals.map((sentences) => sentences.map((one, i) => (i === 3 || i === 7 ? sentence() : one)));
  const groups = groupCopies([...originals, ...copies].map((sentences) => sentences.join('. ')));
  const found = originals.filter((_, i) => groups[i + originals.length] === i).length;
  expect(found).toBeGreaterThanOrEqual(147);
  expect(new Set(groups.slice(0, originals.length)).size).toBe(originals.length);
});
