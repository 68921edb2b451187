import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Extraction as ExtractionResult, extractGraph, tokenise } from '@dossier/extractor';
import {
  createLinker,
  type Linker,
  linkGraph,
  type ReconcileOptions,
  reconcileGraph,
  reconciliationService,
} from '@dossier/linker';
import { diskCache, openGazetteerFile, shippedGazetteer } from '@dossier/linker/node';
import { type Article, articleId, InputError } from '@dossier/schema';
import type { Option, Values } from './command.ts';
import { requireEnglish } from './language.ts';
import { VERSION } from './version.ts';

/** An article as it comes in: its text and what is known of it. */
export type ArticleInput = Pick<Article, 'text'> &
  Partial<Pick<Article, 'id' | 'title' | 'url' | 'publisher' | 'author' | 'published'>>;

/** The options of every command that turns texts into graphs. */
export const EXTRACTION_OPTIONS = {
  'no-link': { type: 'boolean', help: 'do not link entities to Wikidata by the shipped gazetteer' },
  gazetteer: {
    type: 'string',
    multiple: true,
    value: 'FILE',
    help: 'link by this gazetteer, too: built by dossier gazetteer, or CSV/TSV of name, QID or IRI, type',
  },
  reconcile: {
    type: 'string',
    value: 'URL',
    help: 'ask this reconciliation service about names the gazetteers leave open; answers are kept in ~/.cache/dossier',
  },
  'any-language': { type: 'boolean', help: 'also read what does not look like English' },
} as const satisfies Record<string, Option>;

type ExtractionFlags = Values<typeof EXTRACTION_OPTIONS>;

/** The encoder with all that follows it; `close` frees its memory. */
export interface Extraction {
  /** What the graphs say of who made them. */
  readonly extractor: Article['extractor'];
  /**
   * Turns one article into its graph, with the trace of how it came about.
   * @throws InputError when there is no text, it is no English, or its date is no ISO 8601 date
   */
  extract(input: ArticleInput, where: string): Promise<ExtractionResult>;
  close(): Promise<void>;
}

const ISO_DATE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;

/**
 * Loads the encoder.
 * @throws ModelError when its files are missing or broken
 */
export async function startExtraction(flags: ExtractionFlags): Promise<Extraction> {
  const { reconcile, 'any-language': anyLanguage } = flags;
  const linker = openLinker(flags);
  const opinion = reconcile === undefined ? undefined : secondOpinion(reconcile);
  // ONNX Runtime is loaded only when an article is read.
  const { loadEncoder } = await import('@dossier/extractor/node');
  const encoder = await loadEncoder();
  const extractor = { name: 'dossier', version: VERSION, model: encoder.model };
  return {
    extractor,
    async extract(input, where) {
      check(input, where);
      if (!anyLanguage) requireEnglish(input.text, where);
      const { text, ...metadata } = input;
      const { graph, trace } = extractGraph(await encoder.analyse(tokenise(text), { roles: false }), {
        ...metadata,
        id: input.id ?? articleId(text, input.url),
        extractor,
      });
      const linked = linker === undefined ? graph : linkGraph(graph, linker);
      return { graph: opinion === undefined ? linked : await reconcileGraph(linked, opinion), trace };
    },
    close: () => encoder.close(),
  };
}

/** The user's own gazetteers come before the shipped one. */
function openLinker({ gazetteer = [], 'no-link': noLink }: ExtractionFlags): Linker | undefined {
  if (noLink && gazetteer.length === 0) return undefined;
  return createLinker([...gazetteer.map((file) => openGazetteerFile(file)), ...(noLink ? [] : [shippedGazetteer()])]);
}

/** A reconciliation service, whose answers are kept in the user's cache folder: nobody is asked twice. */
function secondOpinion(url: string): ReconcileOptions {
  const { XDG_CACHE_HOME } = process.env;
  const caches = XDG_CACHE_HOME || join(homedir(), '.cache');
  return { service: reconciliationService({ url }), cache: diskCache(join(caches, 'dossier', 'reconcile'), url) };
}

function check({ text, published }: ArticleInput, where: string): void {
  if (text.trim() === '') throw new InputError('empty', 'there is no text in it.', { where });
  if (published === undefined) return;
  // Date.parse rolls 31 February over to March: a date is one that comes back as it went in.
  const day = new Date(`${published.slice(0, 10)}T00:00:00Z`);
  const real = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(published.slice(0, 10));
  if (!ISO_DATE.test(published) || !real) {
    throw new InputError('bad-date', `«${published}» is no date.`, { where, hint: 'Write it as 2025-08-18.' });
  }
}
