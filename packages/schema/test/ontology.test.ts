import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allowsEnds, ENTITY_TYPE_NAMES, RELATION_NAMES, relationInfo } from '../src/index.ts';

const gold = JSON.parse(readFileSync(new URL('../../../data/gold/cartel-directive.json', import.meta.url), 'utf8'));

describe('the ontology', () => {
  it('has a word for everything that the annotated sample article says', () => {
    for (const { type } of gold.entities) expect(ENTITY_TYPE_NAMES).toContain(type);
    for (const { relation } of gold.statements) expect(RELATION_NAMES).toContain(relation);
  });

  it('knows which ends a relation may have', () => {
    expect(allowsEnds('holdsRole', 'Person', 'GPE')).toBe(true);
    expect(allowsEnds('holdsRole', 'GPE', 'Person')).toBe(false);
    expect(allowsEnds('measures', 'Thing', 'value')).toBe(true);
    expect(allowsEnds('orders', 'Person', 'value')).toBe(false);
  });

  it('knows the symmetric relations of the guide', () => {
    const symmetric = RELATION_NAMES.filter((relation) => relationInfo(relation).symmetric);
    expect(symmetric).toEqual(['relativeOf', 'meets', 'agrees', 'cooperates', 'opposes']);
  });
});
