// Writes data/shipped.gazetteer.gz from the tables in data/ and country-coder:  npx tsx packages/linker/build/build-gazetteer.ts
import { readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { GazetteerRecord } from '../src/gazetteer/entry.ts';
import { encodeGazetteer } from '../src/gazetteer/gazetteer-file.ts';
import { countryIds, countryRecords } from './countries.ts';
import { readTable, recordOf } from './table.ts';

const DATA = new URL('../data/', import.meta.url);

/** What the gazetteer is made of, for its head. */
const ABOUT = {
  name: 'dossier',
  licence: 'CC BY-SA 4.0',
  sources: [
    'Wikidata (CC0)',
    'country-coder (ISC)',
    'name-suggestion-index (BSD-3-Clause)',
    'unitedstates/congress-legislators (CC0)',
    'KnowledgeNet (CC BY-SA 4.0)',
    'FewRel (MIT)',
    'Text2KGBench (CC BY-SA 4.0)',
    'GUM (CC BY 4.0)',
  ],
};

/** All records: what is written by hand first, which an imported row of the same thing only adds names to. */
export function allRecords(): GazetteerRecord[] {
  const ids = countryIds();
  const tables = ['curated/', 'imported/'].flatMap((folder) =>
    readdirSync(new URL(folder, DATA))
      .filter((name) => name.endsWith('.tsv'))
      .sort()
      .map((name) => fileURLToPath(new URL(folder + name, DATA))),
  );
  const records = tables.flatMap((table) => readTable(table).map((row) => recordOf(row, ids)));
  const things = new Map<string, GazetteerRecord>();
  for (const record of [...countryRecords(fileURLToPath(new URL('country-names.tsv', DATA))), ...records]) {
    const known = things.get(record.id);
    things.set(record.id, known === undefined ? record : { ...known, names: [...known.names, ...record.names] });
  }
  return [...things.values()];
}

/** The text of the shipped gazetteer. */
export function buildGazetteer(): string {
  return encodeGazetteer(allRecords(), ABOUT);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('shipped.gazetteer.gz', DATA), gzipSync(buildGazetteer(), { level: 9 }));
}
