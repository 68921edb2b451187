import { UsageError } from '@dossier/schema';

export type QueryForm = 'select' | 'ask' | 'construct' | 'describe';

/**
 * What a query asks for.
 * @throws UsageError when it is an update, or no query.
 */
export function queryForm(query: string): QueryForm {
  const bare = query
    .replace(/<[^<>"{}|^`\\\s]*>/g, ' ')
    .replace(/#[^\n\r]*/g, ' ')
    .replace(/("""|''')[\s\S]*?\1|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, ' ')
    .replace(/\b(?:prefix\s+[^\s:]*:|base\b|version\b)/gi, ' ');
  const word = /[A-Za-z]+/.exec(bare)?.[0].toLowerCase() ?? '';
  if (word === 'select' || word === 'ask' || word === 'construct' || word === 'describe') return word;
  const update = ['insert', 'delete', 'load', 'clear', 'create', 'drop', 'copy', 'move', 'add', 'with'].includes(word);
  throw new UsageError(
    'not-a-query',
    update ? 'this is an update, and queries only read.' : 'this is no SPARQL query.',
    {
      where: 'query',
      hint: 'Begin with SELECT, ASK, CONSTRUCT or DESCRIBE, after the prefixes.',
    },
  );
}
