import type { OpenEncoder } from '@dossier/extractor';
import { analyse, extractGraph, tokenise } from '@dossier/extractor';
import type { ExtractReply, ExtractRequest } from './messages.ts';
import { openWebEncoder } from './session.web.ts';

const scope = self as unknown as {
  readonly location: Location;
  onmessage: ((event: MessageEvent<ExtractRequest>) => void) | null;
  postMessage(reply: ExtractReply): void;
};

let encoder: Promise<OpenEncoder> | undefined;

async function extract({ text, title }: ExtractRequest): Promise<void> {
  const base = new URL('.', scope.location.href);
  encoder ??= openWebEncoder(base, (done, total) => scope.postMessage({ kind: 'loading', done, total }));
  const open = await encoder;
  scope.postMessage({ kind: 'reading' });
  const start = performance.now();
  const { graph } = extractGraph(await analyse(tokenise(text), open, { roles: false }), {
    ...(title ? { title } : {}),
    extractor: { name: 'dossier', version: '0.1.0', model: open.model },
  });
  scope.postMessage({ kind: 'graph', graph, milliseconds: performance.now() - start });
}

scope.onmessage = ({ data }) => {
  extract(data).catch((error: unknown) => {
    encoder = undefined;
    scope.postMessage({ kind: 'error', message: (error as Error).message });
  });
};
