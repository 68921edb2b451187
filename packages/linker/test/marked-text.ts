import {
  articleId,
  type Entity,
  type EntityType,
  entityId,
  GRAPH_FORMAT,
  type Graph,
  type Mention,
} from '@dossier/schema';

const TYPES: Readonly<Record<string, EntityType>> = {
  P: 'Person',
  O: 'Organization',
  U: 'Group',
  G: 'GPE',
  L: 'Location',
  E: 'Event',
  T: 'Thing',
  W: 'Work',
  Y: 'Policy',
};

/**
 * An article graph from a text with marked names: `{G:Georgia}` is a GPE; `{P:Trump=Donald Trump}` writes "Trump" and means the
 * entity that is called Donald Trump. Equal names of one type are one entity, as an extractor would have it.
 */
export function markedGraph(marked: string): Graph {
  const found: { type: EntityType; label: string; start: number; end: number }[] = [];
  let text = '';
  let rest = 0;
  for (const match of marked.matchAll(/\{(\w):([^}=]+)(?:=([^}]+))?\}/g)) {
    const [whole, letter = '', name = '', label = name] = match;
    text += marked.slice(rest, match.index);
    found.push({ type: TYPES[letter] as EntityType, label, start: text.length, end: text.length + name.length });
    text += name;
    rest = match.index + whole.length;
  }
  text += marked.slice(rest);
  const article = articleId(text);
  const entities = new Map<string, Entity>();
  for (const { type, label, start, end } of found) {
    const id = entityId({ type, name: label });
    const mention: Mention = { article, start, end, kind: 'name', head: { start, end } };
    const known = entities.get(id) ?? { id, type, label, aliases: [], mentions: [] };
    const aliases = [...new Set([...known.aliases, text.slice(start, end)])].filter((name) => name !== label);
    entities.set(id, { ...known, aliases, mentions: [...known.mentions, mention] });
  }
  return {
    format: GRAPH_FORMAT,
    articles: [{ id: article, language: 'en', text, extractor: { name: 'test', version: '1', model: 'none' } }],
    entities: [...entities.values()],
    statements: [],
  };
}
