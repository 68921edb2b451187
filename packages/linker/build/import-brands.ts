// Writes data/imported/brands.tsv from an unpacked name-suggestion-index (8.0.20260918: `npm pack name-suggestion-index`):
//   npx tsx packages/linker/build/import-brands.ts FOLDER
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTable, writeRows } from './table.ts';

interface Item {
  readonly displayName: string;
  readonly locationSet?: { readonly include?: readonly string[] };
  readonly tags: Readonly<Record<string, string>>;
}

/** Kinds of which the news speaks; the rest are schools, bus lines, power poles and corner shops. */
const OPERATORS =
  /^operators\/(office|amenity\/(police|post_office|courthouse|prison|university|hospital)|landuse\/military|emergency|boundary|telecom|power\/plant|man_made\/pipeline|route\/railway|aeroway)/;
const BRANDS =
  /^brands\/(amenity\/(bank|fuel|fast_food|cafe|restaurant|pharmacy|post_office|car_rental|money_transfer|university|cinema)|shop\/(supermarket|clothes|electronics|mobile_phone|telecommunication|furniture|car|department_store|variety_store|doityourself|books|cosmetics|sports|jewelry|video_games|computer|convenience)|tourism\/(hotel|theme_park)|office|club)/;
const ENGLISH_SPEAKING = new Set(['001', 'us', 'gb', 'ca', 'au', 'ie', 'nz', 'in', 'za']);

/** Names and adjectives of countries and the states of the United States. */
const COUNTRY_NAMES = ['country-names.tsv', 'curated/us-states.tsv'].flatMap((table) =>
  readTable(fileURLToPath(new URL(`../data/${table}`, import.meta.url))).flatMap(({ label = '', names = '' }) =>
    [label, ...names.split('|')].map((name) => name.replace(/^[~']/, '')).filter((name) => name.length > 3),
  ),
);

const [folder = ''] = process.argv.slice(2);
const read = (path: string) => JSON.parse(readFileSync(join(folder, 'dist', path), 'utf8'));
const labels: Record<string, { label?: string; description?: string }> = read('wikidata/wikidata.json').wikidata;
const nsi: Record<string, { items: Item[] }> = read('json/nsi.json').nsi;

const rows = new Map<string, Parameters<typeof writeRows>[0][number]>();
for (const [kind, { items }] of Object.entries(nsi)) {
  for (const item of items) {
    const row = kind.startsWith('flags/') ? regionRow(item) : bodyRow(kind, item);
    if (row?.id !== undefined && !rows.has(row.id)) rows.set(row.id, row);
  }
}
const sorted = [...rows.values()].sort((a, b) => Number(a.id?.slice(1)) - Number(b.id?.slice(1)));
writeFileSync(new URL('../data/imported/brands.tsv', import.meta.url), writeRows(sorted));

function bodyRow(kind: string, { tags, locationSet }: Item) {
  const isBrand = BRANDS.test(kind);
  if (!isBrand && !OPERATORS.test(kind)) return undefined;
  const id = tags['brand:wikidata'] ?? tags['operator:wikidata'];
  const label = id === undefined ? undefined : labels[id]?.label;
  const places = locationSet?.include ?? [];
  if (id === undefined || label === undefined || !/^[\p{Script=Latin}\d .,'’&+!/-]{3,}$/u.test(label)) return undefined;
  if (isBrand && places.length < 3 && !places.some((place) => ENGLISH_SPEAKING.has(String(place)))) return undefined;
  if (
    /school|municipality|city|county|district|country|province|capital|island|state of|town\b/i.test(
      labels[id]?.description ?? '',
    )
  )
    return undefined;
  const countries = places.length === 1 && /^[a-z]{2}$/.test(String(places[0])) ? String(places[0]).toUpperCase() : '';
  const own = tags['brand:en'] ?? tags['operator:en'] ?? tags.brand ?? tags.operator ?? '';
  const others = own !== label && /^[\p{Script=Latin}\d .,'’&+!/-]{3,}$/u.test(own) ? own : '';
  return {
    id,
    types: 'Organization',
    weight: places.length === 1 && !isBrand ? '4' : '3',
    countries,
    label,
    names: [
      ...(isBrand ? [] : weakly(label)),
      ...(others === '' ? [] : isBrand ? [others] : [weakly(others)[0] ?? others]),
    ].join('|'),
    context: '',
  };
}

/** A public body's name as a weak one, unless it says whose it is ("Ministry of Justice", but not "Federal Police of Germany"). */
function weakly(name: string): string[] {
  return COUNTRY_NAMES.some((country) => name.includes(country)) ? [] : [`~${name}`];
}

/** States and provinces, from the table of flags. */
function regionRow({ tags, locationSet }: Item) {
  const id = tags['subject:wikidata'];
  if (id === undefined || tags['flag:type'] !== 'regional') return undefined;
  const label = labels[id]?.label ?? tags.subject;
  const [place] = locationSet?.include ?? [];
  if (label === undefined || !/^[\p{Script=Latin} '’-]+$/u.test(label)) return undefined;
  const countries = /^[a-z]{2}$/.test(String(place)) ? String(place).toUpperCase() : '';
  return {
    id,
    types: 'GPE',
    weight: '4',
    countries,
    label,
    names: label === tags.subject ? '' : (tags.subject ?? ''),
    context: '',
  };
}
