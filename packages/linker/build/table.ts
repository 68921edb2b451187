import { readFileSync } from 'node:fs';
import { ENTITY_TYPE_NAMES, type EntityType } from '@dossier/schema';
import type { GazetteerRecord, NameKind } from '../src/gazetteer/entry.ts';
import { isAcronym } from '../src/name/name-key.ts';

/** A table's rows by the names of its columns. */
export function readTable(path: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const columns = head.split('\t');
  return lines.map((line) => {
    const fields = line.split('\t');
    return Object.fromEntries(columns.map((column, index) => [column, fields[index] ?? '']));
  });
}

/** The columns of the tables in `data`; `checked` is for people. */
export const COLUMNS = ['id', 'types', 'weight', 'countries', 'label', 'names', 'context'] as const;

/** A row of a table as a record; countries are ISO codes there and QIDs here. */
export function recordOf(row: Record<string, string>, countryIds: ReadonlyMap<string, string>): GazetteerRecord {
  const { id = '', label = '', types = '', weight = '', countries = '', names = '', context = '' } = row;
  return {
    id,
    label,
    types: types.split('/').map(typeOf),
    weight: Number(weight),
    countries: list(countries, ' ').flatMap((code) => countryIds.get(code) ?? []),
    context: list(context, ' '),
    names: namesOf(label, list(names, '|')),
  };
}

/**
 * The label and further names; `~` before a name marks a weak one, `'` an adjective, capitals alone an abbreviation. A label that is
 * among the weak names is weak itself ("Labour Party").
 */
export function namesOf(label: string, names: readonly string[]): { name: string; kind: NameKind }[] {
  const all = names.includes(`~${label}`) ? names : [label, ...names];
  return all.map((name) => {
    if (name.startsWith('~')) return { name: name.slice(1), kind: 'weak' };
    if (name.startsWith("'")) return { name: name.slice(1), kind: 'adjective' };
    return { name, kind: isAcronym(name) ? 'acronym' : 'name' };
  });
}

/** Rows as the text of a table. */
export function writeRows(rows: readonly Partial<Record<(typeof COLUMNS)[number], string>>[]): string {
  const lines = rows.map((row) => COLUMNS.map((column) => row[column] ?? '').join('\t'));
  return `${COLUMNS.join('\t')}\n${lines.join('\n')}\n`;
}

function list(text: string, separator: string): string[] {
  return text.split(separator).filter((part) => part !== '');
}

function typeOf(name: string): EntityType {
  const type = ENTITY_TYPE_NAMES.find((known) => known === name);
  if (type === undefined) throw new Error(`unknown type ${name}`);
  return type;
}
