import { rowsToCsv } from '@dossier/graph';
import { choiceFrom } from './choices.ts';
import type { Option } from './command.ts';
import { print } from './streams.ts';

/** One line of a table: cells by column. */
export type Row = Readonly<Record<string, string | number>>;

const ROW_FORMATS = ['table', 'json', 'csv'] as const;
export type RowFormat = (typeof ROW_FORMATS)[number];

/** The option of every command that answers rows. */
export const FORMAT_OPTION = {
  type: 'string',
  short: 'f',
  value: 'NAME',
  default: 'table',
  help: ROW_FORMATS.join(', '),
} as const satisfies Option;

/** @throws UsageError when there is no such format */
export function rowFormat(name: string | undefined, command: string): RowFormat {
  return choiceFrom(`dossier ${command} --format`, name, ROW_FORMATS);
}

/** Prints what was found: the whole of it as JSON, else as rows. */
export async function printFound(format: RowFormat, found: unknown, rows: () => readonly Row[]): Promise<void> {
  await print(format === 'json' ? asJson(found) : formatRows(rows(), format));
}

/** JSON for people and programs. */
export const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Rows as a table for people, or as CSV. */
function formatRows(rows: readonly Row[], format: 'table' | 'csv'): string {
  if (format === 'csv') return rowsToCsv(rows);
  if (rows.length === 0) return 'nothing found\n';
  const filled = Object.keys(rows[0]!).filter((name) =>
    rows.some((row) => row[name] !== '' && row[name] !== undefined),
  );
  const lines = [filled, ...rows.map((row) => filled.map((name) => tableCell(row[name] ?? '')))];
  const widths = filled.map((_, column) => Math.max(...lines.map((cells) => cells[column]!.length)));
  return lines
    .map(
      (cells) =>
        `${cells
          .map((cell, column) => cell.padEnd(widths[column]!))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

const CELL_WIDTH = 48;

/** Text from articles must not move a terminal's cursor or break the table. */
function tableCell(value: string | number): string {
  const text = String(value).replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ');
  return text.length > CELL_WIDTH ? `${text.slice(0, CELL_WIDTH - 1)}…` : text;
}
