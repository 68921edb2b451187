import { InputError } from '@dossier/schema';
import type { OpenReply } from '../import/messages.ts';
import { type Opened, type Report, readFiles } from '../import/read-files.ts';

/** The element that holds the code of the page; `build/page.ts` writes it. */
const CODE_ELEMENT = 'dossier-code';

/** Smaller files are read before a worker would have started. */
const WORKER_FROM = 400_000;
/** Browsers hold no longer text. */
const MOST_BYTES = 500_000_000;

/**
 * Opens files that were dropped or picked; large ones in a worker, so that the page stays awake.
 * @throws InputError when a file is of no format that we read, broken or too large
 */
export async function openFiles(files: readonly File[], report: Report = () => undefined): Promise<Opened> {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size > MOST_BYTES) {
    const hint = 'Filter it with dossier query, or open a part.';
    throw new InputError('too-large', `these are ${Math.round(size / 1e6)} MB, which is more than a page can hold.`, {
      hint,
    });
  }
  const worker = size < WORKER_FROM ? undefined : startWorker();
  return worker ? readInWorker(worker, files, report) : readFiles(files, report);
}

/** The page's own code, started once more as a worker: one file has no other beside it. */
function startWorker(): Worker | undefined {
  const code = document.getElementById(CODE_ELEMENT)?.textContent;
  if (!code) return undefined;
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  try {
    return new Worker(address);
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function readInWorker(worker: Worker, files: readonly File[], report: Report): Promise<Opened> {
  return new Promise<Opened>((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message || 'the reader could not be started.'));
    worker.onmessage = ({ data }: MessageEvent<OpenReply>) => {
      if (data.kind === 'progress') report(data.what, data.share);
      else if (data.kind === 'opened') resolve(data.opened);
      else reject(new InputError('unreadable', data.message));
    };
    worker.postMessage(files);
  }).finally(() => worker.terminate());
}
