import { InputError } from '@dossier/schema';
import { NAMESPACES } from '../terms/namespaces.ts';
import type { Literal } from '../terms/terms.ts';

/** What an IRI must look like to be written: absolute, and without the characters that IRIREF of N-Triples and Turtle excludes. */
const ABSOLUTE_IRI = /^[A-Za-z][A-Za-z0-9+.-]*:[^\0-\x20<>"{}|^`\\\p{Cs}]*$/u;
const ASCII_IRI = /^[A-Za-z][A-Za-z0-9+.-]*:[!#-;=?-[\]_a-z~]*$/;

/**
 * An IRI in angle brackets. Nothing in it is escaped: what would need escaping is not an IRI, and writing it as it is would let a
 * name from a hostile text end the statement and begin another.
 * @throws InputError when it is no absolute IRI.
 */
export function encodeIri(value: string): string {
  if (ASCII_IRI.test(value) || ABSOLUTE_IRI.test(value)) return `<${value}>`;
  throw new InputError('bad-iri', `«${value.slice(0, 80)}» is no absolute IRI and cannot be written.`);
}

/** What canonical N-Quads escapes: controls, quote, backslash, delete, and the two that XML 1.1 has no place for. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
const ESCAPED = /["\\\0-\x1f\x7f\ufffe\uffff]/;
const ESCAPED_ALL = new RegExp(ESCAPED, 'g');
const LONE_SURROGATE = /\p{Cs}/u;
const SHORT: Record<string, string> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
};

/**
 * A string between quotes, in the escapes of canonical N-Quads (RDF 1.2 N-Quads, section 4), which Turtle reads as well.
 * @throws InputError when it holds half of a surrogate pair, which has no UTF-8.
 */
export function encodeString(value: string): string {
  if (LONE_SURROGATE.test(value)) {
    throw new InputError('unwritable-character', `«${value.slice(0, 40)}» holds half of a surrogate pair.`);
  }
  return ESCAPED.test(value) ? `"${value.replace(ESCAPED_ALL, escapeChar)}"` : `"${value}"`;
}

function escapeChar(char: string): string {
  return SHORT[char] ?? `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const LANGUAGE = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/;

/**
 * `@tag`, with RDF 1.2's direction where there is one.
 * @throws InputError when the tag could not be read back.
 */
export function encodeLanguage(language: string, direction?: string | null): string {
  if (LANGUAGE.test(language) && (!direction || direction === 'ltr' || direction === 'rtl')) {
    return direction ? `@${language}--${direction}` : `@${language}`;
  }
  throw new InputError('bad-language', `«${language.slice(0, 40)}» is no language tag.`);
}

/** BLANK_NODE_LABEL of N-Triples. */
const LABEL_START =
  'A-Z_a-z0-9\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}';
const LABEL_CHAR = `${LABEL_START}\\-\\u00b7\\u0300-\\u036f\\u203f\\u2040`;
const BLANK_LABEL = new RegExp(`^[${LABEL_START}](?:[${LABEL_CHAR}.]*[${LABEL_CHAR}])?$`, 'u');

/** @throws InputError when the label could not be read back. */
export function encodeBlank(label: string): string {
  if (BLANK_LABEL.test(label)) return `_:${label}`;
  throw new InputError('bad-blank-node', `«${label.slice(0, 40)}» is no label of a blank node.`);
}

const XSD_STRING = `${NAMESPACES.xsd}string`;
const TAGGED = new Set([`${NAMESPACES.rdf}langString`, `${NAMESPACES.rdf}dirLangString`]);

/** A literal, always with its datatype unless that is `xsd:string`; `encodeName` writes the datatype's IRI. */
export function encodeLiteral(
  { value, language, direction, datatype }: Literal,
  encodeName: (iri: string) => string,
): string {
  const text = encodeString(value);
  if (datatype.value === XSD_STRING) return text;
  // A tagged string without its tag is no literal at all; encodeLanguage says so.
  if (language || TAGGED.has(datatype.value)) return text + encodeLanguage(language, direction);
  return `${text}^^${encodeName(datatype.value)}`;
}
