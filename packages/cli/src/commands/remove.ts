import { existsSync } from 'node:fs';
import { findArticles, listCorpus, openCorpus, removeArticles } from '@dossier/graph/node';
import { articleId, InputError } from '@dossier/schema';
import { eachInput } from '../batch.ts';
import { defineCommand } from '../command.ts';
import { noCorpus } from '../graph-input.ts';
import { readTextInput } from '../inputs.ts';
import { print } from '../streams.ts';

export const remove = defineCommand({
  name: 'remove',
  summary: 'takes articles out of a corpus folder',
  usage: 'CORPUS FILE|ID|URL…',
  description: 'What remains is, to the byte, the corpus that would have been built without them.',
  options: {},
  examples: [
    ['dossier remove corpus data/articles/cartel-directive.txt', 'by its text'],
    ['dossier remove corpus https://news.example/2025/08/mexico', 'by its address'],
  ],
  async run([folder, ...names]) {
    if (folder === undefined) throw noCorpus('remove');
    const corpus = openCorpus(folder);
    const listing = listCorpus(corpus);
    return eachInput('remove', names, async (name) => {
      const ids = existsSync(name) ? [articleId((await readTextInput(name)).text)] : findArticles(listing, name);
      const removed = removeArticles(corpus, ids);
      if (removed.length === 0) {
        throw new InputError('not-there', `the corpus holds no such article.`, {
          where: name,
          hint: `dossier list ${folder} shows what it holds.`,
        });
      }
      for (const id of removed) await print(`removed ${id}\n`);
    });
  },
});
