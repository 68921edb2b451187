import { InputError, type Span } from '@dossier/schema';
import type { SpanNames } from '../model/span-quads.ts';
import { DOSSIER } from '../terms/vocabulary.ts';
import type { ReadContext, Source } from './context.ts';

/** @throws InputError when the article that a span is in is not there. */
export function sourceOf({ nodes, articles, where }: ReadContext, node: string): Source {
  const found = articles.get(nodes.text(node, DOSSIER.inArticle) ?? '');
  if (found) return found;
  throw new InputError('no-such-article', `${node} is in no article that is described.`, {
    where,
    hint: 'Read the whole file.',
  });
}

/** A span in UTF-16 units; undefined when the node has none of this kind. */
export function readSpan(
  { nodes, where }: ReadContext,
  node: string,
  { names, source }: { names: SpanNames; source: Source },
): Span | undefined {
  const number = (predicate: { readonly value: string }) => {
    const text = nodes.text(node, predicate);
    if (text === undefined) return undefined;
    if (/^\d{1,15}$/.test(text)) return Number(text);
    throw new InputError('bad-offset', `«${text}» is no offset.`, { where: `${where} ${node}` });
  };
  const [rawStart, rawEnd] = [number(names.rawStart), number(names.rawEnd)];
  if (rawStart !== undefined && rawEnd !== undefined) return { start: rawStart, end: rawEnd };
  const [start, end] = [number(names.start), number(names.end)];
  if (start === undefined || end === undefined) return undefined;
  return { start: source.offsets.toUnit(start), end: source.offsets.toUnit(end) };
}
