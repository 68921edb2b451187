import { InputError } from '@dossier/schema';
import type { Literal } from './terms.ts';
import { XSD } from './vocabulary.ts';

/**
 * The lossless literal profile: the forms of literals that every store keeps as they are. Fuseki's TDB2 writes `"0.80"` as `0.8`
 * and `"1"^^xsd:decimal` as `1.0`, Oxigraph the latter as `1` and every kind of integer as `xsd:integer`, Virtuoso booleans as
 * numbers, several change language tags. So: plain strings without tags, canonical `xsd:integer`, `xsd:decimal` with a fraction
 * and no closing zero, `xsd:date` without a zone, `xsd:dateTime` in UTC without a fraction; what has no such form is written
 * twice, as the nearest typed literal for queries and as an exact string.
 */
const literal = (value: string, datatype: Literal['datatype']): Literal => ({
  termType: 'Literal',
  value,
  language: '',
  datatype,
});

/** A lone surrogate has no UTF-8, and no store keeps U+0000. */
const UNWRITABLE = /[\0\p{Cs}]/u;

/**
 * A string as it is.
 * @throws InputError when it holds U+0000 or half of a surrogate pair.
 */
export function textLiteral(value: string, where?: string): Literal {
  checkText(value, where);
  return literal(value, XSD.string);
}

export function checkText(value: string, where?: string): void {
  const found = UNWRITABLE.exec(value);
  if (!found) return;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  throw new InputError('unwritable-character', `the character U+${code} at ${found.index} cannot be kept in RDF.`, {
    ...(where === undefined ? {} : { where }),
    hint: 'Remove it from the text and extract again.',
  });
}

export function integerLiteral(value: number): Literal {
  return literal(String(value === 0 ? 0 : value), XSD.integer);
}

/** A probability as a decimal that every store keeps: four places, from 0.0001 to 0.9999. */
export function probabilityLiteral(value: number): Literal {
  const parts = Math.min(9999, Math.max(1, Math.round(value * 10_000)));
  return literal(`0.${String(parts).padStart(4, '0').replace(/0+$/, '')}`, XSD.decimal);
}

const DECIMAL = /^-?(?:0|[1-9]\d*)\.\d*[1-9]$/;
const INTEGER = /^(?:0|-?[1-9]\d*)$/;

/** A number that every store keeps: an integer, or a decimal of at most 15 digits; undefined when it has no such form. */
export function numberLiteral(text: string): Literal | undefined {
  if (text.length > 16) return undefined;
  if (INTEGER.test(text)) return literal(text, XSD.integer);
  return DECIMAL.test(text) ? literal(text, XSD.decimal) : undefined;
}

/** A finite number, as a typed literal where every store keeps it and as a string otherwise. */
export function anyNumberLiteral(value: number): Literal {
  const text = String(value);
  return numberLiteral(text) ?? literal(text, XSD.string);
}

const DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/;

/**
 * The first (or last) day of an ISO 8601 date, month, year or date-time, as an `xsd:date`; undefined when there is none such.
 */
export function dayLiteral(text: string, edge: 'first' | 'last'): Literal | undefined {
  const found = DAY.exec(text);
  if (!found) return undefined;
  const [, year, month, day] = found.map(Number) as [number, number, number, number];
  if (year === 0) return undefined;
  const m = found[2] === undefined ? (edge === 'first' ? 1 : 12) : month;
  if (m < 1 || m > 12) return undefined;
  const days = daysOf(year, m);
  const d = found[3] === undefined ? (edge === 'first' ? 1 : days) : day;
  if (d < 1 || d > days) return undefined;
  return literal(`${found[1]}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`, XSD.date);
}

function daysOf(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}
