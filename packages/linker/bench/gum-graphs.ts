import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleId, type Entity, type EntityType, GRAPH_FORMAT, type Graph, type Mention } from '@dossier/schema';

/** GUM's entity classes as far as the guide has a type for them. */
const TYPES: Readonly<Record<string, EntityType>> = {
  person: 'Person',
  organization: 'Organization',
  place: 'GPE',
  event: 'Event',
  object: 'Thing',
  substance: 'Thing',
  abstract: 'Topic',
};

/** One document of GUM: its chains as entities, and the Wikidata ids of those that its annotators linked to Wikipedia. */
export interface GumDocument {
  readonly name: string;
  readonly graph: Graph;
  readonly gold: ReadonlyMap<string, string>;
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly upos: string;
}

interface Open {
  readonly chain: string;
  readonly type: string;
  readonly identity: string | undefined;
  readonly start: number;
  readonly token: number;
}

interface Found extends Open {
  readonly end: number;
  readonly lastToken: number;
}

/** Reads the CoNLL-U files of a folder; `map` is the table of Wikipedia titles and QIDs. */
export function readGum(folder: string, map: string): GumDocument[] {
  const ids = new Map<string, string>();
  for (const line of readFileSync(map, 'utf8').split('\n').slice(1)) {
    const [title = '', url = '', id = ''] = line.split('\t');
    if (id === '') continue;
    ids.set(title, id);
    ids.set(url, id);
  }
  return readdirSync(folder)
    .filter((file) => file.endsWith('.conllu'))
    .sort()
    .map((file) => readDocument(file.slice(0, -'.conllu'.length), readFileSync(join(folder, file), 'utf8'), ids));
}

function readDocument(name: string, conllu: string, ids: ReadonlyMap<string, string>): GumDocument {
  const { text, tokens, found } = scan(conllu);
  const article = articleId(text);
  const chains = new Map<string, Found[]>();
  for (const one of found) chains.set(one.chain, [...(chains.get(one.chain) ?? []), one]);
  const gold = new Map<string, string>();
  const entities: Entity[] = [];
  for (const [chain, all] of chains) {
    const identity = all.find((one) => one.identity !== undefined)?.identity;
    const id = identity === undefined ? undefined : ids.get(identity);
    const mentions = all.map((one) => mentionOf(one, article, tokens));
    const names = mentions.filter(({ kind }) => kind === 'name').map(({ start, end }) => text.slice(start, end));
    const label = names.sort((a, b) => b.length - a.length)[0] ?? text.slice(all[0]?.start, all[0]?.end);
    const type = typeOf(all[0]?.type, label);
    if (type === undefined) continue;
    if (id !== undefined) gold.set(chain, id);
    entities.push({ id: chain, type, label, aliases: [...new Set(names)], mentions });
  }
  const extractor = { name: 'gum', version: '1', model: 'none' };
  return {
    name,
    gold,
    graph: {
      format: GRAPH_FORMAT,
      articles: [{ id: article, language: 'en', text, extractor }],
      entities,
      statements: [],
    },
  };
}

const NATURE_AND_BUILDINGS =
  /\b(River|Lake|Mount|Mountains?|Sea|Ocean|Islands?|Bridge|Airport|Station|Park|Museum|Palace|Church|Temple|Square|Street|Road|Hall|House|Hospital|Hotel|Hills?|Cemetery|Desert|Valley|Gulf|Bay|Beach|Africa|Asia|Europe|America|East|West)\b/;

/** GUM has one class for all places; the guide has two. */
function typeOf(gumType: string | undefined, label: string): EntityType | undefined {
  if (gumType === 'place' && NATURE_AND_BUILDINGS.test(label)) return 'Location';
  return TYPES[gumType ?? ''];
}

/** A mention is a name when all its words but articles, prepositions and marks are proper nouns. */
function mentionOf({ start, end, token, lastToken }: Found, article: string, tokens: readonly Token[]): Mention {
  const words = tokens.slice(token, lastToken + 1).filter(({ upos }) => !NEUTRAL.has(upos));
  const kind = words.length > 0 && words.every(({ upos }) => upos === 'PROPN') ? 'name' : 'nominal';
  return { article, start, end, kind, head: { start, end } };
}

const NEUTRAL = new Set(['ADP', 'DET', 'PUNCT', 'PART', 'CCONJ']);

/** The text, its tokens and the entity spans. */
function scan(conllu: string): { text: string; tokens: Token[]; found: Found[] } {
  let text = '';
  const tokens: Token[] = [];
  const open: Open[] = [];
  const found: Found[] = [];
  const close = (at: number) => {
    const [one] = open.splice(at, 1);
    if (one !== undefined) found.push({ ...one, end: text.length, lastToken: tokens.length - 1 });
  };
  for (const line of conllu.split('\n')) {
    const [index = '', form = '', , upos = '', , , , , , misc = ''] = line.split('\t');
    if (!/^\d+$/.test(index)) continue;
    const start = text.length;
    text += form;
    tokens.push({ start, end: text.length, upos });
    const marks = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? '';
    for (const [mark] of marks.matchAll(/\([^()]*\)?|[^()]+\)/g)) {
      if (mark.startsWith('(')) {
        open.push(openMention(mark, { start, token: tokens.length - 1 }));
        if (mark.endsWith(')')) close(open.length - 1);
      } else close(open.findLastIndex(({ chain }) => chain === mark.slice(0, -1)));
    }
    if (!misc.includes('SpaceAfter=No')) text += ' ';
  }
  return { text, tokens, found };
}

/** `(chain-type-status-salience-centering-span-link-identity`, the last ones perhaps missing. */
function openMention(mark: string, at: { start: number; token: number }): Open {
  const [chain = '', type = '', , , , , , ...identity] = mark.slice(1).replace(/\)$/, '').split('-');
  return { chain, type, identity: identity.join('-') || undefined, ...at };
}
