import {
  articleId,
  ENTITY_TYPE_NAMES,
  type Evidence,
  GRAPH_FORMAT,
  type Graph,
  MENTION_KINDS,
  MODALITIES,
  POLARITIES,
  RELATION_NAMES,
  type Statement,
  statementId,
} from '@dossier/schema';
import fc from 'fast-check';

/** Text of any Unicode but halves of surrogate pairs and U+0000, rich in what breaks writers and offsets. */
export const anyText = (minLength = 0, maxLength = 40): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...'abc XYZ.,-0') },
        { weight: 2, arbitrary: fc.constantFrom(...'"\\\'<>{}|^`@#:/%?&=\n\r\t\b\f\u007f\u0001\ufffe\ufeff') },
        {
          weight: 2,
          arbitrary: fc.constantFrom(
            'é',
            'e\u0301',
            '가',
            '\u1100\u1161\u11a8',
            '🙂',
            '👩‍👩‍👧',
            '𝒳',
            'ﬁ',
            '\u0344',
            '\uf900',
            '़',
          ),
        },
        {
          weight: 1,
          arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }).filter((c) => !/[\0\p{Cs}]/u.test(c)),
        },
      ),
      { minLength, maxLength },
    )
    .map((parts) => parts.join(''));

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);

/** An object without the keys whose value is undefined, as a graph file has it. */
const compact = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, held]) => held !== undefined)) as T;

const aDate = fc.oneof(
  fc.constantFrom('2025-05-01', '2025-05', '2025', '2025-08-18T10:00:00Z', '2025-08-18T10:00:00+02:00', '2024-02-29'),
  fc.constantFrom('2025-02-30', 'soon', '', '0000-01-01', '20250501'),
);

const anArticle = fc
  .record({
    title: optional(anyText()),
    url: optional(
      fc.oneof(
        fc.constantFrom(
          'https://example.org/a?b=c&d#e',
          'http://example.org/ü x',
          'HTTP://EXAMPLE.org',
          'mailto:x@y',
          '',
        ),
        anyText(),
        anyText().map((text) => `https://example.org/${text}`),
      ),
    ),
    publisher: optional(anyText()),
    author: optional(anyText()),
    published: optional(aDate),
    language: fc.constantFrom('en', 'en-US', 'pt-BR', 'x'),
    text: anyText(3, 200).filter((text) => text.length > 2),
    extractor: fc.record({
      name: fc.constantFrom('dossier', 'llm'),
      version: fc.constantFrom('0.1.0', '0.2.0'),
      model: anyText(0, 5),
    }),
  })
  .map((article) => compact({ id: articleId(article.text, article.url), ...article }));

/** A half-open span of an article, not empty; it may cut a surrogate pair in two, as a careless extractor might. */
const spanOf = (text: string) =>
  fc
    .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));

const wholeCharacters = (text: string) => !/\p{Cs}/u.test(text);

type Articles = Graph['articles'];

const evidenceOf = (articles: Articles): fc.Arbitrary<Evidence> =>
  oneOf(articles)
    .chain(({ id, text }) =>
      fc.record({ article: fc.constant(id), span: spanOf(text), cue: optional(spanOf(text)), text: fc.constant(text) }),
    )
    .map(({ article, span, cue, text }) =>
      compact({ article, ...span, quote: text.slice(span.start, span.end), ...(cue ? { cue } : {}) }),
    )
    .filter(({ quote }) => wholeCharacters(quote));

const mentionOf = (articles: Articles) =>
  oneOf(articles).chain(({ id, text }) =>
    spanOf(text).chain(({ start, end }) =>
      fc.record({
        article: fc.constant(id),
        start: fc.constant(start),
        end: fc.constant(end),
        kind: oneOf(MENTION_KINDS),
        head: spanOf(text.slice(start, end)).map((head) => ({ start: head.start + start, end: head.end + start })),
      }),
    ),
  );

