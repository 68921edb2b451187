import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openGazetteerFile } from '../src/index.node.ts';
import { createLinker, linkGraph, parseUserTable } from '../src/index.ts';
import { markedGraph } from './marked-text.ts';

const write = (name: string, text: string) => {
  const path = join(mkdtempSync(join(tmpdir(), 'linker-')), name);
  writeFileSync(path, text);
  return path;
};

describe("a user's table", () => {
  it('is CSV or TSV with a heading, comments and quotes', () => {
    const csv = 'name,qid,type\n# ours\n"Smith, Jones & Co.",Q10,Organization\nSJC,Q10,Organization\n';
    expect(parseUserTable(csv)).toEqual(
      parseUserTable(csv.replaceAll('"', '').replace(/,(?=Q10|qid|type|Org)/g, '\t')),
    );
    const [firm] = parseUserTable(csv);
    expect(firm?.names).toEqual([
      { name: 'Smith, Jones & Co.', kind: 'name' },
      { name: 'SJC', kind: 'acronym' },
    ]);
  });

  it('names the line and the cure when it is wrong', () => {
    expect(() => parseUserTable('Ann,Q1,Person\nBob,hello,Person\n', 'mine.csv')).toThrow(
      /mine\.csv: line 2 has «hello» where a QID/,
    );
    expect(() => parseUserTable('Ann,Q1,Human\n', 'mine.csv')).toThrow(
      /line 1: «Human» is no entity type\. Use one of Person/,
    );
  });

  it('links to its IRIs as well as to Wikidata', () => {
    const path = write(
      'names.tsv',
      'Acme Rockets\thttps://example.org/id/acme\tOrganization\nAnn Example\tQ42\tPerson\n',
    );
    const linker = createLinker(openGazetteerFile(path));
    const { entities } = linkGraph(markedGraph('{O:Acme Rockets} hired {P:Ann Example}.'), linker);
    expect(entities.map(({ id, wikidata }) => [id, wikidata])).toEqual([
      ['https://example.org/id/acme', undefined],
      ['wd:Q42', 'Q42'],
    ]);
  });
});
