import {
  type Article,
  articleId,
  ENTITY_TYPE_NAMES,
  type Entity,
  type EntityType,
  GRAPH_FORMAT,
  type Graph,
  MODALITIES,
  POLARITIES,
  RELATION_NAMES,
  type Statement,
  type Value,
} from '@dossier/schema';
import { daysOf } from '../core/days.ts';
import { type Fields, type ForeignEdge, type ForeignNetwork, type ForeignNode, fieldOf } from './network.ts';

/** What a file of another program holds beside the graph. */
export interface ImportNotes {
  /** Where that program drew things, by id. */
  readonly places: ReadonlyMap<string, readonly [number, number]>;
  /** Ids of statements that the file gives no direction. */
  readonly undirected: ReadonlySet<string>;
  /** How many statements come with a quote. */
  readonly quoted: number;
}

export interface Imported {
  readonly graph: Graph;
  readonly notes: ImportNotes;
}

/**
 * Makes a graph of a network. What dossier itself exported comes back with its first quote; an edge without one becomes a
 * statement without evidence, which no other part of dossier takes for one.
 */
export function networkToGraph(network: ForeignNetwork, name: string): Imported {
  const nodes = withMissing(network);
  const labels = new Map<string, string>();
  for (const { id, label } of nodes) if (!labels.has(label)) labels.set(label, id);
  const values = new Map(nodes.filter(isValue).map((node) => [node.id, literalOf(node)]));
  const quotes = new QuoteArticles(name);
  const ids = new Set<string>();
  const undirected = new Set<string>();
  const statements = network.edges.map((edge, i) => {
    const made = toStatement(edge, { id: freshId(ids, edge.id ?? `edge/${i + 1}`), values, labels, quotes });
    if (!edge.directed) undirected.add(made.id);
    return made;
  });
  return {
    graph: {
      format: GRAPH_FORMAT,
      articles: quotes.articles(),
      entities: nodes.filter((node) => !isValue(node)).map(toEntity),
      statements: statements.map((statement) => quotes.settle(statement)),
    },
    notes: {
      places: new Map(nodes.flatMap(({ id, place }) => (place ? [[id, place] as const] : []))),
      undirected,
      quoted: statements.filter(({ evidence }) => evidence.length > 0).length,
    },
  };
}

/** The nodes, each id once, and those that only edges name. */
function withMissing({ nodes, edges }: ForeignNetwork): ForeignNode[] {
  const byId = new Map<string, ForeignNode>();
  for (const node of nodes) if (!byId.has(node.id)) byId.set(node.id, node);
  for (const { source, target } of edges)
    for (const id of [source, target]) if (!byId.has(id)) byId.set(id, { id, label: id, fields: new Map() });
  return [...byId.values()].filter(({ id }) => id !== '');
}

