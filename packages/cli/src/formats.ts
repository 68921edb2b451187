import { formatGraph, type Graph } from '@dossier/schema';

/** The formats that graphs are written in, by the ending of their files. */
export const FORMATS = {
  json: { ending: '.graph.json' },
  ndjson: { ending: '.ndjson' },
  turtle: { ending: '.ttl' },
  nquads: { ending: '.nq' },
} as const;

export type Format = keyof typeof FORMATS;
