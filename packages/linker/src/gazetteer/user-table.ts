import { ENTITY_TYPE_NAMES, type EntityType, InputError } from '@dossier/schema';
import { isAcronym } from '../name/name-key.ts';
import { type GazetteerRecord, isQid, type NameKind } from './entry.ts';

/** A user's own names outweigh what is shipped. */
const USER_WEIGHT = 8;

/**
 * Reads a user's table of names: CSV (comma or semicolon) or TSV with the columns name, QID or IRI, type; further columns are
 * ignored, a first line that holds no id is a heading, `#` starts a comment, several lines with one id are one thing.
 * @throws InputError for a line without an id or with an unknown type; the message names the line.
 */
export function parseUserTable(text: string, where = 'table'): GazetteerRecord[] {
  const things = new Map<string, { type: EntityType; names: string[] }>();
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [name = '', id = '', type = ''] = splitRow(line);
    if (!isId(id)) {
      if (things.size === 0 && /id|iri|uri|wikidata/i.test(id)) continue;
      throw new InputError('bad-row', `line ${index + 1} has «${id}» where a QID (Q42) or an IRI should be.`, {
        where,
        hint: 'Each line is: name, QID or IRI, type.',
      });
    }
    const thing = things.get(id) ?? { type: typeOf(type, `${where}, line ${index + 1}`), names: [] };
    if (name !== '') thing.names.push(name);
    things.set(id, thing);
  }
  return [...things].filter(([, { names }]) => names.length > 0).map(([id, thing]) => recordOf(id, thing));
}

function recordOf(id: string, { type, names }: { type: EntityType; names: readonly string[] }): GazetteerRecord {
  const kindOf = (name: string): NameKind => (isAcronym(name) ? 'acronym' : 'name');
  return {
    id,
    label: names[0] as string,
    types: [type],
    weight: USER_WEIGHT,
    countries: [],
    context: [],
    names: names.map((name) => ({ name, kind: kindOf(name) })),
  };
}

function isId(id: string): boolean {
  return isQid(id) || /^[a-z][a-z0-9+.-]*:[^\s<>"]+$/i.test(id);
}

function typeOf(name: string, where: string): EntityType {
  const type = ENTITY_TYPE_NAMES.find((known) => known.toLowerCase() === name.trim().toLowerCase());
  if (type !== undefined) return type;
  throw new InputError('bad-type', `«${name}» is no entity type.`, {
    where,
    hint: `Use one of ${ENTITY_TYPE_NAMES.join(', ')}.`,
  });
}

/** Fields of one line; quotes as in RFC 4180, but a field does not go on in the next line. */
function splitRow(line: string): string[] {
  const separator = line.includes('\t') ? '\t' : /^(?:"[^"]*"|[^,;"]*);/.test(line) ? ';' : ',';
  const fields: string[] = [];
  let rest = line;
  while (true) {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*/.exec(rest);
    const end = quoted ? quoted[0].length : rest.indexOf(separator);
    const raw = quoted ? (quoted[1] as string).replaceAll('""', '"') : end < 0 ? rest : rest.slice(0, end);
    fields.push(raw.trim());
    if (end < 0 || rest[end] !== separator) return fields;
    rest = rest.slice(end + 1);
  }
}
