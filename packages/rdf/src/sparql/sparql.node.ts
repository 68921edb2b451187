import { Worker } from 'node:worker_threads';
import { StoreError, UsageError } from '@dossier/schema';
import { nquadsChunks } from '../format/nquads.ts';
import { parseN3 } from '../read/parse-n3.ts';
import type { Quad } from '../terms/terms.ts';
import type { Answer, Row } from './answer.ts';
import { type QueryForm, queryForm } from './query-form.ts';

export interface QueryOptions {
  /** Milliseconds after which a query is ended. Default 60 000. */
  readonly timeout?: number | undefined;
  /** At most so many rows or triples are given. Default: all. */
  readonly limit?: number | undefined;
}

/** A store in memory that answers queries until it is closed. */
export interface QueryStore {
  /** Quads in it. */
  readonly size: number;
  /**
   * Answers a query. Patterns outside GRAPH are asked of all graphs together.
   * @throws UsageError when the query is wrong, StoreError when it takes too long; the store is then closed.
   */
  readonly query: (query: string, options?: QueryOptions) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

/** Loads quads into Oxigraph, in a thread of its own. Close it, or the process does not end. */
export async function openQueryStore(quads: Iterable<Quad> | AsyncIterable<Quad>): Promise<QueryStore> {
  const worker = new Worker(new URL('./query-worker.mjs', import.meta.url), { execArgv: [] });
  const ask = asker(worker);
  const chunks = Symbol.iterator in quads ? [...nquadsChunks(quads)] : await collected(quads);
  const size = Number(await ask({ kind: 'load', chunks }));
  return {
    size,
    async query(query, { timeout = 60_000, limit = Number.POSITIVE_INFINITY } = {}) {
      const form = queryForm(query);
      const text = await withTimeout(ask({ kind: 'query', query, format: RESULT_FORMATS[form] }), { timeout, worker });
      return answerOf(form, text, limit);
    },
    async close() {
      await worker.terminate();
    },
  };
}

/** Answers one query over quads. */
export async function sparql(
  quads: Iterable<Quad> | AsyncIterable<Quad>,
  query: string,
  options: QueryOptions = {},
): Promise<Answer> {
  queryForm(query);
  const store = await openQueryStore(quads);
  try {
    return await store.query(query, options);
  } finally {
    await store.close();
  }
}

async function collected(quads: AsyncIterable<Quad>): Promise<string[]> {
  const held: Quad[] = [];
  const chunks: string[] = [];
  for await (const quad of quads) {
    if (held.push(quad) === 1000) chunks.push(...nquadsChunks(held.splice(0)));
  }
  return [...chunks, ...nquadsChunks(held)];
}

type Ask = (request: Record<string, unknown>) => Promise<unknown>;

function asker(worker: Worker): Ask {
  let last = 0;
  const open = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  worker.on('message', ({ id, value, error }) => {
    const call = open.get(id);
    open.delete(id);
    if (error === undefined) call?.resolve(value);
    else call?.reject(new UsageError('bad-query', `Oxigraph cannot answer it (${error}).`, { where: 'query' }));
  });
  worker.on('error', (error) => {
    for (const { reject } of open.values())
      reject(new StoreError('query-failed', `the query store failed (${error.message}).`));
  });
  return (request) =>
    new Promise((resolve, reject) => {
      last += 1;
      open.set(last, { resolve, reject });
      worker.postMessage({ id: last, ...request });
    });
}

async function withTimeout<T>(work: Promise<T>, { timeout, worker }: { timeout: number; worker: Worker }): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      void worker.terminate();
      reject(
        new StoreError('query-timeout', `the query took longer than ${timeout} ms.`, {
          hint: 'Ask for less, or raise the time limit.',
        }),
      );
    }, timeout);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

const RESULT_FORMATS: Record<QueryForm, string> = {
  select: 'application/sparql-results+json',
  ask: 'application/sparql-results+json',
  construct: 'application/n-quads',
  describe: 'application/n-quads',
};

function answerOf(form: QueryForm, text: unknown, limit: number): Answer {
  if (form === 'construct' || form === 'describe') {
    const quads = [...parseN3([String(text)], 'nquads')];
    return { kind: 'quads', quads: quads.slice(0, limit), truncated: quads.length > limit };
  }
  const parsed = JSON.parse(String(text)) as {
    head: { vars?: string[] };
    boolean?: boolean;
    results?: { bindings: Row[] };
  };
  if (parsed.results === undefined) return { kind: 'boolean', value: parsed.boolean === true };
  const { bindings } = parsed.results;
  return {
    kind: 'rows',
    variables: parsed.head.vars ?? [],
    rows: bindings.slice(0, limit),
    truncated: bindings.length > limit,
  };
}
