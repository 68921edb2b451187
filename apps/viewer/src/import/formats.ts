import { RDF_FORMATS, type RdfFormat } from '@dossier/rdf';

/** What a file of the viewer can be. */
export type FileFormat = RdfFormat | 'json' | 'gexf' | 'graphml' | 'csv';

const ENDINGS = new Map<string, FileFormat>([
  ...Object.entries(RDF_FORMATS).map(([format, { ending }]) => [ending as string, format as RdfFormat] as const),
  ['gexf', 'gexf'],
  ['graphml', 'graphml'],
  ['csv', 'csv'],
  ['tsv', 'csv'],
]);

/** The endings, for messages and for the file dialog. */
export const KNOWN_ENDINGS: readonly string[] = ['json', ...ENDINGS.keys()];

/** The format of a file by its ending, or by what it begins with; undefined when it is none of ours. */
export function formatOf(text: string, name: string): FileFormat | undefined {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return (
    ENDINGS.get(ending) ??
    formatByContent(
      text
        .slice(0, 4000)
        .replace(/^\ufeff/, '')
        .trimStart(),
      ending,
    )
  );
}

function formatByContent(start: string, ending: string): FileFormat | undefined {
  if (/^[{[]/.test(start)) return /"@(?:context|graph|id)"/.test(start) ? 'jsonld' : 'json';
  if (/^(?:@prefix|@base|prefix |base )/i.test(start)) return 'trig';
  if (/^(?:<\?xml|<!--|<!doctype|<gexf|<graphml)/i.test(start)) {
    const root = /<(?:\w+:)?(gexf|graphml)[\s>]/i.exec(start)?.[1];
    return root?.toLowerCase() as FileFormat | undefined;
  }
  if (/^<[^>]+>\s+<[^>]+>/.test(start)) return 'nquads';
  const [line] = start.split('\n');
  return ending === 'txt' && /^[^,;\t]+(?:[,;\t][^,;\t]+)+$/.test(line!.trim()) && namesEnds(line!) ? 'csv' : undefined;
}

/** Whether a first line names two ends: prose has commas too. */
function namesEnds(line: string): boolean {
  return /\bsource\b/i.test(line) && /\btarget\b/i.test(line);
}
