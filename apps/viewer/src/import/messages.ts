import type { Opened } from './read-files.ts';

/** What the worker that opens files answers: how far it is, then a graph or why there is none. */
export type OpenReply =
  | { readonly kind: 'progress'; readonly what: string; readonly share: number }
  | { readonly kind: 'opened'; readonly opened: Opened }
  | { readonly kind: 'error'; readonly message: string };
