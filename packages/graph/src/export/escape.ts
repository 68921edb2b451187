/** Characters that XML 1.0 does not allow, halves of surrogate pairs among them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it is about
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Whatever may need escaping; one look spares most texts the rest. */
const NOT_PLAIN_XML = /[^\x20\x21\x23-\x25\x27-\x3b\x3d\x3f-\ud7ff\ue000-\ufffd]/;

const XML_ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text inside an XML attribute or element; what XML cannot hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  if (!NOT_PLAIN_XML.test(text)) return text;
  return text.replace(NO_XML, '\ufffd').replace(/[&<>"\t\n\r]/g, (char) => XML_ENTITIES[char]!);
}

/**
 * A string literal of Cypher, in single quotes. Line breaks stay as they are: every Cypher allows them there, while not every
 * one knows `\n`.
 */
export function cypherString(text: string): string {
  return `'${wellFormed(text).replace(/[\\']/g, (char) => `\\${char}`)}'`;
}

/** A quoted string of DOT; its only escapes are for the quote, the backslash and the line break. */
export function dotString(text: string): string {
  const plain = text.replace(NO_XML, '\ufffd').replace(/\r\n?/g, '\n');
  return `"${plain.replace(/["\\]/g, (char) => `\\${char}`).replaceAll('\n', '\\n')}"`;
}

/** A quoted label of Mermaid: everything that could end it, or be read as Markdown or HTML, as a numeric character code. */
export function mermaidString(text: string): string {
  const plain = text.replace(NO_XML, '\ufffd').replace(/\s+/g, ' ').trim();
  return `"${plain.replace(/["#&<>`*_~\\[\]{}|;%$]/g, (char) => `#${char.charCodeAt(0)};`)}"`;
}

/** Text without halves of surrogate pairs and zeros, which UTF-8 and databases do not hold. */
function wellFormed(text: string): string {
  if (!/[\0\ud800-\udfff]/.test(text)) return text;
  return text.replace(/\p{Surrogate}/gu, '\ufffd').replaceAll('\u0000', '\ufffd');
}

/** One field of CSV as of RFC 4180. */
export function csvField(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = wellFormed(value);
  return /[",\r\n]/.test(text) || text === '' ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One field of CSV for people: a spreadsheet must not take what an article says for a formula (OWASP: CSV injection). */
export function spreadsheetField(value: string | number | undefined): string {
  return csvField(typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value);
}
