import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Contestant } from './contest.ts';

/** spaCy in a Python of its own, one thread; undefined, with the reason printed, where that Python lacks it or the model. */
export async function spacyContestant(
  texts: readonly string[],
  { python, model }: { readonly python: string; readonly model: string },
): Promise<Contestant | undefined> {
  const threads = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1', BLIS_NUM_THREADS: '1' };
  const script = fileURLToPath(new URL('spacy_times.py', import.meta.url));
  const child = spawn(python, [script], { env: { ...process.env, ...threads } });
  const ask = conversation(child);
  const greeting = await ask(JSON.stringify({ model, texts }));
  if (greeting === undefined) return undefined;
  return {
    name: String(greeting.version),
    run: async () => Number((await ask(''))?.seconds) * 1000,
    close: () => {
      child.stdin.end();
    },
  };
}

/** Sends a line and gives the answer's line as an object; undefined when the process has ended. */
function conversation(child: ChildProcessWithoutNullStreams) {
  let said = '';
  child.stderr.on('data', (data) => {
    said += data;
  });
  child.stdin.on('error', () => {});
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const failed = new Promise<undefined>((resolve) => {
    child.once('error', (error) => {
      said = error.message;
      resolve(undefined);
    });
  });
  return async (line: string): Promise<Record<string, unknown> | undefined> => {
    child.stdin.write(`${line}\n`);
    const answer = await Promise.race([lines.next(), failed]);
    if (answer !== undefined && !answer.done) return JSON.parse(answer.value);
    console.log(`no spaCy: ${said.trim().split('\n').at(-1)}`);
    return undefined;
  };
}
