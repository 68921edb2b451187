import { type Finding, findingRow } from '@dossier/graph';
import type { Row, RowFormat } from './rows.ts';

/** What a table of findings shows besides what they say. */
export interface FindingColumns {
  /** Whether the graph is of several articles, so that it is told which says so. */
  readonly articles: boolean;
  readonly quotes: boolean;
}

/** Findings as rows: whole for CSV, what fits a screen for a table. */
export function findingRows(
  findings: readonly Finding[],
  format: RowFormat,
  { articles, quotes }: FindingColumns,
): Row[] {
  return findings.map((finding) => {
    const { quote, statement, article, published, ...told } = findingRow(finding);
    if (format === 'csv') return findingRow(finding);
    const place = articles ? { published: published ?? '', article: article ?? '' } : {};
    return { ...told, ...place, ...(quotes ? { quote: quote ?? '' } : {}) };
  });
}

/** The publishers, addresses or titles of the independent sources of a finding. */
export const toldBy = (sources: Finding['sources']): string =>
  sources.map(([first]) => (first ? articleName(first) : '')).join(', ');

/** What an article is called in a table. */
export const articleName = ({ publisher, url, title, id }: Finding['sources'][number][number]): string =>
  publisher ?? url ?? title ?? id;
