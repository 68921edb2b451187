import type { DumpItem, ItemReader } from './dump-item.ts';

const ENTITY = 'http://www.wikidata.org/entity/';
const DATA = 'https://www.wikidata.org/wiki/Special:EntityData/';
const DIRECT = 'http://www.wikidata.org/prop/direct/';
const TRIPLE = /^<([^>]*)>\s+<([^>]*)>\s+(?:<([^>]*)>|"((?:[^"\\]|\\.)*)"(?:@([\w-]+)|\^\^<[^>]*>)?)\s*\.\s*$/;

const LISTS: Readonly<Record<string, 'classes' | 'superclasses' | 'countries'>> = {
  [`${DIRECT}P31`]: 'classes',
  [`${DIRECT}P279`]: 'superclasses',
  [`${DIRECT}P17`]: 'countries',
  [`${DIRECT}P27`]: 'countries',
};

interface OpenItem {
  readonly id: string;
  readonly labels: Map<string, string>;
  readonly aliases: string[];
  readonly classes: string[];
  readonly superclasses: string[];
  readonly countries: string[];
  sitelinks: number;
}

/**
 * Reads Wikidata's "truthy" N-Triples, whose triples of one item follow each other. The number of sitelinks is that of
 * `wikibase:sitelinks` where the dump has it, else the sitelinks that it lists (`schema:about`).
 */
export function truthyItems(languages: readonly string[]): ItemReader {
  let open: OpenItem | undefined;
  const close = () => {
    const item = open;
    open = undefined;
    return item === undefined ? undefined : itemOf(item, languages);
  };
  return {
    read: (line) => {
      const match = TRIPLE.exec(line);
      if (match === null) return undefined;
      const [, subject = '', predicate = '', object, literal, language = ''] = match;
      const id = itemId(subject, predicate, object);
      if (id === undefined) return undefined;
      const done = open !== undefined && open.id !== id ? close() : undefined;
      open ??= { id, labels: new Map(), aliases: [], classes: [], superclasses: [], countries: [], sitelinks: 0 };
      addTriple(open, { predicate, object, literal, language }, languages);
      return done;
    },
    end: close,
  };
}

/** The item that a triple is about: its subject, or what its data page or a wiki's page is about. */
function itemId(subject: string, predicate: string, object: string | undefined): string | undefined {
  if (subject.startsWith(`${ENTITY}Q`)) return subject.slice(ENTITY.length);
  if (subject.startsWith(`${DATA}Q`)) return subject.slice(DATA.length);
  if (predicate === 'http://schema.org/about' && object?.startsWith(`${ENTITY}Q`)) return object.slice(ENTITY.length);
  return undefined;
}

interface Triple {
  readonly predicate: string;
  readonly object: string | undefined;
  readonly literal: string | undefined;
  readonly language: string;
}

function addTriple(
  item: OpenItem,
  { predicate, object, literal, language }: Triple,
  languages: readonly string[],
): void {
  const list = LISTS[predicate];
  if (list !== undefined && object?.startsWith(ENTITY)) item[list].push(object.slice(ENTITY.length));
  else if (predicate === 'http://www.w3.org/2000/01/rdf-schema#label' && literal !== undefined) {
    item.labels.set(language, unescapeLiteral(literal));
  } else if (predicate === 'http://www.w3.org/2004/02/skos/core#altLabel' && literal !== undefined) {
    if (languages.includes(language)) item.aliases.push(unescapeLiteral(literal));
  } else if (predicate === 'http://wikiba.se/ontology#sitelinks')
    item.sitelinks = Math.max(item.sitelinks, Number(literal));
  else if (predicate === 'http://schema.org/about') item.sitelinks += 1;
}

function itemOf({ labels, ...item }: OpenItem, languages: readonly string[]): DumpItem {
  const known = languages.find((language) => labels.has(language));
  return { ...item, label: known === undefined ? undefined : labels.get(known) };
}

const ESCAPES: Readonly<Record<string, string>> = { t: '\t', b: '\b', n: '\n', r: '\r', f: '\f' };

/** A literal's text, with N-Triples' escapes resolved. */
function unescapeLiteral(text: string): string {
  return text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g, (_, short, long, other) => {
    if (other !== undefined) return ESCAPES[other] ?? other;
    return String.fromCodePoint(Number.parseInt(short ?? long, 16));
  });
}
