import { UsageError } from '@dossier/schema';
import type { Option, Values } from './command.ts';
import type { ArticleInput } from './extraction.ts';

/** What a user may tell of the articles whose texts are read. */
export const ARTICLE_OPTIONS = {
  title: { type: 'string', value: 'TEXT', help: 'the article’s title' },
  url: { type: 'string', value: 'URL', help: 'its address' },
  publisher: { type: 'string', value: 'NAME', help: 'its publisher' },
  author: { type: 'string', value: 'NAME', help: 'its author' },
  published: { type: 'string', value: 'DATE', help: 'its date, ISO 8601: what “in May” is reckoned from' },
} as const satisfies Record<string, Option>;

/**
 * What is told of the articles of a call.
 * @throws UsageError when a title or an address is to be that of several
 */
export function articleFrom(
  { title, url, publisher, author, published }: Values<typeof ARTICLE_OPTIONS>,
  inputs: readonly string[],
  command: string,
): Omit<ArticleInput, 'text' | 'id'> {
  if (inputs.length > 1 && (title ?? url) !== undefined) {
    throw new UsageError('one-title', '--title and --url are of one article.', {
      where: `dossier ${command}`,
      hint: 'Name one file, or give the metadata of each in NDJSON.',
    });
  }
  return {
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    ...(publisher !== undefined && { publisher }),
    ...(author !== undefined && { author }),
    ...(published !== undefined && { published }),
  };
}
