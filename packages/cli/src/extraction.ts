import { type Article, articleId, type Graph, InputError } from '@dossier/schema';
import { requireEnglish } from './language.ts';
import { VERSION } from './version.ts';

/** An article as it comes in: its text and what is known of it. */
export type ArticleInput = Pick<Article, 'text'> &
  Partial<Pick<Article, 'id' | 'title' | 'url' | 'publisher' | 'author' | 'published'>>;

export interface ExtractionOptions {
  /** Also read what does not look like English. */
  readonly anyLanguage: boolean;
}

const ISO_DATE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;

/**
 * An article's record in a graph, checked.
 * @throws InputError when there is no text, it is no English, or its date is no ISO 8601 date
 */
export function articleRecord(input: ArticleInput, model: string, where: string, options: ExtractionOptions): Article {
  const { text, id, published } = input;
  if (text.trim() === '') throw new InputError('empty', 'there is no text in it.', { where });
  if (published !== undefined && !(ISO_DATE.test(published) && Number.isFinite(Date.parse(published)))) {
    throw new InputError('bad-date', `«${published}» is no date.`, { where, hint: 'Write it as 2025-08-18.' });
  }
  if (!options.anyLanguage) requireEnglish(text, where);
  return {
    ...input,
    id: id ?? articleId(text, input.url),
    language: 'en',
    extractor: { name: 'dossier', version: VERSION, model },
  };
}
