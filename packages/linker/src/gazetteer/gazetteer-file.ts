import { InputError } from '@dossier/schema';
import { nameKey } from '../name/name-key.ts';
import { compareBytes } from './byte-source.ts';
import {
  decodeTypes,
  encodeTypes,
  type GazetteerEntry,
  type GazetteerRecord,
  type NameHit,
  type NameKind,
} from './entry.ts';

/**
 * The gazetteer file, UTF-8 text that is searched where it lies, without being parsed:
 *
 *   line 1     dossier-gazetteer/1 <tab> JSON of GazetteerInfo
 *   entries    id <tab> type letters <tab> weight <tab> countries <tab> label <tab> context
 *   names      key <tab> hit hit hit     a hit is an id, marked before it: ! acronym, ~ weak, ' adjective
 *
 * Both parts are sorted by the bytes of their first field, so that a name is found by bisection. Lists are separated by spaces.
 */
export const GAZETTEER_FORMAT = 'dossier-gazetteer/1';

/** What a gazetteer says of itself. */
export interface GazetteerInfo {
  readonly name: string;
  readonly licence: string;
  readonly sources: readonly string[];
  readonly entries: number;
  readonly names: number;
  /** Length in bytes of the part that holds the entries. */
  readonly entryBytes: number;
}

const MARKS: Readonly<Record<NameKind, string>> = { name: '', acronym: '!', weak: '~', adjective: "'" };
const KINDS: Readonly<Record<string, NameKind>> = { '!': 'acronym', '~': 'weak', "'": 'adjective' };

const field = (text: string) => text.replace(/\s+/g, ' ').trim();

/** An entry's line, without its line break. */
export function encodeEntry({ id, types, weight, countries, label, context }: GazetteerEntry): string {
  const own = [...countries].map((country) => (country === id ? '=' : country)).join(' ');
  return [id, encodeTypes(types), weight, own, field(label), context.join(' ')].join('\t').replace(/\t+$/, '');
}

/** The inverse of `encodeEntry`. */
export function decodeEntry(line: string): GazetteerEntry {
  const [id = '', types = '', weight = '0', countries = '', label = '', context = ''] = line.split('\t');
  const list = (text: string) => (text === '' ? [] : text.split(' '));
  return {
    id,
    label,
    types: decodeTypes(types),
    weight: Number(weight),
    countries: list(countries).map((country) => (country === '=' ? id : country)),
    context: list(context),
  };
}

/** One name of one thing as it stands in a line of names. */
export function encodeHit({ id, kind }: NameHit): string {
  return MARKS[kind] + id;
}

/** The hits of a line of names. */
export function decodeHits(line: string): NameHit[] {
  const hits = line.slice(line.indexOf('\t') + 1).split(' ');
  return hits.map((hit) => {
    const kind = KINDS[hit[0] as string];
    return kind === undefined ? { id: hit, kind: 'name' } : { id: hit.slice(1), kind };
  });
}

/** Reads the first line of a gazetteer file. @throws InputError when it is none. */
export function decodeInfo(line: string, where = 'gazetteer'): GazetteerInfo {
  const [format, json] = line.split('\t');
  if (format !== GAZETTEER_FORMAT || json === undefined) {
    throw new InputError('not-a-gazetteer', `this is no ${GAZETTEER_FORMAT} file.`, {
      where,
      hint: 'Give a file written by dossier gazetteer build, or a table with the ending .csv or .tsv.',
    });
  }
  return JSON.parse(json) as GazetteerInfo;
}

/** The header and the sorted parts as the text of a file; equal records in any order give equal bytes. */
export function encodeGazetteer(
  records: Iterable<GazetteerRecord>,
  about: Pick<GazetteerInfo, 'name' | 'licence' | 'sources'>,
): string {
  const entries: string[] = [];
  const names = new Map<string, Map<string, NameKind>>();
  for (const record of records) {
    entries.push(encodeEntry(record));
    for (const { name, kind } of record.names) addName(names, nameKey(name), { id: record.id, kind });
  }
  const entryText = sortByBytes(entries).join('\n');
  const nameLines = [...names].map(([key, hits]) => {
    const sorted = sortByBytes([...hits].map(([id, kind]) => `${id}\t${kind}`));
    return `${key}\t${sorted.map((hit) => encodeHit(splitHit(hit))).join(' ')}`;
  });
  const entryBytes = new TextEncoder().encode(entryText).length + 1;
  const info: GazetteerInfo = { ...about, entries: entries.length, names: names.size, entryBytes };
  return `${GAZETTEER_FORMAT}\t${JSON.stringify(info)}\n${entryText}\n${sortByBytes(nameLines).join('\n')}\n`;
}

function splitHit(hit: string): NameHit {
  const [id, kind] = hit.split('\t') as [string, NameKind];
  return { id, kind };
}

const STRENGTH: readonly NameKind[] = ['name', 'acronym', 'adjective', 'weak'];

/** Adds a name; where a thing has it twice, the stronger kind counts. */
function addName(names: Map<string, Map<string, NameKind>>, key: string, { id, kind }: NameHit): void {
  if (key === '') return;
  const hits = names.get(key) ?? new Map<string, NameKind>();
  const known = hits.get(id);
  if (known === undefined || STRENGTH.indexOf(kind) < STRENGTH.indexOf(known)) hits.set(id, kind);
  names.set(key, hits);
}

const encoder = new TextEncoder();

/** Lines in the order of the bytes of their first field. */
export function sortByBytes(lines: readonly string[]): string[] {
  return lines
    .map((line) => ({ line, key: encoder.encode(line.split('\t', 1)[0]) }))
    .sort((a, b) => compareBytes(a.key, b.key))
    .map(({ line }) => line);
}
