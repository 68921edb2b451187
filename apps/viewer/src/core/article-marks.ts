import type { Span } from '@dossier/schema';
import type { Claim, Dossier } from './dossier.ts';
import { evidenceMarks, type Mark, type Segment, segments } from './passages.ts';

/** A paragraph of an article and what it holds. */
export interface Paragraph extends Span {
  readonly sentences: readonly Sentence[];
}

/** A sentence, its marked stretches, and the claims whose evidence touches it. */
interface Sentence extends Span {
  readonly segments: readonly Segment[];
  readonly claims: readonly number[];
}

/** An article cut into paragraphs and sentences; `chosen` claims have their subject, cue and object marked. */
export function articleSentences(dossier: Dossier, article: string, chosen: readonly Claim[]): Paragraph[] {
  const text = dossier.articles.get(article)?.text ?? '';
  const evidence = dossier.claims.flatMap(({ index, statement }) =>
    statement.evidence.filter((item) => item.article === article).map(({ start, end }) => ({ start, end, index })),
  );
  const marks = chosen.flatMap((claim) =>
    claim.statement.evidence
      .filter((item) => item.article === article)
      .flatMap((item): Mark[] => [
        { start: item.start, end: item.end, role: 'quote' },
        ...evidenceMarks(dossier, claim, item, item),
      ]),
  );
  return paragraphsOf(text).map((paragraph) => ({
    ...paragraph,
    sentences: sentencesOf(text, paragraph).map((span) => ({
      ...span,
      segments: segments(text, span, marks),
      claims: evidence.filter(({ start, end }) => start < span.end && end > span.start).map(({ index }) => index),
    })),
  }));
}

function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Sentences as the reader sees them, by Unicode's rules; the pieces joined are the paragraph again. */
function sentencesOf(text: string, { start, end }: Span): Span[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return [...segmenter.segment(text.slice(start, end))].map(({ index, segment }) => ({
    start: start + index,
    end: start + index + segment.length,
  }));
}
