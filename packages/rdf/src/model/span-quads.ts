import { type Evidence, InputError, type Mention } from '@dossier/schema';
import { integerLiteral, textLiteral } from '../terms/literals.ts';
import type { GraphTerm, NamedNode, Quad } from '../terms/terms.ts';
import { DOSSIER, OA, RDF, valueNode } from '../terms/vocabulary.ts';
import { type ArticleContext, type Description, describe } from './context.ts';
import type { Iris } from './iris.ts';

/** Characters of the text on either side that a quote's selector holds, so that it can be found again in another edition. */
const SURROUNDINGS = 24;

/** A passage that proves statements. Its IRI is made of the span, so statements with one proof share the node. */
export function evidenceNode(iris: Iris, { article, start, end, cue }: Evidence): NamedNode {
  return iris.ofContent('evidence', [article, start, end, ...(cue ? [cue.start, cue.end] : [])]);
}

/**
 * Web Annotation's selectors by position and by quote on one node.
 * @throws InputError when the quote is not what the article says there.
 */
export function evidenceQuads(
  evidence: Evidence,
  source: ArticleContext,
  { graph, iris }: { graph: GraphTerm; iris: Iris },
): Quad[] {
  const { article, offsets } = source;
  checkSpan(evidence, article.text, article.id);
  if (article.text.slice(evidence.start, evidence.end) !== evidence.quote) {
    throw new InputError('false-quote', `«${evidence.quote.slice(0, 60)}» is not what stands there.`, {
      where: `${article.id} ${evidence.start}-${evidence.end}`,
      hint: 'Run dossier verify.',
    });
  }
  const quads: Quad[] = [];
  const description = describe(evidenceNode(iris, evidence), graph, quads);
  const { add } = description;
  add(RDF.type, DOSSIER.Evidence);
  add(RDF.type, OA.TextPositionSelector);
  add(RDF.type, OA.TextQuoteSelector);
  add(DOSSIER.inArticle, source.node);
  const [start, end] = addSpan(description, evidence, { source, names: PASSAGE });
  const point = (at: number) => Math.min(offsets.length, Math.max(0, at));
  add(OA.exact, textLiteral(offsets.slice(start, end), article.id));
  add(OA.prefix, textLiteral(offsets.slice(point(start - SURROUNDINGS), start), article.id));
  add(OA.suffix, textLiteral(offsets.slice(end, point(end + SURROUNDINGS)), article.id));
  if (evidence.cue) {
    checkSpan(evidence.cue, article.text, article.id);
    addSpan(description, evidence.cue, { source, names: CUE });
  }
  return quads;
}

/** One occurrence of an entity. */
export function mentionQuads(
  mention: Mention,
  entity: { readonly id: string; readonly node: NamedNode },
  { source, iris, graph }: { source: ArticleContext; iris: Iris; graph: GraphTerm },
): Quad[] {
  const { article, start, end, kind, head } = mention;
  checkSpan(mention, source.article.text, article);
  checkSpan(head, source.article.text, article);
  const quads: Quad[] = [];
  const node = iris.ofContent('mention', [entity.id, article, start, end, head.start, head.end, kind]);
  const description = describe(node, graph, quads);
  description.add(RDF.type, DOSSIER.Mention);
  description.add(DOSSIER.mentionOf, entity.node);
  description.add(DOSSIER.inArticle, source.node);
  description.add(DOSSIER.mentionKind, valueNode(kind));
  addSpan(description, mention, { source, names: PASSAGE });
  addSpan(description, head, { source, names: HEAD });
  return quads;
}

/** The properties that hold a span: in code points of the NFC text, and in UTF-16 units of a text that is not in NFC. */
export interface SpanNames {
  readonly start: NamedNode;
  readonly end: NamedNode;
  readonly rawStart: NamedNode;
  readonly rawEnd: NamedNode;
}

export const PASSAGE: SpanNames = {
  start: OA.start,
  end: OA.end,
  rawStart: DOSSIER.utf16Start,
  rawEnd: DOSSIER.utf16End,
};
export const CUE: SpanNames = {
  start: DOSSIER.cueStart,
  end: DOSSIER.cueEnd,
  rawStart: DOSSIER.utf16CueStart,
  rawEnd: DOSSIER.utf16CueEnd,
};
export const HEAD: SpanNames = {
  start: DOSSIER.headStart,
  end: DOSSIER.headEnd,
  rawStart: DOSSIER.utf16HeadStart,
  rawEnd: DOSSIER.utf16HeadEnd,
};

interface SpanOptions {
  readonly source: ArticleContext;
  readonly names: SpanNames;
}

function addSpan(
  { add }: Description,
  span: { readonly start: number; readonly end: number },
  { source, names }: SpanOptions,
): [number, number] {
  const { offsets } = source;
  const start = offsets.toCodePoint(span.start, 'start');
  const end = offsets.toCodePoint(span.end, 'end');
  add(names.start, integerLiteral(start));
  add(names.end, integerLiteral(end));
  // Two spans of the source can be one span of the published text; then only its own units tell them apart.
  if (!offsets.exact || offsets.toUnit(start) !== span.start || offsets.toUnit(end) !== span.end) {
    add(names.rawStart, integerLiteral(span.start));
    add(names.rawEnd, integerLiteral(span.end));
  }
  return [start, end];
}

function checkSpan(
  { start, end }: { readonly start: number; readonly end: number },
  text: string,
  where: string,
): void {
  if (start < end && end <= text.length) return;
  throw new InputError('bad-span', `the span ${start}-${end} is not inside the text of ${text.length} characters.`, {
    where,
    hint: 'Run dossier verify.',
  });
}
