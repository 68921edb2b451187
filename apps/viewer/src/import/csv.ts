import { InputError } from '@dossier/schema';
import { boundItems, type Progress } from './network.ts';

/** Rows of a table, the first one's fields apart. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A field and where it ends. */
interface Field {
  readonly value: string;
  readonly end: number;
}

const MOST_COLUMNS = 500;
const TELL_EVERY = 1 << 20;

/**
 * Reads a table as of RFC 4180, with comma, semicolon or tab between fields, whichever the first line has most of.
 * @throws InputError when a quote never ends, there is no row, or there are too many
 */
export function readCsv(text: string, where: string, onProgress: Progress = () => undefined): Table {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  const rows: string[][] = [];
  let told = 0;
  for (const { row, end } of csvRows(source, where)) {
    if (row.length > 1 || row[0] !== '') rows.push(row);
    boundItems(rows.length, where);
    if (end - told > TELL_EVERY) {
      told = end;
      onProgress(end / source.length);
    }
  }
  const [header, ...rest] = rows;
  if (!header) throw new InputError('empty', 'this table is empty.', { where });
  return { header: header.map((name) => name.trim()), rows: rest };
}

function* csvRows(source: string, where: string): Generator<{ row: string[]; end: number }> {
  const between = delimiterOf(source);
  const plain = new RegExp(`[^${between}\r\n]*`, 'y');
  let row: string[] = [];
  let at = 0;
  for (let number = 1; at < source.length; ) {
    const field = source[at] === '"' ? quotedField(source, at) : plainField(source, at, plain);
    const next = field && source[field.end];
    if (!field || !(next === undefined || next === between || next === '\n' || next === '\r')) {
      const why = field ? 'text follows a quoted field' : 'a quotation mark is never closed';
      throw new InputError('broken-csv', `this is no table that can be read: ${why}, row ${number}.`, { where });
    }
    if (row.length < MOST_COLUMNS) row.push(field.value);
    at = field.end + 1;
    if (next === between) {
      // A line that ends in a delimiter has one more field, which is empty.
      if (at === source.length) row.push('');
      else continue;
    }
    if (next === '\r' && source[at] === '\n') at++;
    yield { row, end: at };
    row = [];
    number++;
  }
  if (row.length > 0) yield { row, end: at };
}

function plainField(source: string, at: number, pattern: RegExp): Field {
  pattern.lastIndex = at;
  const [value] = pattern.exec(source)!;
  return { value: value!, end: at + value!.length };
}

/** A field in quotes, in which two quotes are one; undefined when it never ends. */
function quotedField(source: string, at: number): Field | undefined {
  let end = source.indexOf('"', at + 1);
  while (end >= 0 && source[end + 1] === '"') end = source.indexOf('"', end + 2);
  return end < 0 ? undefined : { value: source.slice(at + 1, end).replaceAll('""', '"'), end: end + 1 };
}

function delimiterOf(text: string): string {
  const [line] = /^[^\r\n]*/.exec(text.slice(0, 10_000)) ?? [''];
  const bare = line.replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  return [',', ';', '\t'].sort((a, b) => count(b) - count(a))[0]!;
}
