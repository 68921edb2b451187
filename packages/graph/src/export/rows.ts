import { contentHash, type Entity, type Graph, type Statement, statementSentence, type Value } from '@dossier/schema';

/** One field of a table of nodes or edges. */
export interface Column<T> {
  readonly name: string;
  readonly type: 'string' | 'int' | 'double';
  readonly of: (item: T) => string | number | undefined;
}

/** A node of an exported graph: an entity, or a literal value that a statement has as its object. */
export interface NodeRow {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly entity?: Entity;
}

/** An edge of an exported graph: a statement. */
export interface EdgeRow {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly statement: Statement;
  readonly sentence: string;
  /** Labels of the sources, nearest first. */
  readonly attribution: string;
  readonly place: string | undefined;
  /** Address and date of the article of the first quote. */
  readonly url: string | undefined;
  readonly published: string | undefined;
}

/** Numbers to put on nodes, by name and entity's id: `x` and `y` of a layout, communities, centralities. */
export interface NodeValues {
  readonly x?: ReadonlyMap<string, number>;
  readonly y?: ReadonlyMap<string, number>;
  readonly [name: string]: ReadonlyMap<string, number> | undefined;
}

const NODE_COLUMNS: readonly Column<NodeRow>[] = [
  { name: 'id', type: 'string', of: ({ id }) => id },
  { name: 'label', type: 'string', of: ({ label }) => label },
  { name: 'type', type: 'string', of: ({ type }) => type },
  { name: 'wikidata', type: 'string', of: ({ entity }) => entity?.wikidata },
  { name: 'aliases', type: 'string', of: ({ entity }) => entity?.aliases.join(' | ') },
  { name: 'description', type: 'string', of: ({ entity }) => entity?.description },
  { name: 'mentions', type: 'int', of: ({ entity }) => entity?.mentions.length ?? 0 },
];

export const EDGE_COLUMNS: readonly Column<EdgeRow>[] = [
  { name: 'id', type: 'string', of: ({ id }) => id },
  { name: 'source', type: 'string', of: ({ source }) => source },
  { name: 'target', type: 'string', of: ({ target }) => target },
  { name: 'relation', type: 'string', of: ({ statement }) => statement.relation },
  { name: 'predicate', type: 'string', of: ({ statement }) => statement.predicate },
  { name: 'sentence', type: 'string', of: ({ sentence }) => sentence },
  { name: 'polarity', type: 'string', of: ({ statement }) => statement.polarity },
  { name: 'modality', type: 'string', of: ({ statement }) => statement.modality },
  { name: 'attribution', type: 'string', of: ({ attribution }) => attribution },
  { name: 'time', type: 'string', of: ({ statement }) => statement.time?.text },
  { name: 'start', type: 'string', of: ({ statement }) => statement.time?.start },
  { name: 'end', type: 'string', of: ({ statement }) => statement.time?.end },
  { name: 'place', type: 'string', of: ({ place }) => place },
  { name: 'plover', type: 'string', of: ({ statement }) => statement.plover },
  { name: 'confidence', type: 'double', of: ({ statement }) => statement.confidence },
  { name: 'evidence', type: 'int', of: ({ statement }) => statement.evidence.length },
  {
    name: 'articles',
    type: 'int',
    of: ({ statement }) => new Set(statement.evidence.map(({ article }) => article)).size,
  },
  { name: 'quote', type: 'string', of: ({ statement }) => statement.evidence[0]?.quote },
  { name: 'url', type: 'string', of: ({ url }) => url },
  { name: 'published', type: 'string', of: ({ published }) => published },
];

/** The columns of nodes with those of the values given. */
export function nodeColumns(values: NodeValues = {}): Column<NodeRow>[] {
  const extra = Object.entries(values).map(
    ([name, byId]): Column<NodeRow> => ({ name, type: 'double', of: ({ id }) => byId?.get(id) }),
  );
  return [...NODE_COLUMNS, ...extra];
}

/** The nodes of a graph: its entities in their order, then its literal values in order of the statements. */
export function nodeRows({ entities, statements }: Graph): NodeRow[] {
  const rows = entities.map((entity): NodeRow => ({ id: entity.id, label: entity.label, type: entity.type, entity }));
  const known = new Set(entities.map(({ id }) => id));
  for (const { object } of statements) {
    if (typeof object === 'string') continue;
    const id = valueId(object);
    if (known.has(id)) continue;
    known.add(id);
    rows.push({ id, label: [object.value, object.unit].filter(Boolean).join(' '), type: 'Value' });
  }
  return rows;
}

/** The edges of a graph, one for each statement; made one by one, as there may be many. */
export function* edgeRows({ entities, statements, articles }: Graph): Generator<EdgeRow> {
  const labels = new Map(entities.map(({ id, label }) => [id, label]));
  const labelOf = (id: string) => labels.get(id) ?? id;
  const byId = new Map(articles.map((article) => [article.id, article]));
  for (const statement of statements) {
    const { id, subject, object, attribution, place, evidence } = statement;
    const article = byId.get(evidence[0]?.article ?? '');
    yield {
      id,
      source: subject,
      target: typeof object === 'string' ? object : valueId(object),
      statement,
      sentence: statementSentence(statement, labelOf),
      attribution: attribution.map(labelOf).join(' < '),
      place: place === undefined ? undefined : labelOf(place),
      url: article?.url,
      published: article?.published,
    };
  }
}

const valueId = ({ value, datatype, unit }: Value) => `value/${contentHash([value, datatype, unit ?? ''])}`;
