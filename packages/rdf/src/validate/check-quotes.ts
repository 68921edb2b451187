import { indexNodes } from '../read/node-index.ts';
import type { Quad } from '../terms/terms.ts';
import { DOSSIER, OA, SCHEMA } from '../terms/vocabulary.ts';
import type { Violation } from './validate.ts';

/** Re-slices each quote from its article's published text, by code points. Articles without a text are left out. */
export function checkQuotes(data: readonly Quad[]): Violation[] {
  const nodes = indexNodes(data);
  const texts = new Map<string, readonly string[] | undefined>();
  const textOf = (article: string) => {
    if (!texts.has(article)) {
      const text = nodes.text(article, SCHEMA.articleBody);
      texts.set(article, text === undefined ? undefined : [...text]);
    }
    return texts.get(article);
  };
  return nodes.subjectsOfType(DOSSIER.Evidence.value).flatMap((node): Violation[] => {
    const text = textOf(nodes.text(node, DOSSIER.inArticle) ?? '');
    if (text === undefined) return [];
    const [start, end] = [OA.start, OA.end].map((name) => Number(nodes.text(node, name)));
    const quote = nodes.text(node, OA.exact);
    if (text.slice(start, end).join('') === quote) return [];
    const problem = `Its quote is not what stands at ${start}-${end} of the article.`;
    return [{ node, property: OA.exact.value, ...(quote === undefined ? {} : { value: quote }), problem }];
  });
}
