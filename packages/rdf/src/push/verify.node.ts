import { hashLines } from '../format/hash.ts';
import { sortedLines, sortLines } from '../format/nquads.ts';
import { parseN3 } from '../read/parse-n3.ts';
import type { GraphLines } from './batches.ts';
import { graphRequest, type PushMode } from './requests.ts';
import { type SendOptions, send } from './send.node.ts';
import type { Store } from './stores.ts';

/** What a graph must hold after a push. */
export interface Expected {
  readonly graph: string;
  /** Whether it must hold nothing else. */
  readonly exact: boolean;
  /** Hash of an exact graph; of another, its lines. */
  readonly hash?: string;
  readonly lines?: readonly string[];
  readonly triples: number;
}

export interface GraphDifference {
  readonly graph: string;
  /** Triples that were pushed and are not there; for a graph compared by hash, how many fewer there are. */
  readonly missing: number;
  /** Triples that are there and were not pushed, where none should be. */
  readonly extra: number;
}

/** Keeps of a graph what is needed to compare: of an article's the hash alone, so that memory does not grow with the texts. */
export function expectation({ kind, graph, lines }: GraphLines, mode: PushMode): Expected {
  const exact = mode === 'replace' && (kind === 'article' || kind === 'dataset');
  const sorted = sortLines([...lines]);
  return { graph, exact, triples: sorted.length, ...(exact ? { hash: hashLines(sorted) } : { lines: sorted }) };
}

interface VerifyOptions {
  readonly store: Store;
  readonly options: SendOptions;
  readonly onProgress: (graphs: number) => void;
}

/** Reads graphs back and compares them; gives those that are not as they should be. */
export async function verifyGraphs(
  expected: readonly Expected[],
  { store, options, onProgress }: VerifyOptions,
): Promise<GraphDifference[]> {
  const byGraph = new Map<string, Expected[]>();
  for (const one of expected) byGraph.set(one.graph, [...(byGraph.get(one.graph) ?? []), one]);
  const differences: GraphDifference[] = [];
  let done = 0;
  for (const [graph, wanted] of byGraph) {
    const { status, text } = await send(graphRequest(graph, store), store, options);
    const found = status === 404 ? [] : canonicalLines(text);
    const difference = compare(graph, wanted, found);
    if (difference) differences.push(difference);
    done += 1;
    onProgress(done);
  }
  return differences;
}

function canonicalLines(text: string): string[] {
  return sortedLines(parseN3([text], 'turtle'));
}

function compare(graph: string, wanted: readonly Expected[], found: readonly string[]): GraphDifference | undefined {
  const [first] = wanted;
  if (first?.exact) {
    if (hashLines(found) === first.hash) return undefined;
    const fewer = first.triples - found.length;
    return { graph, missing: Math.max(1, fewer), extra: Math.max(0, -fewer) };
  }
  const held = new Set(found);
  const missing = wanted.flatMap(({ lines = [] }) => lines).filter((line) => !held.has(line)).length;
  return missing === 0 ? undefined : { graph, missing, extra: 0 };
}