const anEntityId = fc.oneof(
  fc.nat(999).map((n) => `wd:Q${n}`),
  fc.nat(999).map((n) => `person/x-${n}`),
  anyText(1, 10).filter((text) => text.length > 0),
  fc.constantFrom('Q5', '~', '~Q5', 'wd:x', 'entity/x', '../..', 'person/../x', '%41', 'a b'),
);

const entitiesOf = (articles: Articles) =>
  fc.uniqueArray(
    fc
      .record({
        id: anEntityId,
        type: oneOf(ENTITY_TYPE_NAMES),
        label: anyText(1, 20).filter((text) => text.length > 0),
        aliases: fc.uniqueArray(anyText(), { maxLength: 4 }),
        wikidata: optional(fc.nat(9999).map((n) => `Q${n}`)),
        description: optional(anyText()),
        mentions: articles.length === 0 ? fc.constant([]) : fc.array(mentionOf(articles), { maxLength: 4 }),
      })
      .map(compact),
    { selector: ({ id }) => id, maxLength: 6 },
  );

const statementOf = (articles: Articles, ids: readonly string[]) =>
  fc
    .record({
      subject: oneOf(ids),
      relation: oneOf(RELATION_NAMES),
      predicate: anyText(),
      object: fc.oneof(
        oneOf(ids),
        fc
          .record({
            value: fc.oneof(
              anyText(),
              fc.constantFrom('25', '0.80', '1.0', '-3.5', '1e5', '12345678901234567890', '007'),
            ),
            datatype: fc.constantFrom('number', 'percent', 'string', ''),
            unit: optional(anyText(0, 5)),
          })
          .map(compact),
      ),
      roles: optional(
        fc.array(
          fc
            .record({
              role: fc.oneof(fc.constantFrom('recipient', 'target', 'as'), anyText(0, 5)),
              entity: optional(oneOf(ids)),
              value: optional(anyText()),
            })
            .map(compact),
          { maxLength: 3 },
        ),
      ),
      polarity: oneOf(POLARITIES),
      modality: oneOf(MODALITIES),
      attribution: fc.array(oneOf(ids), { maxLength: 3 }),
      time: optional(fc.record({ text: anyText(), start: optional(aDate), end: optional(aDate) }).map(compact)),
      place: optional(oneOf(ids)),
      plover: optional(fc.constantFrom('AGREE', 'REJECT', 'no class', '')),
      confidence: fc.oneof(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(0, 1, 0.5, 0.8, 0.91, 0.9999, 1e-7),
      ),
      evidence: fc.array(evidenceOf(articles), { minLength: 1, maxLength: 4 }),
    })
    .map((content) => compact({ id: statementId(content as Statement), ...content }) as Statement);

const statementsOf = (articles: Articles, ids: readonly string[]) =>
  articles.length === 0 || ids.length === 0
    ? fc.constant([])
    : fc.uniqueArray(statementOf(articles, ids), { selector: ({ id }) => id, maxLength: 6 });

const mergesOf = (ids: readonly string[]) =>
  ids.length === 0
    ? fc.constantFrom(undefined, [])
    : optional(
        fc.array(
          fc.record({
            into: oneOf(ids),
            from: anyText(),
            reason: anyText(),
            score: fc
              .oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, 1, 0.5))
              .map((n) => n + 0),
          }),
          { maxLength: 3 },
        ),
      );

/** Any graph that is valid and whose quotes are true, in no natural order. */
export const anyGraph: fc.Arbitrary<Graph> = fc
  .uniqueArray(anArticle, { selector: ({ id }) => id, maxLength: 3 })
  .chain((articles) =>
    entitiesOf(articles as Articles).chain((entities) => {
      const ids = entities.map(({ id }) => id);
      return fc.record({
        format: fc.constant(GRAPH_FORMAT as 'dossier-graph/1'),
        articles: fc.constant(articles as Articles),
        entities: fc.constant(entities as Graph['entities']),
        statements: statementsOf(articles as Articles, ids),
        merges: mergesOf(ids),
      });
    }),
  )
  // Plain objects, without -0, as a graph file gives them.
  .map((graph) => JSON.parse(JSON.stringify(graph)) as Graph);
