import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GazetteerRecord } from '../src/gazetteer/entry.ts';
import { encodeGazetteer } from '../src/gazetteer/gazetteer-file.ts';
import { findByName, type GazetteerEntry, gazetteerOf, layerGazetteers, nameKey, openGazetteer } from '../src/index.ts';

const record = (id: string, names: readonly string[], more: Partial<GazetteerEntry> = {}): GazetteerRecord => ({
  id,
  label: names[0] as string,
  types: ['Organization'],
  weight: 5,
  countries: [],
  context: [],
  names: names.map((name) => ({ name, kind: 'name' })),
  ...more,
});

describe('nameKey', () => {
  it.each([
    ['The U.S. Navy', 'us navy'],
    ['McDonald’s', 'mcdonalds'],
    ['Université de Montréal', 'universite de montreal'],
    ['AT&T', 'at and t'],
    ['Washington, D.C.', 'washington dc'],
    ["Sana'a", 'sanaa'],
    ['Łódź', 'lodz'],
    ['新华社', '新华社'],
  ])('%s', (name, key) => expect(nameKey(name)).toBe(key));
});

describe('a gazetteer', () => {
  it('finds each name and each entry that was written', () => {
    const name = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => nameKey(text) !== '');
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 60, selector: nameKey }), (names) => {
        const records = names.map((own, index) => record(`Q${index + 1}`, [own]));
        const gazetteer = gazetteerOf(records);
        for (const { id, label } of records) {
          expect(gazetteer.lookup(nameKey(label))).toEqual([{ id, kind: 'name' }]);
          expect(gazetteer.entry(id)?.id).toBe(id);
        }
        expect(gazetteer.lookup('no such name at all')).toEqual([]);
        expect(gazetteer.entry('Q0')).toBeUndefined();
      }),
    );
  });

  it('keeps all that an entry says', () => {
    const entry = { types: ['GPE', 'Location'], weight: 7, countries: ['Q1', 'Q9'], context: ['sea', 'Q4'] } as const;
    const gazetteer = gazetteerOf([record('Q1', ['Testland'], entry)]);
    expect(gazetteer.entry('Q1')).toEqual({ id: 'Q1', label: 'Testland', ...entry });
  });

  it('is the same bytes whatever the order of its records', () => {
    const records = [record('Q3', ['Beta', 'B']), record('Q1', ['Alpha', 'A']), record('Q2', ['B'])];
    const about = { name: 'x', licence: 'y', sources: [] };
    expect(encodeGazetteer(records.toReversed(), about)).toBe(encodeGazetteer(records, about));
  });

  it('gives all that bear one name', () => {
    const gazetteer = gazetteerOf([record('Q1', ['Springfield']), record('Q2', ['Springfield'])]);
    expect(findByName(gazetteer, 'springfield').map(({ entry }) => entry.id)).toEqual(['Q1', 'Q2']);
  });

  it('comes before those it is laid over', () => {
    const layers = layerGazetteers([gazetteerOf([record('Q1', ['Mine'])]), gazetteerOf([record('Q1', ['Theirs'])])]);
    expect(layers.entry('Q1')?.label).toBe('Mine');
    expect(layers.lookup('theirs')).toEqual([{ id: 'Q1', kind: 'name' }]);
  });

  it('says what to do with another file', () => {
    const open = () => openGazetteer(new TextEncoder().encode('name,id\n'), 'names.txt');
    expect(open).toThrow(/names\.txt: this is no dossier-gazetteer\/1 file\. Give a file written by dossier gazetteer/);
  });
});
