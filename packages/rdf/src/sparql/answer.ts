import { UsageError } from '@dossier/schema';
import { writeQuads } from '../format/formats.ts';
import { graphPrefixes } from '../format/prefixes.ts';
import type { Quad } from '../terms/terms.ts';

/** One value of a row, as in SPARQL 1.1 Query Results JSON. */
export interface Cell {
  readonly type: 'uri' | 'literal' | 'bnode' | 'triple' | 'typed-literal';
  readonly value: string;
  readonly datatype?: string;
  readonly 'xml:lang'?: string;
}

/** Cells by variable; a variable without a value has none. */
export type Row = Readonly<Record<string, Cell | undefined>>;

/** What a query gives. */
export type Answer =
  | {
      readonly kind: 'rows';
      readonly variables: readonly string[];
      readonly rows: readonly Row[];
      readonly truncated: boolean;
    }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'quads'; readonly quads: readonly Quad[]; readonly truncated: boolean };

export type AnswerFormat = 'table' | 'json' | 'csv' | 'turtle';

export interface AnswerOptions {
  /** What the IRIs of the data begin with, for short names in tables. */
  readonly base?: string | undefined;
}

/**
 * An answer as text: a table for people, SPARQL's JSON or CSV of results, or Turtle for triples.
 * @throws UsageError when rows are asked for as Turtle.
 */
export function formatAnswer(answer: Answer, format: AnswerFormat, { base }: AnswerOptions = {}): string {
  if (answer.kind === 'quads') return formatQuads(answer.quads, format, base);
  if (format === 'turtle') {
    throw new UsageError('no-triples', 'the query gives rows, and Turtle holds triples.', {
      hint: 'Ask with CONSTRUCT or DESCRIBE, or for table, json or csv.',
    });
  }
  if (answer.kind === 'boolean') return formatBoolean(answer.value, format);
  if (format === 'json')
    return `${JSON.stringify({ head: { vars: answer.variables }, results: { bindings: answer.rows } }, null, 1)}\n`;
  if (format === 'csv') return formatCsv(answer.variables, answer.rows);
  return formatTable(answer.variables, answer.rows, { names: shortener(base), truncated: answer.truncated });
}

function formatQuads(quads: readonly Quad[], format: AnswerFormat, base: string | undefined): string {
  const prefixes = graphPrefixes(base);
  if (format === 'csv') {
    const rows = quads.map(({ subject, predicate, object }) => [subject.value, predicate.value, object.value]);
    return [['subject', 'predicate', 'object'], ...rows].map(csvLine).join('');
  }
  return [...writeQuads(quads, format === 'json' ? 'jsonld' : 'turtle', { prefixes })].join('');
}

function formatBoolean(value: boolean, format: AnswerFormat): string {
  return format === 'json' ? `${JSON.stringify({ head: {}, boolean: value })}\n` : `${value}\n`;
}

/** SPARQL 1.1 Query Results CSV: values as they are, lines ended as in RFC 4180. */
function formatCsv(variables: readonly string[], rows: readonly Row[]): string {
  return [variables, ...rows.map((row) => variables.map((name) => row[name]?.value ?? ''))].map(csvLine).join('');
}

function csvLine(values: readonly string[]): string {
  return `${values.map((value) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(',')}\r\n`;
}

type Shorten = (iri: string) => string;

/** Columns are at most so wide. */
const WIDTH = 60;

interface TableOptions {
  readonly names: Shorten;
  readonly truncated: boolean;
}

function formatTable(variables: readonly string[], rows: readonly Row[], { names, truncated }: TableOptions): string {
  const cells = rows.map((row) => variables.map((name) => cellText(row[name], names)));
  const widths = variables.map((name, i) => Math.max(name.length, ...cells.map((row) => [...row[i]!].length)));
  const line = (values: readonly string[]) =>
    values
      .map((value, i) => value + ' '.repeat(widths[i]! - [...value].length))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  const count = rows.length === 1 ? '1 row' : `${rows.length} rows`;
  return `${[line(variables), rule, ...cells.map(line), `(${count}${truncated ? ', and there are more' : ''})`].join('\n')}\n`;
}

function cellText(cell: Cell | undefined, names: Shorten): string {
  if (cell === undefined) return '';
  const value = typeof cell.value === 'string' ? cell.value : JSON.stringify(cell.value);
  const text = cell.type === 'uri' ? names(value) : value.replace(/\s+/g, ' ');
  const characters = [...text];
  return characters.length > WIDTH ? `${characters.slice(0, WIDTH - 1).join('')}…` : text;
}

function shortener(base: string | undefined): Shorten {
  const prefixes = Object.entries(graphPrefixes(base)).sort(([, a], [, b]) => b.length - a.length);
  return (iri) => {
    const found = prefixes.find(([, namespace]) => iri.startsWith(namespace));
    return found ? `${found[0]}:${iri.slice(found[1].length)}` : iri;
  };
}
