import type { EntityType } from '@dossier/schema';
import type { GazetteerRecord, NameKind } from '../gazetteer/entry.ts';
import { isAcronym } from '../name/name-key.ts';
import type { DumpItem } from './dump-item.ts';

/** Which items go into a gazetteer. */
export interface ItemFilter {
  readonly types: ReadonlySet<EntityType>;
  readonly minSitelinks: number;
}

/** People of whom so many wikis tell are also known by their surname. */
const KNOWN_BY_SURNAME = 60;
const MOST_ALIASES = 12;

/** The record of an item, or undefined when it is of no type that is wanted, has no name, or is too little known. */
export function recordOfItem(
  item: DumpItem,
  classTypes: ReadonlyMap<number, EntityType>,
  { types, minSitelinks }: ItemFilter,
): GazetteerRecord | undefined {
  const { id, label, sitelinks, classes } = item;
  if (label === undefined || label.trim() === '' || sitelinks < minSitelinks) return undefined;
  const found = classes.flatMap((one) => classTypes.get(Number(one.slice(1))) ?? []);
  const own = [...new Set(found)].filter((type) => types.has(type));
  if (own.length === 0) return undefined;
  const [type] = own;
  return {
    id,
    label,
    types: own.slice(0, 3),
    weight: Math.max(1, Math.min(9, Math.round(Math.log2(sitelinks + 1)))),
    countries: [...new Set(item.countries)].slice(0, 3),
    context: [],
    names: namesOf(item, label, type as EntityType),
  };
}

function namesOf(
  { aliases, sitelinks }: DumpItem,
  label: string,
  type: EntityType,
): { name: string; kind: NameKind }[] {
  const kindOf = (name: string): NameKind => {
    if (isAcronym(name)) return 'acronym';
    return type === 'Person' && !name.trim().includes(' ') && name !== label ? 'weak' : 'name';
  };
  const names = [label, ...aliases.slice(0, MOST_ALIASES)].map((name) => ({ name, kind: kindOf(name) }));
  const surname = label.split(' ').at(-1) ?? '';
  if (type === 'Person' && sitelinks >= KNOWN_BY_SURNAME && surname.length > 2 && surname !== label) {
    names.push({ name: surname, kind: 'weak' });
  }
  return names;
}
