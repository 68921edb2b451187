import type { Article, Evidence, Span } from '@dossier/schema';
import type { Claim, Dossier } from './dossier.ts';

/** What a stretch of text is to a statement. */
export type MarkRole = 'subject' | 'object' | 'cue' | 'speaker' | 'quote';

export interface Mark extends Span {
  readonly role: MarkRole;
}

/** A stretch of text and what covers it. */
export interface Segment extends Span {
  readonly text: string;
  readonly roles: readonly MarkRole[];
}

/** Cuts a range of a text where marks begin and end; the pieces joined are the range again. */
export function segments(text: string, range: Span, marks: readonly Mark[]): Segment[] {
  const inside = marks.filter(({ start, end }) => start < range.end && end > range.start);
  const cuts = new Set([range.start, range.end]);
  for (const { start, end } of inside) {
    cuts.add(Math.max(start, range.start));
    cuts.add(Math.min(end, range.end));
  }
  const points = [...cuts].sort((a, b) => a - b);
  return points.slice(0, -1).map((start, i) => {
    const end = points[i + 1]!;
    const roles = inside.filter((mark) => mark.start <= start && mark.end >= end).map(({ role }) => role);
    return { start, end, text: text.slice(start, end), roles: [...new Set(roles)] };
  });
}

/** The sentence or sentences around a passage, bounded by line breaks. */
export function contextOf(text: string, { start, end }: Span): Span {
  const after = text.slice(end);
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const from = Math.max(line, lastSentenceStart(text.slice(line, start + 2), start - line) + line);
  if (/[.!?]["”’')\]]*$/.test(text.slice(start, end))) return { start: from, end };
  const stop = /[.!?]["”’')\]]*(?=\s+["“‘(]?\p{Lu}|\s*$)|(?=\n)/u.exec(after);
  return { start: from, end: stop ? end + stop.index + stop[0].length : text.length };
}

/** Where the last sentence begins that begins at or before a place; 0 when none does. */
function lastSentenceStart(text: string, limit: number): number {
  const ends = [...text.matchAll(/[.!?]["”’')\]]*\s+(?=["“‘(]?\p{Lu})/gu)].map(
    (match) => match.index + match[0].length,
  );
  return ends.findLast((end) => end <= limit) ?? 0;
}

/** The marks of one piece of evidence: its cue, and the mentions of subject, object and speakers within its context. */
export function evidenceMarks(dossier: Dossier, claim: Claim, evidence: Evidence, range: Span): Mark[] {
  const { subject, object, attribution } = claim.statement;
  const mentions = (id: string | undefined, role: MarkRole): Mark[] =>
    (id === undefined ? [] : (dossier.nodes[dossier.nodeIndex(id) ?? -1]?.entity?.mentions ?? []))
      .filter((m) => m.article === evidence.article && m.start >= range.start && m.end <= range.end)
      .map(({ start, end }) => ({ start, end, role }));
  const literal = typeof object === 'string' ? [] : literalMarks(dossier, object.value, evidence);
  return [
    ...mentions(subject, 'subject'),
    ...(typeof object === 'string' ? mentions(object, 'object') : literal),
    ...attribution.flatMap((id) => mentions(id, 'speaker')),
    ...(evidence.cue ? [{ ...evidence.cue, role: 'cue' as const }] : []),
  ];
}

function literalMarks(dossier: Dossier, value: string, { article, start, end }: Evidence): Mark[] {
  const found = value && literalPattern(value).exec(dossier.articles.get(article)?.text.slice(start, end) ?? '');
  return found ? [{ start: start + found.index, end: start + found.index + found[0].length, role: 'object' }] : [];
}

/** A literal where it stands by itself, not within a longer number or word; texts put commas between its thousands. */
function literalPattern(value: string): RegExp {
  const words = value.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/(?<=\d)(?=(?:\d{3})+(?!\d))/g, ',?');
  const after = /\p{L}$/u.test(value) ? '(?!\\p{L})' : '(?![.,]?\\p{N})';
  return new RegExp(`(?<!\\p{L}|\\p{N}[.,]?)${words}${after}`, 'u');
}

/** One cited passage of a claim: its article, and its sentence cut into marked stretches. */
export interface Passage {
  readonly evidence: Evidence;
  readonly article: Article | undefined;
  readonly segments: readonly Segment[];
}

/** The passages behind a claim, newest first; the whole sentence is shown, the quote marked within it. */
export function passagesOf(dossier: Dossier, claim: Claim): Passage[] {
  return claim.statement.evidence
    .map((evidence) => {
      const article = dossier.articles.get(evidence.article);
      if (!article) {
        const only = { start: 0, end: evidence.quote.length, text: evidence.quote, roles: ['quote' as const] };
        return { evidence, article, segments: [only] };
      }
      const range = contextOf(article.text, evidence);
      const quote: Mark = { start: evidence.start, end: evidence.end, role: 'quote' };
      const marks = [...evidenceMarks(dossier, claim, evidence, range), quote];
      return { evidence, article, segments: segments(article.text, range, marks) };
    })
    .sort((a, b) => (b.article?.published ?? '').localeCompare(a.article?.published ?? ''));
}
