import {
  type Article,
  articleId,
  type Entity,
  type EntityType,
  entityId,
  GRAPH_FORMAT,
  type Graph,
  type Modality,
  type Relation,
  type Span,
  type Statement,
  statementId,
} from '@dossier/schema';

/** An article of a hand-made example. */
export interface ExampleArticle {
  readonly title: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly text: string;
}

/** A thing of a hand-made example and the names that it goes by in the texts. */
interface ExampleEntity {
  readonly type: EntityType;
  readonly label: string;
  readonly names: readonly string[];
}

/** A statement of a hand-made example; `at` are the number of the article and a passage of it, `cue` its predicate, usually in the words of that passage. */
export interface ExampleStatement {
  readonly at: readonly [article: number, passage: string];
  readonly subject: string;
  readonly relation: Relation;
  readonly cue: string;
  readonly object: string | { readonly value: string; readonly datatype: string; readonly unit?: string };
  readonly not?: boolean;
  readonly modality?: Modality;
  readonly by?: readonly string[];
  readonly time?: { readonly text: string; readonly start?: string; readonly end?: string };
  readonly confidence?: number;
}

export interface ExampleParts {
  readonly articles: readonly ExampleArticle[];
  readonly entities: Readonly<Record<string, ExampleEntity>>;
  readonly statements: readonly ExampleStatement[];
}

/** Turns texts and statements written by hand into a graph; every offset is found in the text. */
export function buildExample({ articles, entities, statements }: ExampleParts): Graph {
  const made = articles.map(toArticle);
  const ids = Object.fromEntries(
    Object.entries(entities).map(([key, { type, label }]) => [key, entityId({ type, name: label })]),
  );
  return {
    format: GRAPH_FORMAT,
    articles: made,
    entities: Object.entries(entities)
      .map(([key, entity]) => toEntity(ids[key]!, entity, made))
      .filter(({ mentions }) => mentions.length > 0),
    statements: merge(statements.map((statement) => toStatement(statement, ids, made))),
  };
}

function toArticle({ text, ...about }: ExampleArticle): Article {
  const extractor = { name: 'written by hand', version: '1', model: 'none' };
  return { id: articleId(text), ...about, language: 'en', text, extractor };
}

function toEntity(id: string, { type, label, names }: ExampleEntity, articles: readonly Article[]): Entity {
  const mentions = articles.flatMap(({ id: article, text }) =>
    occurrences(
      text,
      [...names].sort((a, b) => b.length - a.length),
    ).map(({ start, end }) => {
      const words = text.slice(start, end);
      const kind = /^\p{Lu}/u.test(words) ? ('name' as const) : ('nominal' as const);
      return { article, start, end, kind, head: { start: start + words.lastIndexOf(' ') + 1, end } };
    }),
  );
  return { id, type, label, aliases: names.filter((name) => name !== label), mentions };
}

/** Whole-word occurrences of names, longer ones first; none overlap. */
function occurrences(text: string, names: readonly string[]): Span[] {
  const found: Span[] = [];
  for (const name of names) {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
      const end = start + name.length;
      const whole = !/[\p{L}\p{N}]/u.test(`${text[start - 1] ?? ' '}${text[end] ?? ' '}`);
      if (whole && found.every((span) => span.end <= start || span.start >= end)) found.push({ start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function toStatement(
  draft: ExampleStatement,
  ids: Readonly<Record<string, string>>,
  articles: readonly Article[],
): Statement {
  const [number, passage] = draft.at;
  const { id: article, text } = articles[number]!;
  const start = text.indexOf(passage);
  const cue = passage.indexOf(draft.cue);
  if (start < 0) throw new Error(`The example's passage «${passage}» is not there.`);
  const content = {
    subject: ids[draft.subject]!,
    relation: draft.relation,
    predicate: draft.cue,
    object: typeof draft.object === 'string' ? ids[draft.object]! : draft.object,
    polarity: draft.not ? ('negative' as const) : ('positive' as const),
    modality: draft.modality ?? ('actual' as const),
    attribution: (draft.by ?? []).map((key) => ids[key]!),
    ...(draft.time ? { time: draft.time } : {}),
  };
  const span = { article, start, end: start + passage.length, quote: passage };
  const marked = cue < 0 ? {} : { cue: { start: start + cue, end: start + cue + draft.cue.length } };
  const evidence = [{ ...span, ...marked }];
  return { id: statementId(content), ...content, confidence: draft.confidence ?? 0.9, evidence };
}

/** Statements that say the same become one with all their evidence. */
function merge(statements: readonly Statement[]): Statement[] {
  const byId = new Map<string, Statement>();
  for (const statement of statements) {
    const known = byId.get(statement.id);
    byId.set(statement.id, known ? { ...known, evidence: [...known.evidence, ...statement.evidence] } : statement);
  }
  return [...byId.values()];
}
