import { listCorpus, openCorpus } from '@dossier/graph/node';
import { defineCommand } from '../command.ts';
import { noCorpus } from '../graph-input.ts';
import { print, warn } from '../streams.ts';

export const list = defineCommand({
  name: 'list',
  summary: 'shows the articles of a corpus folder',
  usage: 'CORPUS',
  options: { json: { type: 'boolean', help: 'one JSON object a line, with every field of the record' } },
  examples: [['dossier list corpus', 'id, date and title or address of each article']],
  async run([folder], { json }) {
    if (folder === undefined) throw noCorpus('list');
    const { entries, faults } = listCorpus(openCorpus(folder));
    for (const { article, file: _file, ...record } of entries) {
      const { id, published, title, url } = article;
      await print(
        json
          ? `${JSON.stringify({ article, ...record })}\n`
          : `${[id, published ?? 'no date', title ?? url ?? 'no title'].join('  ').replace(/\p{Cc}/gu, ' ')}\n`,
      );
    }
    for (const { message } of faults) warn(message);
    return faults.length > 0 ? 1 : 0;
  },
});
