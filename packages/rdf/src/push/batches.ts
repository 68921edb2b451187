import { contentHash, UsageError } from '@dossier/schema';
import { encodeQuad, rememberingIris } from '../format/nquads.ts';
import { DEFAULT_GRAPH, type Quad } from '../terms/terms.ts';

/** One named graph to push. `GraphPart`s of a graph are such. */
export interface PushPart {
  /** An article's graph and the dataset's are replaced as a whole; in `entities` and `meta`, the things that are pushed. */
  readonly kind: 'article' | 'entities' | 'meta' | 'dataset';
  readonly graph: { readonly value: string };
  readonly quads: Iterable<Quad>;
}

/** Triples of one named graph. */
export interface GraphLines {
  readonly kind: PushPart['kind'];
  readonly graph: string;
  /** N-Triples, a line each without line break. */
  readonly lines: readonly string[];
  /** The subjects, in angle brackets, of a part whose things are replaced one by one. */
  readonly subjects: readonly string[];
  /** Whether it holds blank nodes. */
  readonly blank: boolean;
}

/** What goes to the store together. */
export interface Batch {
  readonly graphs: readonly GraphLines[];
  readonly quads: number;
  /** Names its content, so that a push that was cut knows what is done. */
  readonly key: () => string;
  /** Whether it may be sent twice: it holds no blank nodes, which would multiply. */
  readonly repeatable: boolean;
}

/** Joins parts to batches of some `size` quads. An article is never cut; `entities` and `meta` are, between subjects. */
export function* batchesOf(parts: Iterable<PushPart>, size: number): Generator<Batch> {
  let held: GraphLines[] = [];
  let quads = 0;
  for (const part of parts) {
    for (const graph of piecesOf(part, size)) {
      if (quads > 0 && quads + graph.lines.length > size) {
        yield batchOf(held);
        held = [];
        quads = 0;
      }
      held.push(graph);
      quads += graph.lines.length;
    }
  }
  if (held.length > 0) yield batchOf(held);
}

function batchOf(graphs: readonly GraphLines[]): Batch {
  return {
    graphs,
    quads: graphs.reduce((sum, { lines }) => sum + lines.length, 0),
    key: () => contentHash(graphs.map(({ graph, lines }) => [graph, lines])),
    repeatable: !graphs.some(({ blank }) => blank),
  };
}

function* piecesOf({ kind, graph, quads }: PushPart, size: number): Generator<GraphLines> {
  let lines: string[] = [];
  let subjects = new Set<string>();
  let blank = false;
  const names = rememberingIris();
  const piece = () => ({ kind, graph: graph.value, lines, subjects: [...subjects], blank });
  const cuts = kind === 'entities' || kind === 'meta';
  for (const { subject: node, predicate, object } of quads) {
    const line = encodeQuad({ subject: node, predicate, object, graph: DEFAULT_GRAPH }, names);
    const subject = line.slice(0, line.indexOf(' '));
    if (cuts && lines.length >= size && !subjects.has(subject)) {
      yield piece();
      lines = [];
      subjects = new Set();
    }
    blank ||= node.termType === 'BlankNode' || object.termType === 'BlankNode';
    lines.push(line);
    if (cuts) subjects.add(subject);
  }
  if (lines.length > 0) yield piece();
}

/** Halves a batch that a store finds too large; undefined when it is one article or one piece. */
export function halvesOf({ graphs }: Batch): [Batch, Batch] | undefined {
  if (graphs.length > 1) {
    const half = graphs.length >> 1;
    return [batchOf(graphs.slice(0, half)), batchOf(graphs.slice(half))];
  }
  const [only] = graphs;
  if (!only || only.subjects.length < 2) return undefined;
  const left = new Set(only.subjects.slice(0, only.subjects.length >> 1));
  const side = (mine: boolean) => ({
    ...only,
    lines: only.lines.filter((line) => left.has(line.slice(0, line.indexOf(' '))) === mine),
    subjects: only.subjects.filter((subject) => left.has(subject) === mine),
  });
  return [batchOf([side(true)]), batchOf([side(false)])];
}

/**
 * Quads of a file, in any order, as parts; all in memory, since a graph must be whole before it may replace another.
 * @throws UsageError when quads have no named graph and none is given for them: every store treats the default graph differently.
 */
export async function partsOfQuads(
  quads: Iterable<Quad> | AsyncIterable<Quad>,
  { defaultGraph }: { readonly defaultGraph?: string | undefined } = {},
): Promise<PushPart[]> {
  const byGraph = new Map<string, Quad[]>();
  for await (const quad of quads) {
    const graph = quad.graph.termType === 'DefaultGraph' ? defaultGraph : quad.graph.value;
    if (graph === undefined) {
      throw new UsageError('no-graph', 'the file has triples outside any named graph.', {
        hint: 'Give TriG, N-Quads or JSON-LD with named graphs, or the graph to put them into.',
      });
    }
    const held = byGraph.get(graph);
    if (held) held.push(quad);
    else byGraph.set(graph, [quad]);
  }
  return [...byGraph].map(([graph, held]) => ({ kind: kindOf(graph), graph: { value: graph }, quads: held }));
}

function kindOf(graph: string): PushPart['kind'] {
  const name = /\/graph\/(entities|meta|dataset)$/.exec(graph)?.[1];
  return (name as PushPart['kind'] | undefined) ?? 'article';
}
