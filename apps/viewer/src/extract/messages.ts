import type { Graph } from '@dossier/schema';

/** What the page asks of the worker. */
export interface ExtractRequest {
  readonly text: string;
  readonly title?: string;
}

/** What the worker answers: how far it is, then a graph or why there is none. */
export type ExtractReply =
  | { readonly kind: 'loading'; readonly done: number; readonly total: number }
  | { readonly kind: 'reading' }
  | { readonly kind: 'graph'; readonly graph: Graph; readonly milliseconds: number }
  | { readonly kind: 'error'; readonly message: string };
