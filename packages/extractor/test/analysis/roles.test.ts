import { describe, expect, it } from 'vitest';
import { chooseRoles, rolePairs } from '../../src/analysis/roles.ts';

const LABELS = ['none', 'ARG0', 'ARG1', 'ARGM-TMP'];

describe('roles', () => {
  it('pairs each predicate with the words of its sentence that can head an argument', () => {
    const pairs = rolePairs({ start: 0, end: 4 }, [-1, -1, 2, -1], ['det', 'nsubj', 'root', 'punct']);
    expect(pairs).toEqual({ predicates: [2], arguments: [1] });
  });

  it('keeps the surer of two arguments with one core role, and all with others', () => {
    const pairs = { predicates: [2, 2, 2, 2], arguments: [0, 1, 3, 4] };
    const scores = [0, 3, 0, 0, 0, 5, 0, 0, 0, 0, 0, 1, 0, 0, 0, 2];
    expect(chooseRoles(pairs, scores, LABELS)).toEqual([
      { predicate: 2, argument: 1, label: 'ARG0' },
      { predicate: 2, argument: 3, label: 'ARGM-TMP' },
      { predicate: 2, argument: 4, label: 'ARGM-TMP' },
    ]);
  });

  it('gives no role where none scores best', () => {
    expect(chooseRoles({ predicates: [0], arguments: [1] }, [1, 1, 0, 0], LABELS)).toEqual([]);
  });
});
