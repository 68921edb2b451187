/** Tells on stderr how far a batch is; silent for single inputs and where nobody watches. */
export interface Progress {
  step(what: string): void;
  done(): void;
}

/** One line that is rewritten on a terminal. */
export function startProgress(total: number): Progress {
  if (total < 2 || !process.stderr.isTTY) return { step: () => {}, done: () => {} };
  let count = 0;
  return {
    step(what) {
      count += 1;
      const bar = '█'.repeat(Math.round((20 * count) / total)).padEnd(20, '░');
      process.stderr.write(`\r\x1b[K${bar} ${count}/${total} ${what.slice(0, 60)}`);
    },
    done: () => process.stderr.write('\r\x1b[K'),
  };
}
