// Writes data/imported/text2kgbench.tsv from the training part of Text2KGBench, Wikidata-TekGen, in the development data:
//   npx tsx packages/linker/build/import-text2kgbench.ts --data FOLDER
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { dataFolder, type ImportedRow, idsBefore, isLatinName, writeImported } from './imported.ts';

interface Triple {
  readonly sub: string;
  readonly sub_label: string;
  readonly rel_label: string;
  readonly obj: string;
  readonly obj_label: string;
}

type End = readonly [types: string, weight: string] | undefined;

/** What a relation tells of its ends; an end of any kind is left out. */
const ENDS: Readonly<Record<string, readonly [subject: End, object: End]>> = {
  'head of state': [undefined, ['Person', '4']],
  'head of government': [undefined, ['Person', '4']],
  'designated as terrorist by': [['Organization/Group', '5'], undefined],
  'member of political party': [
    ['Person', '3'],
    ['Organization', '4'],
  ],
  'Member of': [undefined, ['Organization', '3']],
  'position held': [['Person', '3'], undefined],
  'candidacy in election': [
    ['Person', '3'],
    ['Event', '3'],
  ],
  'military branch': [
    ['Person', '3'],
    ['Organization', '3'],
  ],
  'commanded by': [undefined, ['Person', '3']],
  'member of sports team': [undefined, ['Organization', '3']],
  league: [undefined, ['Organization', '3']],
  'production company': [undefined, ['Organization', '3']],
  'record label': [undefined, ['Organization', '3']],
  publisher: [undefined, ['Organization', '3']],
  developer: [
    ['Work/Thing', '3'],
    ['Organization', '3'],
  ],
  'award received': [undefined, ['Thing', '3']],
  director: [undefined, ['Person', '3']],
  'languages spoken, written or signed': [undefined, ['Topic', '3']],
  tributary: [
    ['Location', '3'],
    ['Location', '3'],
  ],
  'mouth of the watercourse': [
    ['Location', '3'],
    ['Location', '3'],
  ],
  'mountain range': [
    ['Location', '3'],
    ['Location', '3'],
  ],
  'operating system': [undefined, ['Thing', '2']],
  'ethnic group': [undefined, ['Group', '3']],
  religion: [undefined, ['Topic', '3']],
};

const folder = join(dataFolder(), 'text2kgbench/train');
const known = idsBefore(['us-legislators', 'brands', 'corpora']);
const triples = readdirSync(folder)
  .sort()
  .flatMap((file) =>
    gunzipSync(readFileSync(join(folder, file)))
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .map((line): Triple => JSON.parse(line)),
  );
writeImported('text2kgbench', triples.flatMap(rowsOf));

function rowsOf({ sub, sub_label, rel_label, obj, obj_label }: Triple): ImportedRow[] {
  const [subject, object] = ENDS[rel_label] ?? [];
  const context = rel_label.startsWith('head of') ? 'president minister' : '';
  return [...rowOf(sub, sub_label, subject, ''), ...rowOf(obj, obj_label, object, context)];
}

function rowOf(id: string, text: string, end: End, context: string): ImportedRow[] {
  const label = text.trim();
  if (end === undefined || !/^Q\d+$/.test(id) || known.has(id) || !isLatinName(label)) return [];
  const [types, weight] = end;
  if (types === 'Person' && !/^\S+( \S{1,3})*( \p{Lu}\S*)+$/u.test(label)) return [];
  return [{ id, types, weight, label, context }];
}
