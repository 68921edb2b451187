import { contentHash, StoreError } from '@dossier/schema';
import { type Batch, batchesOf, halvesOf, type PushPart } from './batches.ts';
import type { Journal } from './journal.node.ts';
import { type PushMode, requestsOf, type StoreRequest } from './requests.ts';
import { type SendOptions, send } from './send.node.ts';
import { type StoreKind, storeAt } from './stores.ts';
import { type Expected, expectation, type GraphDifference, verifyGraphs } from './verify.node.ts';

/** How a graph is pushed. */
export interface PushOptions extends SendOptions {
  /** The kind of store; guessed from the address when not given. */
  readonly store?: StoreKind | undefined;
  /** `replace` (default): afterwards the store holds for each article exactly what is pushed. `add`: what was there stays. */
  readonly mode?: PushMode | undefined;
  /** Quads in one request, some. Default 10 000. */
  readonly chunk?: number | undefined;
  /** Sends nothing, and tells what would be sent. */
  readonly dryRun?: boolean | undefined;
  /** Reads each graph back and compares. Default true. */
  readonly verify?: boolean | undefined;
  /** What of an earlier, cut push is done. */
  readonly journal?: Journal | undefined;
  readonly onProgress?: ((progress: PushProgress) => void) | undefined;
}

export interface PushProgress {
  readonly phase: 'push' | 'verify';
  readonly graphs: number;
  readonly quads: number;
}

export interface PushReport {
  readonly store: StoreKind;
  readonly graphs: number;
  readonly quads: number;
  /** Requests that changed the store, or in a dry run would. */
  readonly requests: number;
  /** Batches that an earlier push had brought already. */
  readonly skipped: number;
  /** What a dry run would do, a line each. */
  readonly plan: readonly string[];
  /** Graphs that were read back. */
  readonly verified: number;
  /** Graphs that are not as they were pushed. */
  readonly differences: readonly GraphDifference[];
}

/**
 * Brings a graph into a triple store by the Graph Store Protocol, in chunks on article boundaries. Sending a chunk twice does what
 * sending it once does, so a push that was cut can be taken up again.
 * @throws StoreError when the store refuses or does not answer, UsageError when the address is wrong.
 */
export async function push(parts: Iterable<PushPart>, address: string, options: PushOptions = {}): Promise<PushReport> {
  const { mode = 'replace', chunk = 10_000, dryRun = false, verify = true, journal, onProgress } = options;
  const store = storeAt(address, options.store);
  const report = { graphs: 0, quads: 0, requests: 0, skipped: 0, plan: [] as string[] };
  const expected: Expected[] = [];
  // While the store works on one batch, the next is made.
  let sending: Promise<() => void> = Promise.resolve(() => {});
  for (const batch of batchesOf(parts, chunk)) {
    const key = journal && batch.repeatable ? contentHash([address, mode, batch.key()]) : undefined;
    const skipped = key !== undefined && journal?.has(key) === true;
    if (verify && !dryRun) expected.push(...batch.graphs.map((graph) => expectation(graph, mode)));
    (await sending)();
    if (dryRun) report.plan.push(...requestsOf(batch, store, mode).map(planLine));
    sending = settled(dryRun || skipped ? Promise.resolve(0) : deliver(batch, { store, mode, options }), (sent) => {
      report.graphs += batch.graphs.length;
      report.quads += batch.quads;
      report.requests += sent;
      report.skipped += skipped ? 1 : 0;
      if (!dryRun && key !== undefined) journal?.add(key);
      onProgress?.({ phase: 'push', graphs: report.graphs, quads: report.quads });
    });
  }
  (await sending)();
  report.requests += report.plan.length;
  const told = (graphs: number) => onProgress?.({ phase: 'verify', graphs, quads: report.quads });
  const differences = await verifyGraphs(expected, { store, options, onProgress: told });
  if (!dryRun) journal?.clear();
  return { store: store.kind, ...report, verified: new Set(expected.map(({ graph }) => graph)).size, differences };
}

/** What is to be done when work is done, or the error to throw then; so that none is thrown while nobody waits. */
function settled<T>(work: Promise<T>, then: (value: T) => void): Promise<() => void> {
  return work.then(
    (value) => () => then(value),
    (error) => () => {
      throw error;
    },
  );
}

const planLine = ({ method, url, purpose }: StoreRequest) => `${method} ${url}  ${purpose}`;

interface Delivery {
  readonly store: ReturnType<typeof storeAt>;
  readonly mode: PushMode;
  readonly options: SendOptions;
}

/** Sends a batch, in halves when the store finds it too large; gives the number of requests. */
async function deliver(batch: Batch, delivery: Delivery): Promise<number> {
  let sent = 0;
  for (const request of requestsOf(batch, delivery.store, delivery.mode)) {
    const { status, text } = await send(request, delivery.store, delivery.options);
    sent += 1;
    if (status === 413) {
      const halves = halvesOf(batch);
      if (!halves) {
        throw new StoreError(
          'too-large',
          `the store takes no ${batch.quads} quads at once, and an article is not cut.`,
          {
            where: request.url,
            hint: 'Raise the limit of the store or of the proxy before it.',
          },
        );
      }
      return sent + (await deliver(halves[0], delivery)) + (await deliver(halves[1], delivery));
    }
    if (status === 404) {
      throw new StoreError('no-store', `there is no store at this address (404 ${text.slice(0, 80)}).`, {
        where: request.url,
        hint: 'See whether the name of the dataset or repository and the kind of store are right.',
      });
    }
  }
  return sent;
}
