import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { StoreError } from '@dossier/schema';
import { type Credentials, checkTransport, digestAuthorization, firstAuthorization } from './auth.node.ts';
import type { StoreRequest } from './requests.ts';
import type { Store } from './stores.ts';

/** How requests are sent. */
export interface SendOptions {
  readonly credentials?: Credentials | undefined;
  /** Tries of a request that may be repeated. Default 5. */
  readonly tries?: number | undefined;
  /** Milliseconds before the second try; doubled for each further one. Default 500. */
  readonly pause?: number | undefined;
  /** Milliseconds that one request may take. Default 120 000. */
  readonly timeout?: number | undefined;
  /** Whether bodies go in gzip where the store takes that; by default not to this machine itself. */
  readonly gzip?: boolean | undefined;
}

/** A store's answer. */
export interface StoreAnswer {
  readonly status: number;
  readonly text: string;
}

/** Statuses after which a later try may succeed. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * Sends a request; again, after a pause, when the store or the network fails in passing and the request may be repeated. Gives the
 * statuses 404 and 413 back, since their meaning depends on the request.
 * @throws StoreError when the store refuses or does not answer.
 */
export async function send(request: StoreRequest, store: Store, options: SendOptions = {}): Promise<StoreAnswer> {
  const { tries = 5, pause = 500 } = options;
  checkTransport(options.credentials ?? {}, request.url);
  for (let attempt = 1; ; attempt += 1) {
    const last = attempt >= tries || !request.repeatable;
    let answer: Response;
    let text: string;
    try {
      answer = await sendOnce(request, store, options);
      text = await answer.text();
    } catch (error) {
      if (last) throw unreachable(request, error as Error);
      await wait(pause * 2 ** (attempt - 1));
      continue;
    }
    if (answer.ok || answer.status === 404 || answer.status === 413) return { status: answer.status, text };
    if (last || !PASSING.has(answer.status)) throw refused(request, answer, text);
    const asked = Number(answer.headers.get('retry-after')) * 1000;
    await wait(Math.min(60_000, asked > 0 ? asked : pause * 2 ** (attempt - 1)));
  }
}

const zipped = promisify(gzip);

async function sendOnce(request: StoreRequest, store: Store, options: SendOptions): Promise<Response> {
  const { method, url, body } = request;
  const { credentials = {}, timeout = 120_000 } = options;
  const local = /^https?:\/\/(?:localhost|127\.|\[::1\])/.test(url);
  const zip = body !== undefined && body.length > 2000 && store.gzip && (options.gzip ?? !local);
  const bytes = body === undefined ? null : zip ? await zipped(body, { level: 4 }) : body;
  const authorization = firstAuthorization(credentials, store);
  const call = (allowed: string | undefined) =>
    fetch(url, {
      method,
      headers: {
        ...request.headers,
        ...(zip ? { 'content-encoding': 'gzip' } : {}),
        ...(allowed === undefined ? {} : { authorization: allowed }),
      },
      body: bytes,
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    });
  const answer = await call(authorization);
  const challenge = answer.status === 401 ? answer.headers.get('www-authenticate') : null;
  const digest = challenge && digestAuthorization(credentials, { method, url, challenge });
  if (!digest) return answer;
  await answer.arrayBuffer();
  return call(digest);
}

function unreachable({ url, purpose }: StoreRequest, error: Error): StoreError {
  const cause = (error.cause as Error | undefined)?.message ?? error.message;
  return new StoreError('no-answer', `the store does not answer (${cause}); it was to ${purpose}.`, {
    where: new URL(url).origin,
    hint: 'See whether it runs and listens there; then push again with resume.',
  });
}

function refused({ url, purpose }: StoreRequest, { status, statusText }: Response, text: string): StoreError {
  const hint =
    status === 401 || status === 403
      ? 'Set DOSSIER_STORE_USER and DOSSIER_STORE_PASSWORD, or DOSSIER_STORE_TOKEN.'
      : 'See whether the address and the kind of store are right.';
  const told = text.replace(/\s+/g, ' ').trim().slice(0, 200);
  return new StoreError('refused', `the store answers ${status} ${statusText} (${told}); it was to ${purpose}.`, {
    where: new URL(url).origin + new URL(url).pathname,
    hint,
  });
}
