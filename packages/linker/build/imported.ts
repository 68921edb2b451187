import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { countryIds } from './countries.ts';
import { type COLUMNS, readTable, writeRows } from './table.ts';

const DATA = new URL('../data/', import.meta.url);

/** A row of an imported table; columns that are left out are empty. */
export type ImportedRow = Partial<Record<(typeof COLUMNS)[number], string>> & { readonly id: string };

/** The folder that the command line names, which holds the sources. */
export function dataFolder(): string {
  const { values } = parseArgs({ options: { data: { type: 'string' } } });
  if (values.data === undefined) throw new Error('Say --data FOLDER, the folder that holds the sources.');
  return values.data;
}

/** Ids of countries, of the curated tables and of the imported tables that go before: their rows are the better ones. */
export function idsBefore(imported: readonly string[]): Set<string> {
  const curated = readdirSync(new URL('curated/', DATA)).map((name) => `curated/${name}`);
  const tables = [...curated, ...imported.map((name) => `imported/${name}.tsv`)];
  const paths = tables.map((name) => fileURLToPath(new URL(name, DATA))).filter((path) => existsSync(path));
  return new Set([...countryIds().values(), ...paths.flatMap((path) => readTable(path).map(({ id = '' }) => id))]);
}

/** Writes `data/imported/NAME.tsv`, one row a thing (the first), sorted by id. */
export function writeImported(name: string, rows: readonly ImportedRow[]): void {
  const things = new Map<string, ImportedRow>();
  for (const row of rows) if (!things.has(row.id)) things.set(row.id, row);
  const sorted = [...things.values()].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
  writeFileSync(new URL(`imported/${name}.tsv`, DATA), writeRows(sorted));
}

/** Names that news in English could print. */
export function isLatinName(name: string): boolean {
  return /^\p{Lu}[\p{Script=Latin}\d .,'’&+()/–!:-]{2,49}$/u.test(name);
}
