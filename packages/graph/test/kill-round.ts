import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildCorpus, openCorpus } from '../src/index.node.ts';
import { numberedGraph } from './numbered-graph.ts';

const WRITER = join(import.meta.dirname, '../bench/corpus-writer.ts');

/** Starts a writer of the numbered articles from one number up to another. */
export function startWriter(folder: string, from: number, to: number): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', WRITER, folder, String(from), String(to)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Lets a writer run to its end, or kills it with SIGKILL some time after its first word; answers all that it said. */
export async function saidBy(writer: ChildProcess, killAfter?: number): Promise<string[]> {
  const said: string[] = [];
  for await (const line of createInterface({ input: writer.stdout! })) {
    if (said.length === 0 && killAfter !== undefined) setTimeout(() => writer.kill('SIGKILL'), killAfter);
    said.push(line);
  }
  return said;
}

/**
 * What a corpus has lost or made up, given all that its writers said in the order in which they said it. Of the articles that
 * were in hand when a writer was killed (`unsure`) either is right.
 */
export function discrepancies(folder: string, said: readonly string[], unsure: ReadonlySet<number>): string[] {
  const { graph, faults } = buildCorpus(openCorpus(folder));
  const held = new Set(graph.articles.map(({ text }) => Number(/\d+/.exec(text)![0])));
  const expected = new Set<number>();
  for (const word of said) expected[word.startsWith('+') ? 'add' : 'delete'](Number(word.slice(1)));
  const wrong = (n: number) => !unsure.has(n) && held.has(n) !== expected.has(n);
  const changed = graph.articles.filter(
    ({ id, text }) => id !== numberedGraph(Number(/\d+/.exec(text)![0])).articles[0]!.id,
  );
  return [
    ...faults.map(({ message }) => message),
    ...changed.map(({ id }) => `${id} is changed`),
    ...[...new Set([...held, ...expected])]
      .filter(wrong)
      .map((n) => `article ${n} is ${held.has(n) ? 'back' : 'lost'}`),
  ];
}

/** The article that a killed writer had in hand, by the last thing that it said. */
export function inHand(said: readonly string[], from: number): number[] {
  const last = said.at(-1);
  if (last === undefined) return [from];
  const n = Number(last.slice(1));
  return last.startsWith('+') && n % 3 === 0 ? [n] : [n + 1];
}
