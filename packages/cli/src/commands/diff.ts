import { type Difference, diffGraphs, isUnchanged } from '@dossier/graph';
import { statementSentence, UsageError } from '@dossier/schema';
import { defineCommand } from '../command.ts';
import { readGraphInput } from '../graph-input.ts';
import { asJson } from '../rows.ts';
import { print } from '../streams.ts';

export const diff = defineCommand({
  name: 'diff',
  summary: 'tells what one graph says and the other does not',
  usage: 'BEFORE AFTER',
  description: 'Each a graph file, RDF or a corpus folder. Exit code 0 if they say the same, 1 if not.',
  options: { json: { type: 'boolean', help: 'every difference with all its fields' } },
  examples: [['dossier diff out/before.graph.json out/after.graph.json', 'lines that begin with +, - or ~']],
  async run([before, after, ...more], { json }) {
    if (before === undefined || after === undefined || more.length > 0) {
      throw new UsageError('two-inputs', 'two graphs are needed.', { where: 'dossier diff' });
    }
    const [left, right] = [await readGraphInput(before), await readGraphInput(after)];
    const difference = diffGraphs(left, right);
    if (json) await print(asJson(difference));
    else {
      const labels = new Map([...left.entities, ...right.entities].map(({ id, label }) => [id, label]));
      await print(lines('article', difference.articles, ({ id, title }) => `${id} ${title ?? ''}`));
      await print(lines('entity', difference.entities, ({ id, type, label }) => `${label} (${type}, ${id})`));
      await print(
        lines('statement', difference.statements, (one) => statementSentence(one, (id) => labels.get(id) ?? id)),
      );
      if (isUnchanged(difference)) await print('no difference\n');
    }
    return isUnchanged(difference) ? 0 : 1;
  },
});

function lines<T>(what: string, { added, removed, changed }: Difference<T>, show: (one: T) => string): string {
  const line = (sign: string, one: T, more = '') =>
    `${sign} ${what} ${show(one).replace(/[\p{Cc}\s]+/gu, ' ')}${more}\n`;
  return [
    ...removed.map((one) => line('-', one)),
    ...added.map((one) => line('+', one)),
    ...changed.map(({ after, fields }) => line('~', after, `: ${fields.join(', ')}`)),
  ].join('');
}
