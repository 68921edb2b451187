import type { Batch, GraphLines } from './batches.ts';
import type { Store } from './stores.ts';

/** One HTTP request to a store. */
export interface StoreRequest {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Whether sending it twice does what sending it once does. */
  readonly repeatable: boolean;
  /** What it is for, for people. */
  readonly purpose: string;
}

export type PushMode = 'replace' | 'add';

/** The requests that bring a batch into a store, in order. */
export function requestsOf(batch: Batch, store: Store, mode: PushMode): StoreRequest[] {
  return store.dataset === undefined
    ? batch.graphs.flatMap((graph) => graphRequests(graph, { store, mode, repeatable: batch.repeatable }))
    : [...clearing(batch.graphs, store, mode), datasetPost(batch, store, store.dataset)];
}

function datasetPost({ graphs, repeatable, quads }: Batch, { kind }: Store, url: string): StoreRequest {
  const body = graphs
    .map(({ graph, lines }) => lines.map((line) => `${line.slice(0, -1)}<${graph}> .\n`).join(''))
    .join('');
  return {
    method: 'POST',
    // Without a transaction Oxigraph loads twice as fast; a cut leaves a part, which the next push completes.
    url: kind === 'oxigraph' ? `${url}?no_transaction` : url,
    headers: { 'content-type': 'application/n-quads' },
    body,
    repeatable,
    purpose: `add ${quads} quads in ${graphs.length} graph${graphs.length === 1 ? '' : 's'}`,
  };
}

interface GraphOptions {
  readonly store: Store;
  readonly mode: PushMode;
  readonly repeatable: boolean;
}

/** For stores that take one graph at a time. */
function graphRequests(graph: GraphLines, { store, mode, repeatable }: GraphOptions): StoreRequest[] {
  const whole = graph.kind === 'article' || graph.kind === 'dataset';
  const put = mode === 'replace' && whole && store.put;
  const before = put ? [] : clearing([graph], store, mode);
  return [
    ...before,
    {
      method: put ? 'PUT' : 'POST',
      url: store.graph(graph.graph),
      headers: { 'content-type': store.triples },
      body: graph.lines.map((line) => `${line}\n`).join(''),
      repeatable: put || repeatable,
      purpose: `${put ? 'replace' : 'add to'} <${graph.graph}> (${graph.lines.length} triples)`,
    },
  ];
}

/** Subjects in one DELETE; more make stores slow to parse it. */
const SUBJECTS = 500;

/** Takes away what the batch replaces. */
function clearing(graphs: readonly GraphLines[], store: Store, mode: PushMode): StoreRequest[] {
  if (mode === 'add') return [];
  const updates = graphs.flatMap(({ kind, graph, subjects }) => {
    if (kind === 'article' || kind === 'dataset') return [`DROP SILENT GRAPH <${graph}>`];
    const named = subjects.filter((subject) => subject.startsWith('<'));
    const slices = Array.from({ length: Math.ceil(named.length / SUBJECTS) }, (_, i) =>
      named.slice(i * SUBJECTS, (i + 1) * SUBJECTS),
    );
    return slices.map(
      (slice) =>
        `DELETE { GRAPH <${graph}> { ?s ?p ?o } } WHERE { VALUES ?s { ${slice.join(' ')} } GRAPH <${graph}> { ?s ?p ?o } }`,
    );
  });
  return updates.length === 0
    ? []
    : [updateRequest(updates.join(' ;\n'), store, `clear ${graphs.length} graphs of what is replaced`)];
}

/** An update whose repetition does no harm: all of ours only take away. */
export function updateRequest(update: string, store: Store, purpose: string): StoreRequest {
  return {
    method: 'POST',
    url: store.update,
    headers: { 'content-type': store.form ? 'application/x-www-form-urlencoded' : 'application/sparql-update' },
    body: store.form ? `${store.kind === 'virtuoso' ? 'query' : 'update'}=${encodeURIComponent(update)}` : update,
    repeatable: true,
    purpose,
  };
}

/** Fetches one named graph as N-Triples. */
export function graphRequest(graph: string, store: Store): StoreRequest {
  return {
    method: 'GET',
    url: store.graph(graph),
    headers: { accept: 'application/n-triples' },
    repeatable: true,
    purpose: `read <${graph}>`,
  };
}

/** Deletes one named graph; that it is not there counts as done. */
export function deleteRequest(graph: string, store: Store): StoreRequest {
  if (!store.put) return updateRequest(`DROP SILENT GRAPH <${graph}>`, store, `delete <${graph}>`);
  return { method: 'DELETE', url: store.graph(graph), headers: {}, repeatable: true, purpose: `delete <${graph}>` };
}
