import { contradictions, indexGraph } from '@dossier/graph';
import type { Article, Entity, EntityType, Graph, Statement, Value } from '@dossier/schema';
import { type DayRange, daysBetween, daysOf } from './days.ts';

/** What a node of the picture stands for: an entity of some type, or a literal object. */
export type NodeKind = EntityType | 'Value';

/** A node of the picture. */
interface GraphNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  /** Absent for a literal. */
  readonly entity?: Entity;
  /** Indexes of the claims that it is an end of. */
  readonly claims: readonly number[];
  /** How many outlets have something to say of it. */
  readonly outlets: number;
}

/** A statement with all that the viewer derives from it. */
export interface Claim {
  readonly index: number;
  readonly statement: Statement;
  /** Indexes of the nodes at both ends. */
  readonly from: number;
  readonly to: number;
  /** Who published it: names of outlets, each once. */
  readonly outlets: readonly string[];
  readonly articles: readonly string[];
  /** When it happened, as far as the text tells. */
  readonly event: DayRange | undefined;
  /** When it was first published. */
  readonly published: DayRange | undefined;
  /** Indexes of the claims that say the opposite. */
  readonly rivals: readonly number[];
  /** Whether a sentence stands behind it; what another program drew has none. */
  readonly sourced: boolean;
  /** Whether it points from one end to the other. */
  readonly directed: boolean;
}

/** A graph made ready for looking at; immutable. */
export interface Dossier {
  readonly graph: Graph;
  readonly nodes: readonly GraphNode[];
  readonly claims: readonly Claim[];
  readonly articles: ReadonlyMap<string, Article>;
  nodeIndex(id: string): number | undefined;
  claimIndex(statementId: string): number | undefined;
  /** The label of an entity, or its id when the graph lacks it. */
  labelOf(id: string): string;
}

/** The name under which an article's publisher is listed. */
export function outletOf(article: Article | undefined): string {
  if (article?.publisher) return article.publisher;
  if (article?.url && URL.canParse(article.url)) return new URL(article.url).hostname.replace(/^www\./, '');
  return article?.title ?? 'Unnamed article';
}

/** The id of the node that stands for a statement's literal object; a subject's equal literals share one. */
export function valueNodeId(subject: string, value: Amount): string {
  return `value:${subject}:${valueLabel(value)}`;
}

type Amount = Pick<Value, 'value' | 'unit'>;

function valueLabel({ value, unit }: Amount): string {
  return unit ? `${value} ${unit}` : value;
}

/** What is known of a graph beside what it holds. */
interface DossierExtras {
  /** Ids of statements that point nowhere. */
  readonly undirected?: ReadonlySet<string> | undefined;
  /** What `rivalsOf` gave for this graph, where it was called before. */
  readonly rivals?: Rivals;
}

/** Derives nodes, claims and their look-ups from a graph. Ends that the graph does not hold become nodes of kind Thing. */
export function openDossier(
  graph: Graph,
  { undirected = NONE, rivals = rivalsOf(graph) }: DossierExtras = {},
): Dossier {
  const articles = new Map(graph.articles.map((article) => [article.id, article]));
  const table = nodeTable(graph);
  const claims = graph.statements.map((statement, index) =>
    toClaim(statement, index, { table, articles, rivals, undirected }),
  );
  const own: number[][] = table.drafts.map(() => []);
  const outlets: Set<string>[] = table.drafts.map(() => new Set());
  for (const claim of claims) {
    for (const end of claim.from === claim.to ? [claim.from] : [claim.from, claim.to]) {
      own[end]!.push(claim.index);
      for (const outlet of claim.outlets) outlets[end]!.add(outlet);
    }
  }
  const nodes = table.drafts.map((draft, i) => ({ ...draft, claims: own[i]!, outlets: outlets[i]!.size }));
  const claimIndexes = new Map(claims.map(({ statement, index }) => [statement.id, index]));
  return {
    graph,
    nodes,
    claims,
    articles,
    nodeIndex: (id) => table.indexes.get(id),
    claimIndex: (id) => claimIndexes.get(id),
    labelOf: (id) => nodes[table.indexes.get(id) ?? -1]?.label ?? id,
  };
}

const NONE: ReadonlySet<string> = new Set();

/** For each statement, the indexes of those that cannot hold beside it. */
export type Rivals = readonly (readonly number[])[];

/** Which statements of a graph contradict each other. */
export function rivalsOf(graph: Graph): Rivals {
  const indexes = new Map(graph.statements.map(({ id }, i) => [id, i]));
  const rivals: number[][] = graph.statements.map(() => []);
  for (const { claim, counter } of contradictions(indexGraph(graph))) {
    const [a, b] = [indexes.get(claim.statement.id)!, indexes.get(counter.statement.id)!];
    rivals[a]!.push(b);
    rivals[b]!.push(a);
  }
  return rivals;
}

type NodeDraft = Pick<GraphNode, 'id' | 'kind' | 'label' | 'entity'>;

interface NodeTable {
  readonly drafts: NodeDraft[];
  readonly indexes: Map<string, number>;
}

function nodeTable(graph: Graph): NodeTable {
  const drafts: NodeDraft[] = [];
  const indexes = new Map<string, number>();
  const add = (draft: NodeDraft) => {
    if (indexes.has(draft.id)) return;
    indexes.set(draft.id, drafts.length);
    drafts.push(draft);
  };
  for (const entity of graph.entities) add({ id: entity.id, kind: entity.type, label: entity.label, entity });
  for (const { subject, object } of graph.statements) {
    add({ id: subject, kind: 'Thing', label: subject });
    if (typeof object === 'string') add({ id: object, kind: 'Thing', label: object });
    else add({ id: valueNodeId(subject, object), kind: 'Value', label: valueLabel(object) });
  }
  return { drafts, indexes };
}

interface ClaimContext {
  readonly table: NodeTable;
  readonly articles: ReadonlyMap<string, Article>;
  readonly rivals: Rivals;
  readonly undirected: ReadonlySet<string>;
}

function toClaim(statement: Statement, index: number, context: ClaimContext): Claim {
  const { table, articles, rivals, undirected } = context;
  const { subject, object, evidence, time } = statement;
  const ids = [...new Set(evidence.map(({ article }) => article))];
  const published = ids.flatMap((id) => daysOf(articles.get(id)?.published ?? '') ?? []);
  return {
    index,
    statement,
    from: table.indexes.get(subject)!,
    to: table.indexes.get(typeof object === 'string' ? object : valueNodeId(subject, object))!,
    outlets: [...new Set(ids.map((id) => outletOf(articles.get(id))))],
    articles: ids,
    event: daysBetween(time?.start ?? (time?.end ? undefined : time?.text), time?.end),
    published: published.sort((a, b) => a.first - b.first)[0],
    rivals: rivals[index]!,
    sourced: evidence.length > 0,
    directed: !undirected.has(statement.id),
  };
}
