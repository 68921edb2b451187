import type { Statement } from '@dossier/schema';
import { extractGraph } from '../../src/extract.ts';
import { readLines } from './read-lines.ts';

/** The statements of an analysis written by hand, as `subject -relation-> object` with labels, and the statements themselves. */
export function said(
  lines: string,
  published?: string,
): { readonly edges: string[]; readonly find: (edge: string) => Statement } {
  const extractor = { name: 'test', version: '0', model: 'none' };
  const { graph } = extractGraph(readLines(lines), { extractor, ...(published === undefined ? {} : { published }) });
  const label = (id: string) => graph.entities.find((entity) => entity.id === id)?.label ?? id;
  const edgeOf = ({ subject, relation, object }: Statement) =>
    `${label(subject)} -${relation}-> ${typeof object === 'string' ? label(object) : object.value}`;
  return {
    edges: graph.statements.map(edgeOf),
    find: (edge) => {
      const statement = graph.statements.find((each) => edgeOf(each) === edge);
      if (!statement) throw new Error(`no ${edge} among ${graph.statements.map(edgeOf).join('; ')}`);
      return statement;
    },
  };
}
