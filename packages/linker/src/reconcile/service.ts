import { StoreError, UsageError } from '@dossier/schema';

/** One question: what is this name? */
export interface ReconciliationQuery {
  readonly query: string;
  /** Class that the answer should be an instance of, in the service's own ids (`Q5`). */
  readonly type?: string | undefined;
  readonly limit: number;
}

/** One answer. */
export interface ReconciliationCandidate {
  readonly id: string;
  readonly name: string;
  /** As the service counts; Wikidata's goes to 100. */
  readonly score: number;
  /** Whether the service itself is sure. */
  readonly match: boolean;
  readonly type: readonly { readonly id: string; readonly name: string }[];
}

/** What a service says of itself, as far as it matters here. */
export interface ReconciliationManifest {
  readonly name: string;
  /** What its ids are to be put behind to be IRIs. */
  readonly identifierSpace: string;
  readonly batchSize?: number;
}

/** How a service is talked to. */
export interface ServiceOptions {
  /** Address of the service; its manifest is there. */
  readonly url: string;
  /** Milliseconds after which a request is given up; 30 000. */
  readonly timeout?: number;
  /** How often a request is tried again when the service is busy or away; 4. */
  readonly retries?: number;
  /** Milliseconds between two requests; 200. */
  readonly pause?: number;
  /** Waits so long; a test need not. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/** A client of one service, by the Reconciliation Service API 0.1 and 0.2 of the W3C community group (OpenRefine's). */
export interface ReconciliationService {
  manifest(): Promise<ReconciliationManifest>;
  /** The candidates for each query, in order; one request. */
  match(queries: readonly ReconciliationQuery[]): Promise<ReconciliationCandidate[][]>;
}

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * A client of the service at this address. Requests go out one at a time, with a pause between; a busy service (429, 5xx) and a
 * lost connection are waited for, as long as `Retry-After` says or ever longer.
 * @throws UsageError for an address that is no http or https URL.
 */
export function reconciliationService(options: ServiceOptions): ReconciliationService {
  const { url } = options;
  if (!/^https?:\/\//i.test(url)) {
    throw new UsageError('bad-url', `«${url}» is no address of a reconciliation service.`, {
      hint: 'Give a URL with http(s).',
    });
  }
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const next = last.then(task, task);
    last = next.then(
      () => (options.wait ?? sleep)(options.pause ?? 200),
      () => undefined,
    );
    return next;
  };
  return {
    manifest: async () => readManifest(await inTurn(() => request(options)), url),
    match: async (queries) => {
      if (queries.length === 0) return [];
      const asked = Object.fromEntries(queries.map((query, index) => [`q${index}`, query]));
      const body = new URLSearchParams({ queries: JSON.stringify(asked) });
      const answer = await inTurn(() => request(options, body));
      return queries.map((_, index) => readResult(answer, `q${index}`, url));
    },
  };
}

async function request(options: ServiceOptions, body?: URLSearchParams): Promise<Record<string, unknown>> {
  const { url, retries = 4, wait = sleep } = options;
  for (let attempt = 0; ; attempt += 1) {
    const outcome = await tryOnce(options, body);
    if (outcome.kind === 'answer') return outcome.value;
    if (outcome.kind === 'refused' || attempt >= retries) {
      throw new StoreError('reconciliation-failed', `${outcome.what}.`, {
        where: url,
        hint: 'Is it a reconciliation service?',
      });
    }
    await wait(outcome.after ?? 1000 * 2 ** attempt);
  }
}

type Outcome =
  | { readonly kind: 'answer'; readonly value: Record<string, unknown> }
  | { readonly kind: 'refused'; readonly what: string }
  | { readonly kind: 'busy'; readonly what: string; readonly after?: number | undefined };

async function tryOnce({ url, timeout = 30_000 }: ServiceOptions, body?: URLSearchParams): Promise<Outcome> {
  try {
    const signal = AbortSignal.timeout(timeout);
    const headers = { accept: 'application/json' };
    const response = await fetch(
      url,
      body === undefined ? { headers, signal } : { method: 'POST', body, headers, signal },
    );
    if (response.status === 429 || response.status >= 500) {
      const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
      const after = Number.isFinite(seconds) ? Math.min(seconds, 120) * 1000 : undefined;
      return { kind: 'busy', what: `it answered ${response.status}`, after };
    }
    if (!response.ok) return { kind: 'refused', what: `it answered ${response.status}` };
    const value: unknown = await response.json();
    if (typeof value === 'object' && value !== null) return { kind: 'answer', value: value as Record<string, unknown> };
    return { kind: 'refused', what: 'it answered no object' };
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'refused', what: 'it answered no JSON' };
    return { kind: 'busy', what: `it cannot be reached (${(error as Error).message})` };
  }
}

function readManifest(value: Record<string, unknown>, url: string): ReconciliationManifest {
  const { name, identifierSpace, batchSize, versions } = value;
  if (Array.isArray(versions) && !versions.some((version) => version === '0.1' || version === '0.2')) {
    throw new StoreError(
      'unknown-version',
      `it speaks only versions ${versions.join(', ')}; 0.1 and 0.2 are known here.`,
      {
        where: url,
      },
    );
  }
  return {
    name: typeof name === 'string' ? name : url,
    identifierSpace: typeof identifierSpace === 'string' ? identifierSpace : '',
    ...(typeof batchSize === 'number' && batchSize > 0 ? { batchSize } : {}),
  };
}

/** One result; candidates with a field amiss are left out. */
function readResult(answer: Record<string, unknown>, key: string, url: string): ReconciliationCandidate[] {
  const result = (answer[key] as { result?: unknown } | undefined)?.result;
  if (!Array.isArray(result))
    throw new StoreError('bad-answer', `its answer has no result for ${key}.`, { where: url });
  return result.flatMap((one: Partial<ReconciliationCandidate>) => {
    if (typeof one?.id !== 'string' || typeof one.name !== 'string' || typeof one.score !== 'number') return [];
    const type = Array.isArray(one.type) ? one.type : [];
    return [{ id: one.id, name: one.name, score: one.score, match: one.match === true, type }];
  });
}
