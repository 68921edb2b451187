import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleId, type Entity, type EntityType, GRAPH_FORMAT, type Graph, type Mention } from '@dossier/schema';

interface GoldEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly named: boolean;
  readonly label: string;
  readonly names: readonly string[];
  readonly wikidata?: string;
}

/** An annotated article: its graph without links, and the ids that its annotator gave. */
export interface GoldArticle {
  readonly name: string;
  readonly graph: Graph;
  /** Entity of the graph -> QID. */
  readonly gold: ReadonlyMap<string, string>;
  readonly named: ReadonlySet<string>;
}

/** The articles of a folder of gold graphs, with the annotated entities in place of extracted ones. */
export function readGold(folder: string): GoldArticle[] {
  const names = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return names.sort().map((file) => {
    const name = file.slice(0, -'.json'.length);
    const text = readFileSync(join(folder, `${name}.txt`), 'utf8');
    const { entities } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { entities: GoldEntity[] };
    const linked = entities.filter(({ named, wikidata }) => named && wikidata !== undefined);
    return {
      name,
      graph: graphOf(text, entities),
      gold: new Map(linked.map(({ id, wikidata }) => [id, wikidata as string])),
      named: new Set(entities.filter(({ named }) => named).map(({ id }) => id)),
    };
  });
}

function graphOf(text: string, entities: readonly GoldEntity[]): Graph {
  const id = articleId(text);
  const taken = new Array<boolean>(text.length).fill(false);
  const names = entities.flatMap((entity) => entity.names.map((name) => ({ entity, name })));
  const mentions = new Map<string, Mention[]>();
  for (const { entity, name } of names.sort((a, b) => b.name.length - a.name.length)) {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
      const end = start + name.length;
      if (taken[start] || /\p{L}/u.test(text[start - 1] ?? '') || /\p{L}/u.test(text[end] ?? '')) continue;
      taken.fill(true, start, end);
      const kind = entity.named && /\p{Lu}/u.test(name) ? 'name' : 'nominal';
      mentions.set(entity.id, [
        ...(mentions.get(entity.id) ?? []),
        { article: id, start, end, kind, head: { start, end } },
      ]);
    }
  }
  return {
    format: GRAPH_FORMAT,
    articles: [{ id, language: 'en', text, extractor: { name: 'gold', version: '1', model: 'none' } }],
    entities: entities.map(({ id: own, type, label, names: aliases, named }): Entity => {
      const found = mentions.get(own) ?? [];
      const unfound: Mention = { article: id, start: 0, end: 1, kind: 'nominal', head: { start: 0, end: 1 } };
      return { id: own, type, label, aliases: [...aliases], mentions: found.length > 0 || named ? found : [unfound] };
    }),
    statements: [],
  };
}