function freshId(taken: Set<string>, wanted: string): string {
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}~${n}`;
  taken.add(id);
  return id;
}

const KINDS: readonly (readonly [RegExp, EntityType])[] = [
  [/^(?:people|human|man|woman|actor|character)$/, 'Person'],
  [/^(?:organi[sz]ations?|company|companies|firm|agency|institution|corporation|party)$/, 'Organization'],
  [/^(?:countr(?:y|ies)|state|city|nation)$/, 'GPE'],
  [/^(?:places?|location|region|address)$/, 'Location'],
  [/^(?:law|act|bill|treaty)$/, 'Policy'],
  [/^(?:document|book|article|paper|film)$/, 'Work'],
  [/^(?:concept|subject|keyword|tag)$/, 'Topic'],
];

function kindOf(fields: Fields): EntityType {
  const given = fieldOf(fields, 'type', 'kind', 'category', 'class', 'entity_type')?.toLowerCase() ?? '';
  const own = ENTITY_TYPE_NAMES.find((type) => type.toLowerCase() === given);
  return own ?? KINDS.find(([pattern]) => pattern.test(given))?.[1] ?? 'Thing';
}

const isValue = ({ fields }: ForeignNode) => fieldOf(fields, 'type', 'class') === 'Value';

function literalOf({ label }: ForeignNode): Value {
  return { value: label, datatype: 'xsd:string' };
}

/** Fields of nodes that have a place of their own in a graph, or mean nothing outside of the program. */
const NODE_OWN = new Set([
  'id',
  'label',
  'name',
  'type',
  'class',
  'wikidata',
  'aliases',
  'description',
  'mentions',
  'x',
  'y',
]);

function toEntity({ id, label, fields }: ForeignNode): Entity {
  const wikidata = fields.get('wikidata');
  const description = fields.get('description') ?? inWords(fields, NODE_OWN);
  return {
    id,
    type: kindOf(fields),
    label,
    aliases: fields.get('aliases')?.split(' | ') ?? [],
    ...(wikidata && /^Q\d+$/.test(wikidata) ? { wikidata } : {}),
    ...(description ? { description } : {}),
    mentions: [],
  };
}

const LONGEST = 300;

function inWords(fields: Fields, own: ReadonlySet<string>): string {
  return [...fields]
    .filter(([name]) => !own.has(name))
    .slice(0, 12)
    .map(([name, value]) => `${name}: ${value.slice(0, 80)}`)
    .join(' · ')
    .slice(0, LONGEST);
}

interface StatementContext {
  readonly id: string;
  readonly values: ReadonlyMap<string, Value>;
  readonly labels: ReadonlyMap<string, string>;
  readonly quotes: QuoteArticles;
}

const EDGE_OWN = new Set(
  'id source target from to label relation predicate sentence polarity modality attribution time start end place plover confidence evidence articles quote url published directed type class subject object'.split(
    ' ',
  ),
);

function toStatement(edge: ForeignEdge, { id, values, labels, quotes }: StatementContext): Statement {
  const { fields } = edge;
  const oneOf = <T extends string>(known: readonly T[], name: string, otherwise: T): T =>
    known.find((value) => value === fields.get(name)) ?? otherwise;
  const named = RELATION_NAMES.find((name) => name === edge.label || name === fields.get('class')) ?? 'related';
  const relation = oneOf(RELATION_NAMES, 'relation', named);
  const quote = fields.get('quote');
  const confidence = Number(fields.get('confidence') ?? Number.NaN);
  const place = labels.get(fields.get('place') ?? '');
  const plover = fields.get('plover');
  return {
    id,
    subject: edge.source,
    relation,
    predicate: fieldOf(fields, 'predicate', 'relation') ?? (edge.label || 'is linked to'),
    object: values.get(edge.target) ?? edge.target,
    ...rolesOf(fields),
    polarity: oneOf(POLARITIES, 'polarity', 'positive'),
    modality: oneOf(MODALITIES, 'modality', 'actual'),
    attribution: (fields.get('attribution')?.split(' < ') ?? []).flatMap((label) => labels.get(label) ?? []),
    ...timeOf(fields),
    ...(place ? { place } : {}),
    ...(plover ? { plover } : {}),
    confidence: confidence >= 0 && confidence <= 1 ? confidence : 0,
    evidence: quote ? [quotes.add(quote, fields.get('url'), fields.get('published'))] : [],
  };
}

/** Fields that mean nothing to us are shown beside the statement, not dropped. */
function rolesOf(fields: Fields): Pick<Statement, 'roles'> {
  const roles = [...fields]
    .filter(([name]) => !EDGE_OWN.has(name))
    .slice(0, 12)
    .map(([name, value]) => ({ role: name, value: value.slice(0, LONGEST) }));
  return roles.length > 0 ? { roles } : {};
}

function timeOf(fields: Fields): Pick<Statement, 'time'> {
  const text = fieldOf(fields, 'time', 'date', 'start', 'timestamp', 'year');
  if (text === undefined) return {};
  const dated = (value: string | undefined) => (value !== undefined && daysOf(value) ? value : undefined);
  const start = dated(fields.get('start')) ?? dated(text);
  const end = dated(fields.get('end'));
  return { time: { text, ...(start ? { start } : {}), ...(end ? { end } : {}) } };
}

type Evidence = Statement['evidence'][number];

interface QuoteDraft {
  readonly url: string | undefined;
  readonly published: string | undefined;
  readonly starts: Map<string, number>;
  text: string;
}

/** The quotes of an exported graph, as one text for each address: offsets are right within it, and it claims to be no more. */
class QuoteArticles {
  readonly #name: string;
  readonly #drafts = new Map<string, QuoteDraft>();
  readonly #ids = new Map<string, string>();

  constructor(name: string) {
    this.#name = name;
  }

  /** Adds a quote; its article has the draft's key until `settle`. */
  add(quote: string, url: string | undefined, published: string | undefined): Evidence {
    const key = JSON.stringify([url, published]);
    const draft = this.#drafts.get(key) ?? { url, published, text: '', starts: new Map() };
    this.#drafts.set(key, draft);
    const start = draft.starts.get(quote) ?? draft.text.length;
    if (start === draft.text.length) draft.text += `${quote}\n`;
    draft.starts.set(quote, start);
    return { article: key, start, end: start + quote.length, quote };
  }

  articles(): Article[] {
    return [...this.#drafts].map(([key, { url, published, text }]) => {
      const id = articleId(text, url);
      this.#ids.set(key, id);
      const host = url && URL.canParse(url) ? new URL(url).hostname : undefined;
      return {
        id,
        title: `Quotes of ${host ?? this.#name}`,
        ...(url ? { url } : {}),
        ...(published ? { published } : {}),
        language: 'en',
        text,
        extractor: { name: 'quotes of an exported file', version: '1', model: 'none' },
      };
    });
  }

  /** The statement with its evidence in the finished article. */
  settle(statement: Statement): Statement {
    if (statement.evidence.length === 0) return statement;
    const evidence = statement.evidence.map((item) => ({ ...item, article: this.#ids.get(item.article)! }));
    return { ...statement, evidence };
  }
}
