import {
  corroborated,
  corroboration as corroborationOf,
  type Finding,
  type GraphIndex,
  indexGraph,
  reportsOf,
} from '@dossier/graph';
import { AS_OF_OPTIONS } from '../as-of.ts';
import { defineCommand } from '../command.ts';
import { FILTER_OPTIONS, filterFrom, numberFrom } from '../filter-options.ts';
import { articleName, toldBy } from '../finding-rows.ts';
import { GRAPH_USAGE, onlyInput, readGraphInput } from '../graph-input.ts';
import { FORMAT_OPTION, printFound, type Row, type RowFormat, rowFormat } from '../rows.ts';
import { print } from '../streams.ts';

export const corroboration = defineCommand({
  name: 'corroboration',
  summary: 'counts the independent sources of claims',
  usage: `${GRAPH_USAGE} [STATEMENT]`,
  description:
    'Copies of one text and articles of one publisher count as one source. With the id of a statement (dossier query --format\n' +
    'csv tells it): every report of its claim, the first said first, and what speaks against it.',
  options: {
    sources: { type: 'string', value: 'N', default: '2', help: 'claims of at least so many independent sources' },
    ...FILTER_OPTIONS,
    ...AS_OF_OPTIONS,
    limit: { type: 'string', short: 'n', value: 'N', default: '50', help: 'so many claims at most' },
    format: FORMAT_OPTION,
  },
  examples: [
    ['dossier corroboration corpus --sources 3', 'what three who do not copy each other report'],
    ['dossier corroboration corpus statement/abc', 'who said so first, who else, and who denies it'],
  ],
  async run([input, statement, ...more], { sources, limit, format: formatName, ...filter }) {
    const format = rowFormat(formatName, 'corroboration');
    const index = indexGraph(await readGraphInput(onlyInput('corroboration', input, more), filter));
    if (statement !== undefined) return oneClaim(index, statement, format);
    const least = numberFrom('--sources', sources) ?? 2;
    const claims = corroborated(index, least, filterFrom(filter)).slice(0, numberFrom('--limit', limit) ?? 50);
    await printFound(format, claims, () =>
      claims.map(({ findings, sources: groups }) => ({
        sources: groups.length,
        claim: findings[0]!.sentence,
        told: toldBy(groups),
        statement: findings[0]!.statement.id,
      })),
    );
    return 0;
  },
});

async function oneClaim(index: GraphIndex, statement: string, format: RowFormat): Promise<number> {
  const [borne, reports] = [corroborationOf(index, statement), reportsOf(index, statement)];
  await printFound(format, { ...borne, reports }, () => [
    ...[...reports.dated, ...reports.undated].map(({ proof, attribution }) => stanceRow('for', proof, attribution)),
    ...borne.denials.map(({ evidence: [proof], attribution }) => stanceRow('against', proof, attribution)),
  ]);
  if (format === 'table') await print(`${borne.sources.length} independent sources\n`);
  return 0;
}

function stanceRow(
  stance: string,
  proof: Finding['evidence'][number] | undefined,
  attribution: Finding['attribution'],
): Row {
  return {
    stance,
    published: proof?.article.published ?? '',
    article: proof ? articleName(proof.article) : '',
    source: attribution.map(({ label }) => label).join(' < '),
    quote: proof?.quote ?? '',
  };
}
