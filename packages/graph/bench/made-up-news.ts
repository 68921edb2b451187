import {
  type Article,
  articleId,
  ENTITY_TYPE_NAMES,
  type Entity,
  entityId,
  GRAPH_FORMAT,
  type Graph,
  RELATION_NAMES,
  type Statement,
  statementId,
} from '@dossier/schema';
import { randomNumbers } from '../src/network/random.ts';

/** How much news to make up. */
export interface NewsSize {
  readonly articles: number;
  readonly entities: number;
  readonly statementsPerArticle: number;
  readonly seed: number;
}

export const FULL_SIZE: NewsSize = { articles: 33_400, entities: 200_000, statementsPerArticle: 30, seed: 11 };

const ONSETS = ['b', 'br', 'd', 'f', 'gl', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 'st', 't', 'tr', 'v', 'z'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'];
const FILLERS = 'after talks in the capital that went on until late at night and about which little was told'.split(
  ' ',
);
const PUBLISHERS = Array.from({ length: 40 }, (_, i) => `Paper ${i}`);

interface Named {
  readonly id: string;
  readonly type: Entity['type'];
  readonly name: string;
}

/**
 * Makes up articles with their graphs: names by syllables, entities as often as Zipf's law has it (and each at least once),
 * one sentence for each statement. The same size and seed give the same news.
 */
export function* madeUpNews(size: NewsSize): Generator<Graph> {
  const random = randomNumbers(size.seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const entities = Array.from({ length: size.entities }, (_, i): Named => {
    const syllables = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(ONSETS) + pick(VOWELS)).join('');
    const name = `${syllables[0]!.toUpperCase()}${syllables.slice(1)} ${pick(ONSETS).toUpperCase()}${pick(VOWELS)}${i.toString(36)}`;
    const type = pick(ENTITY_TYPE_NAMES);
    return { id: entityId({ type, name }), type, name };
  });
  // Rank r is drawn about as often as 1 / r.
  const zipf = () => entities[Math.min(entities.length - 1, Math.floor(entities.length ** random()) - 1)]!;
  const share = Math.ceil(size.entities / size.articles);
  for (let n = 0; n < size.articles; n += 1) {
    const own = entities.slice(n * share, (n + 1) * share);
    const sentences = Array.from({ length: size.statementsPerArticle }, (_, i) => ({
      subject: own[i] ?? zipf(),
      object: random() < 0.7 ? zipf() : pick(entities),
      relation: pick(RELATION_NAMES),
      source: random() < 0.3 ? zipf() : undefined,
      random: [random(), random(), random(), random()] as const,
      filler: FILLERS.slice(Math.floor(random() * 8), 8 + Math.floor(random() * 10)).join(' '),
    }));
    yield articleGraph(n, sentences, pick(PUBLISHERS));
  }
}

interface Sentence {
  readonly subject: Named;
  readonly object: Named;
  readonly relation: Statement['relation'];
  readonly source: Named | undefined;
  readonly random: readonly [number, number, number, number];
  readonly filler: string;
}

function articleGraph(n: number, sentences: readonly Sentence[], publisher: string): Graph {
  const written = writeOut(sentences, n);
  const published = new Date(Date.UTC(2024, 0, 1) + n * 1_500_000).toISOString().slice(0, 10);
  const article: Article = {
    id: articleId(written.text, `https://news.example/${n}`),
    title: `News ${n}`,
    url: `https://news.example/${n}`,
    publisher,
    published,
    language: 'en',
    text: written.text,
    extractor: { name: 'made-up', version: '1', model: 'none' },
  };
  const entities = new Map<string, Entity>();
  for (const { named, start } of written.mentions) {
    const span = { start, end: start + named.name.length };
    const { id, type, name } = named;
    const entity = entities.get(id) ?? { id, type, label: name, aliases: [name.split(' ')[1]!], mentions: [] };
    entity.mentions.push({ article: article.id, ...span, kind: 'name', head: span });
    entities.set(id, entity);
  }
  const statements = sentences.map((sentence, i) => statementOf(sentence, article, written.spans[i]!));
  return { format: GRAPH_FORMAT, articles: [article], entities: [...entities.values()], statements };
}

function writeOut(sentences: readonly Sentence[], n: number) {
  let text = `News ${n}. `;
  const mentions: { named: Named; start: number }[] = [];
  const spans: { start: number; end: number }[] = [];
  const put = (named: Named) => {
    mentions.push({ named, start: text.length });
    text += named.name;
  };
  for (const { subject, relation, object, source, filler } of sentences) {
    const start = text.length;
    put(subject);
    text += ` ${relation} `;
    put(object);
    text += ` ${filler}`;
    if (source) {
      text += ', says ';
      put(source);
    }
    text += '.';
    spans.push({ start, end: text.length });
    text += ' ';
  }
  return { text, mentions, spans };
}

function statementOf(sentence: Sentence, article: Article, { start, end }: { start: number; end: number }): Statement {
  const { subject, relation, object, source, random } = sentence;
  const day = new Date(Date.UTC(2023, 0, 1) + Math.floor(random[2] * 900) * 86_400_000).toISOString().slice(0, 10);
  const content = {
    subject: subject.id,
    relation,
    predicate: relation,
    object: object.id,
    polarity: random[0] < 0.05 ? ('negative' as const) : ('positive' as const),
    modality: random[1] < 0.7 ? ('actual' as const) : random[1] < 0.85 ? ('future' as const) : ('possible' as const),
    attribution: source ? [source.id] : [],
    ...(random[2] < 0.5 && { time: { text: day, start: day, end: day } }),
  };
  const quote = article.text.slice(start, end);
  const confidence = Math.round((0.3 + random[3] * 0.7) * 1000) / 1000;
  return { id: statementId(content), ...content, confidence, evidence: [{ article: article.id, start, end, quote }] };
}
