import type { Article } from '@dossier/schema';
import { daysOf, readableRange } from './days.ts';
import { type Claim, type Dossier, outletOf } from './dossier.ts';
import { claimParts, claimQualifiers } from './phrase.ts';

const SPECIAL = /[\\`*_{}[\]<>#|~]/g;

/** Text from the world cannot become markup. */
function escapeMarkdown(text: string): string {
  return text.replace(SPECIAL, '\\$&').replace(/\s*\n\s*/g, ' ');
}

/** Where a quote stands: title, outlet, date, address. */
export function sourceLine(article: Article | undefined): string {
  if (!article) return 'an article that this graph does not hold';
  const day = daysOf(article.published ?? '');
  const title = article.title || article.text.trim().split('\n')[0]!.slice(0, 80) || 'Untitled';
  const outlet = outletOf(article);
  return [`“${title}”`, ...(outlet === title ? [] : [outlet]), ...(day ? [readableRange(day)] : [])].join(', ');
}

/** Claims as Markdown: what is said, what qualifies it, and each quote with its source. `link` reopens the view. */
export function citeClaims(dossier: Dossier, claims: readonly Claim[], link?: string): string {
  const parts = claims.map((claim) => {
    const { subject, predicate, object } = claimParts(dossier, claim);
    const qualifiers = claimQualifiers(dossier, claim);
    const head = `**${escapeMarkdown(subject)}** ${escapeMarkdown(predicate)} **${escapeMarkdown(object)}**`;
    const tail = qualifiers.length > 0 ? ` (${escapeMarkdown(qualifiers.join('; '))})` : '';
    const quotes = claim.statement.evidence.map(({ article, quote }) => {
      const source = dossier.articles.get(article);
      const address = source?.url && /^https?:/i.test(source.url) ? ` <${encodeURI(source.url)}>` : '';
      return `> ${escapeMarkdown(quote)}\n>\n> — ${escapeMarkdown(sourceLine(source))}${address}`;
    });
    return [`${head}${tail}`, ...quotes].join('\n\n');
  });
  return `${[...parts, ...(link ? [`[Open this view](${link})`] : [])].join('\n\n')}\n`;
}
