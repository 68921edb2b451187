import type { OpenReply } from './messages.ts';
import { readFiles } from './read-files.ts';

interface Scope {
  onmessage: ((event: MessageEvent<readonly File[]>) => void) | null;
  postMessage(reply: OpenReply): void;
}

/** Makes this worker one that reads the files it is handed. */
export function serveFiles(scope: Scope): void {
  scope.onmessage = ({ data }) => {
    readFiles(data, (what, share) => scope.postMessage({ kind: 'progress', what, share })).then(
      (opened) => scope.postMessage({ kind: 'opened', opened }),
      (error: unknown) => scope.postMessage({ kind: 'error', message: (error as Error).message }),
    );
  };
}
