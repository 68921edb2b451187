import { describe, expect, it } from 'vitest';
import { type Statement, statementSentence } from '../src/index.ts';
import { smallGraph } from './graphs.ts';

const statement = smallGraph().statements[0]!;
const read = (change: Partial<Statement>) =>
  statementSentence({ ...statement, ...change }, (id) =>
    id
      .split('/')
      .at(-1)!
      .replace(/^./, (letter) => letter.toUpperCase()),
  );

describe('statementSentence', () => {
  it('reads plain facts plainly', () => {
    expect(read({})).toBe('Mexico rejects Offer');
    expect(
      read({ relation: 'measures', predicate: 'rose by', object: { value: '25', datatype: 'x', unit: '%' } }),
    ).toBe('Mexico «rose by» 25 %');
  });

  it('never reads what was denied, ordered or merely possible as a fact', () => {
    expect(read({ polarity: 'negative' })).toBe('Mexico does not reject Offer');
    expect(read({ relation: 'partOf', polarity: 'negative' })).toBe('Mexico is not part of Offer');
    expect(read({ modality: 'directed' })).toBe('Mexico is to reject Offer');
    expect(read({ modality: 'possible', polarity: 'negative' })).toBe('Mexico might not reject Offer');
    expect(read({ relation: 'related', predicate: 'tied to', modality: 'possible' })).toBe(
      'Mexico «tied to» (possible) Offer',
    );
  });

  it('names the sources, the nearest first', () => {
    expect(read({ attribution: ['person/kelly', 'organization/hill'] })).toBe(
      'Mexico rejects Offer, says Kelly, says Hill',
    );
  });
});
