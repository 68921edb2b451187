import {
  type Article,
  articleId,
  type Entity,
  type EntityType,
  entityId,
  GRAPH_FORMAT,
  type Graph,
  type Relation,
  type Statement,
  statementId,
} from '@dossier/schema';

/** What a test says of an article; names are looked up in its text. */
export interface Told {
  readonly text: string;
  readonly url?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly model?: string;
  /** Types of the names; Person when not told. */
  readonly types?: Readonly<Record<string, EntityType>>;
  /** Wikidata items of the names. */
  readonly links?: Readonly<Record<string, string>>;
  readonly claims: readonly Claim[];
}

export interface Claim {
  readonly says: readonly [subject: string, relation: Relation, object: string | { value: string; datatype: string }];
  readonly predicate?: string;
  readonly quote?: string;
  readonly sources?: readonly string[];
  readonly polarity?: 'negative';
  readonly modality?: Statement['modality'];
  readonly time?: Statement['time'];
  readonly place?: string;
  readonly confidence?: number;
}

/** An article graph as an extractor would give it, from a text and the claims made in it. */
export function articleGraph(told: Told): Graph {
  const { text, url, title, publisher, published, model = 'test' } = told;
  const article: Article = {
    id: articleId(text, url),
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    language: 'en',
    text,
    extractor: { name: 'hand', version: '1', model },
  };
  const entities = new Map<string, Entity>();
  const entity = (name: string): string => {
    const known = entities.get(name);
    if (known !== undefined) return known.id;
    const made = entityOf(name, article, told);
    entities.set(name, made);
    return made.id;
  };
  const statements = told.claims.map((claim) => statementOf(claim, article, entity));
  return { format: GRAPH_FORMAT, articles: [article], entities: [...entities.values()], statements };
}

function entityOf(name: string, article: Article, { types = {}, links = {} }: Told): Entity {
  const type = types[name] ?? 'Person';
  const wikidata = links[name];
  const mentions = [...article.text.matchAll(new RegExp(name.replace(/[^\w ]/g, '\\$&'), 'g'))].map(({ index }) => ({
    article: article.id,
    start: index,
    end: index + name.length,
    kind: 'name' as const,
    head: { start: index, end: index + name.length },
  }));
  const id = entityId({ type, name, wikidata });
  return { id, type, label: name, aliases: [], ...(wikidata !== undefined && { wikidata }), mentions };
}

function statementOf(claim: Claim, article: Article, entity: (name: string) => string): Statement {
  const { says, predicate, quote = article.text, sources = [], time, place, confidence = 0.8 } = claim;
  const [subject, relation, object] = says;
  const start = article.text.indexOf(quote);
  if (start < 0) throw new Error(`the text does not say «${quote}»`);
  const content = {
    subject: entity(subject),
    relation,
    predicate: predicate ?? relation,
    object: typeof object === 'string' ? entity(object) : object,
    polarity: claim.polarity ?? ('positive' as const),
    modality: claim.modality ?? ('actual' as const),
    attribution: sources.map(entity),
    ...(time !== undefined && { time }),
  };
  return {
    id: statementId(content),
    ...content,
    ...(place !== undefined && { place: entity(place) }),
    confidence,
    evidence: [{ article: article.id, start, end: start + quote.length, quote }],
  };
}
