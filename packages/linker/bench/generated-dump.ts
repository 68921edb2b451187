import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/** Classes with a superclass of theirs. */
const CLASSES: readonly (readonly [string, string, string])[] = [
  ['Q6256', 'country', 'Q1048835'],
  ['Q515', 'city', 'Q486972'],
  ['Q3957', 'town', 'Q486972'],
  ['Q486972', 'human settlement', 'Q2221906'],
  ['Q1048835', 'political territorial entity', 'Q56061'],
  ['Q4830453', 'business', 'Q43229'],
  ['Q7278', 'political party', 'Q43229'],
  ['Q13442814', 'scholarly article', 'Q191067'],
  ['Q16521', 'taxon', 'Q35120'],
  ['Q523', 'star', 'Q6999'],
];

/** Most of Wikidata is articles, taxa and stars. */
const KINDS = [
  { share: 0.4, cls: 'Q13442814', name: 'Effects of substance', sitelinks: 0 },
  { share: 0.2, cls: 'Q16521', name: 'Species', sitelinks: 6 },
  { share: 0.1, cls: 'Q523', name: 'HD', sitelinks: 2 },
  { share: 0.15, cls: 'Q5', name: 'Person', sitelinks: 9 },
  { share: 0.08, cls: 'Q515', name: 'City', sitelinks: 20 },
  { share: 0.05, cls: 'Q4830453', name: 'Company', sitelinks: 4 },
  { share: 0.02, cls: 'Q7278', name: 'Party', sitelinks: 8 },
] as const;

/** The kind that lies at this point, 0 to 1, when all are laid end to end. */
function kindAt(point: number): (typeof KINDS)[number] {
  let end = 0;
  for (const kind of KINDS) {
    end += kind.share;
    if (point < end) return kind;
  }
  return KINDS[0];
}

/** An item of the generated world. */
export interface GeneratedItem {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  readonly cls: string;
  readonly superclass?: string;
  readonly country: string;
  readonly sitelinks: number;
}

/** A repeatable stream of items: the classes, then `count` things whose kinds, names and fame are spread as in Wikidata. */
export function* generatedItems(count: number): Iterable<GeneratedItem> {
  for (const [id, label, superclass] of CLASSES) {
    yield { id, label, aliases: [], cls: 'Q16889133', superclass, country: 'Q30', sitelinks: 40 };
  }
  let seed = 42;
  const random = () => {
    seed = (seed * 1664525 + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  for (let index = 0; index < count; index += 1) {
    const kind = kindAt(random());
    const number = 1_000_000 + index;
    const label = `${kind.name} ${(number % 977).toString(36)}${number.toString(36)}`;
    yield {
      id: `Q${number}`,
      label,
      aliases: random() < 0.4 ? [`${label} "the ${index % 50}"`, kind.name.slice(0, 3).toUpperCase()] : [],
      cls: kind.cls,
      country: `Q${1 + Math.floor(random() * 190)}`,
      sitelinks: Math.floor(kind.sitelinks * 2 * random()),
    };
  }
}

const claim = (property: string, id: string, rank = 'normal') => ({
  mainsnak: {
    snaktype: 'value',
    property,
    datavalue: { value: { 'entity-type': 'item', 'numeric-id': Number(id.slice(1)), id }, type: 'wikibase-entityid' },
    datatype: 'wikibase-item',
  },
  type: 'statement',
  id: `${id}$0`,
  rank,
});

/** An item as a line of the JSON dump has it, with what a reader must pass over. */
export function jsonLine({ id, label, aliases, cls, superclass, country, sitelinks }: GeneratedItem): string {
  const term = (language: string, value: string) => ({ language, value });
  return JSON.stringify({
    type: 'item',
    id,
    labels: { de: term('de', `${label} (de)`), en: term('en', label) },
    descriptions: { en: term('en', `generated ${cls}`) },
    aliases: { en: aliases.map((alias) => term('en', alias)), fr: [term('fr', `${label} (fr)`)] },
    claims: {
      P31: [claim('P31', cls), claim('P31', 'Q4167410', 'deprecated')],
      ...(superclass === undefined ? {} : { P279: [claim('P279', superclass)] }),
      P17: [claim('P17', country)],
      P569: [{ mainsnak: { snaktype: 'somevalue', property: 'P569' }, type: 'statement', rank: 'normal' }],
    },
    sitelinks: Object.fromEntries(
      Array.from({ length: sitelinks }, (_, at) => [`w${at}wiki`, { site: `w${at}wiki`, title: label, badges: [] }]),
    ),
    lastrevid: 1,
  });
}

/** An item as the truthy N-Triples have it, its data page first. */
export function tripleLines({ id, label, aliases, cls, superclass, country, sitelinks }: GeneratedItem): string[] {
  const item = `<http://www.wikidata.org/entity/${id}>`;
  const data = `<https://www.wikidata.org/wiki/Special:EntityData/${id}>`;
  const literal = (text: string) => JSON.stringify(text);
  const direct = (property: string, target: string) =>
    `${item} <http://www.wikidata.org/prop/direct/${property}> <http://www.wikidata.org/entity/${target}> .`;
  return [
    `${data} <http://schema.org/about> ${item} .`,
    `${data} <http://wikiba.se/ontology#sitelinks> "${sitelinks}"^^<http://www.w3.org/2001/XMLSchema#integer> .`,
    `${item} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://wikiba.se/ontology#Item> .`,
    `${item} <http://www.w3.org/2000/01/rdf-schema#label> ${literal(`${label} (de)`)}@de .`,
    `${item} <http://www.w3.org/2000/01/rdf-schema#label> ${literal(label)}@en .`,
    `${item} <http://schema.org/description> "generated"@en .`,
    ...aliases.map((alias) => `${item} <http://www.w3.org/2004/02/skos/core#altLabel> ${literal(alias)}@en .`),
    direct('P31', cls),
    ...(superclass === undefined ? [] : [direct('P279', superclass)]),
    direct('P17', country),
    `${item} <http://www.wikidata.org/prop/direct/P569> "1950-01-01T00:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime> .`,
  ];
}

/** Writes a dump of so many items. */
export async function writeDump(path: string, count: number, format: 'json' | 'nt'): Promise<void> {
  const out = createWriteStream(path);
  const write = async (text: string) => {
    if (!out.write(text)) await once(out, 'drain');
  };
  if (format === 'json') await write('[\n');
  let separator = '';
  for (const item of generatedItems(count)) {
    if (format === 'json') await write(separator + jsonLine(item));
    else await write(`${tripleLines(item).join('\n')}\n`);
    separator = ',\n';
  }
  if (format === 'json') await write('\n]\n');
  out.end();
  await once(out, 'finish');
}
