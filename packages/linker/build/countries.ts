import { borders } from '@rapideditor/country-coder';
import type { GazetteerRecord } from '../src/gazetteer/entry.ts';
import { namesOf, readTable } from './table.ts';

interface Feature {
  readonly wikidata?: string;
  readonly iso1A2?: string;
  readonly nameEn?: string;
}

/** News means these countries, where ISO 3166-1 codes their kingdoms as well. */
const EUROPEAN_PARTS = [
  ['DK', 'Q35'],
  ['NL', 'Q55'],
] as const;

/** ISO 3166-1 code, or the QID of what has none (England), to QID, as country-coder knows them; the European Union as EU. */
export function countryIds(): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const feature of borders.features) {
    const { wikidata, iso1A2 } = feature.properties as Feature;
    if (wikidata === undefined) continue;
    ids.set(iso1A2 ?? wikidata, wikidata);
  }
  for (const [code, id] of EUROPEAN_PARTS) ids.set(code, id);
  return ids;
}

/** The countries and territories of `data/country-names.tsv`, with their ids from country-coder. */
export function countryRecords(table: string): GazetteerRecord[] {
  const ids = countryIds();
  return readTable(table).map(({ code = '', weight = '', label = '', names = '', context = '' }) => {
    const id = ids.get(code);
    if (id === undefined) throw new Error(`country-coder does not know ${code}`);
    return {
      id,
      label,
      types: ['GPE'],
      weight: Number(weight),
      countries: [id],
      context: context === '' ? [] : context.split(' '),
      names: namesOf(label, names === '' ? [] : names.split('|')),
    };
  });
}
