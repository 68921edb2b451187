import type { DumpItem, ItemReader } from './dump-item.ts';

interface Snak {
  readonly rank?: string;
  readonly mainsnak?: { readonly datavalue?: { readonly value?: { readonly id?: string } } };
}

interface Term {
  readonly value: string;
}

interface JsonItem {
  readonly id: string;
  readonly type: string;
  readonly labels?: Readonly<Record<string, Term>>;
  readonly aliases?: Readonly<Record<string, readonly Term[]>>;
  readonly claims?: Readonly<Record<string, readonly Snak[]>>;
  readonly sitelinks?: Readonly<Record<string, unknown>>;
}

/** Reads Wikidata's JSON dump: one item a line, between the lines of the brackets of an array; lines that are no item are skipped. */
export function jsonItems(languages: readonly string[]): ItemReader {
  return {
    read: (line) => {
      const json = line.trim().replace(/,$/, '');
      if (!json.startsWith('{')) return undefined;
      try {
        return itemOf(JSON.parse(json) as JsonItem, languages);
      } catch (error) {
        if (error instanceof SyntaxError) return undefined;
        throw error;
      }
    },
    end: () => undefined,
  };
}

function itemOf(
  { id, type, labels, aliases, claims, sitelinks }: JsonItem,
  languages: readonly string[],
): DumpItem | undefined {
  if (type !== 'item') return undefined;
  const known = languages.find((language) => labels?.[language] !== undefined);
  return {
    id,
    label: known === undefined ? undefined : labels?.[known]?.value,
    aliases: languages.flatMap((language) => aliases?.[language]?.map(({ value }) => value) ?? []),
    classes: targets(claims?.P31),
    superclasses: targets(claims?.P279),
    countries: [...targets(claims?.P17), ...targets(claims?.P27)],
    sitelinks: Object.keys(sitelinks ?? {}).length,
  };
}

/** The items that statements point to: the preferred ones where there are any, as in the truthy dump; never deprecated ones. */
function targets(statements: readonly Snak[] = []): string[] {
  const preferred = statements.filter(({ rank }) => rank === 'preferred');
  const best = preferred.length > 0 ? preferred : statements.filter(({ rank }) => rank !== 'deprecated');
  return best.flatMap(({ mainsnak }) => mainsnak?.datavalue?.value?.id ?? []);
}
