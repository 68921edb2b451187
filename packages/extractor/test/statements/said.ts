import type { Statement } from '@dossier/schema';
import { assemble } from '../../src/statements/assemble.ts';
import { groupProposals, priorOf } from '../../src/statements/candidates.ts';
import { propose } from '../../src/statements/propose.ts';
import { readingOf } from '../../src/statements/reading.ts';
import { relationOf } from '../../src/statements/relation-of.ts';
import { draftStatements } from '../../src/statements/statements.ts';
import { readLines } from './read-lines.ts';

const SURE = 0.2;

/** What the rules read in an analysis written by hand, as `subject -relation-> object`; which of it is taken is the scorer's business. */
export function said(
  lines: string,
  published?: string,
): { readonly edges: string[]; readonly find: (edge: string) => Statement } {
  const analysis = readLines(lines);
  const reading = readingOf(analysis);
  const choices = groupProposals(reading, propose(reading)).map(({ proposals: [proposal] }) => ({
    proposal,
    relation: relationOf(reading, proposal),
    confidence: priorOf(proposal),
  }));
  const drafts = draftStatements(
    reading,
    choices.filter(({ confidence }) => confidence >= SURE),
    published,
  );
  const article = {
    id: 'article/test',
    text: analysis.document.text,
    language: 'en',
    extractor: { name: 'test', version: '0', model: 'none' },
  };
  const { entities, statements } = assemble(article, reading, { drafts, refused: [] });
  const label = (id: string) => entities.find((entity) => entity.id === id)?.label ?? id;
  const edgeOf = ({ subject, relation, object }: Statement) =>
    `${label(subject)} -${relation}-> ${typeof object === 'string' ? label(object) : object.value}`;
  return {
    edges: statements.map(edgeOf),
    find: (edge) => {
      const statement = statements.find((each) => edgeOf(each) === edge);
      if (!statement) throw new Error(`no ${edge} among ${statements.map(edgeOf).join('; ')}`);
      return statement;
    },
  };
}
