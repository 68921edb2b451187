import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** What of a push is done; kept until the push is whole. */
export interface Journal {
  readonly has: (key: string) => boolean;
  readonly add: (key: string) => void;
  /** Forgets everything: the push is whole. */
  readonly clear: () => void;
}

/**
 * A journal in a file, a line for each batch. Only a push that was cut leaves one; without `resume` it is begun anew, because a
 * store may have been emptied since.
 */
export function fileJournal(path: string, { resume }: { readonly resume: boolean }): Journal {
  const done = new Set(resume && existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : []);
  if (!resume) writeFileSync(path, '');
  return {
    has: (key) => done.has(key),
    add(key) {
      done.add(key);
      appendFileSync(path, `${key}\n`);
    },
    clear() {
      done.clear();
      rmSync(path, { force: true });
    },
  };
}
