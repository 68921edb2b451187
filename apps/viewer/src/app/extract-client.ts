import { InputError } from '@dossier/schema';
import { WORKER_FILE } from '../extract/files.ts';
import type { ExtractReply, ExtractRequest } from '../extract/messages.ts';
import type { Opened } from '../import/read-files.ts';

/** Whether this copy of the page has the model beside it: the single file that opens from a disk has not. */
export function canExtract(): boolean {
  return location.protocol.startsWith('http') && document.documentElement.dataset.extract === 'yes';
}

let worker: Worker | undefined;

/**
 * Reads a pasted text in a worker of this page.
 * @param onProgress what is going on, in words
 * @throws InputError when the text is empty; Error with the worker's reason when it fails
 */
export function extractText(text: string, onProgress: (what: string) => void): Promise<Opened> {
  const [headline] = text.trim().split('\n');
  if (!headline) return Promise.reject(new InputError('empty', 'there is no text to read.'));
  worker ??= new Worker(new URL(WORKER_FILE, location.href), { type: 'module' });
  const running = worker;
  return new Promise((resolve, reject) => {
    running.onerror = (event) => {
      worker = undefined;
      reject(new Error(event.message || 'the extractor could not be started.'));
    };
    running.onmessage = ({ data }: MessageEvent<ExtractReply>) => {
      if (data.kind === 'graph') resolve({ graph: data.graph, name: headline.slice(0, 60) });
      else if (data.kind === 'error') reject(new Error(data.message));
      else onProgress(data.kind === 'reading' ? 'Reading the text …' : loading(data));
    };
    onProgress('Loading the model …');
    running.postMessage({ text } satisfies ExtractRequest);
  });
}

function loading({ done, total }: { readonly done: number; readonly total: number }): string {
  const share = total > 0 ? ` ${Math.min(100, Math.round((100 * done) / total))} %` : '';
  return `Loading the model …${share}`;
}
