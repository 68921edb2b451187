import { readConllu, tokenise, writeConllu } from '@dossier/extractor';
import { loadEncoder } from '@dossier/extractor/node';
import { eachInput } from '../batch.ts';
import { choiceFrom } from '../choices.ts';
import { defineCommand } from '../command.ts';
import { readTextInput } from '../inputs.ts';
import { outputsFor } from '../outputs.ts';

export const analyse = defineCommand({
  name: 'analyse',
  summary: 'shows what the encoder reads: words, trees, mentions, coreference',
  usage: 'FILES…|-',
  description:
    'Writes one CoNLL-U document an input: universal parts of speech, dependencies, and mentions with coreference chains\n' +
    'as in GUM. With --tokens conllu each input is CoNLL-U, of which only the words and sentences are kept.',
  options: {
    format: { type: 'string', short: 'f', value: 'NAME', default: 'conllu', help: 'conllu' },
    tokens: {
      type: 'string',
      value: 'NAME',
      default: 'own',
      help: 'own, or conllu: keep the input’s words and sentences',
    },
    out: { type: 'string', short: 'o', value: 'DIR', help: 'write files to this folder' },
  },
  examples: [
    ['dossier analyse data/articles/cartel-directive.txt', 'CoNLL-U to stdout'],
    ['dossier analyse data/articles/*.txt --out out', 'one NAME.conllu an article'],
  ],
  async run(inputs, { format, tokens, out }) {
    choiceFrom('dossier analyse --format', format, ['conllu']);
    const words = choiceFrom('dossier analyse --tokens', tokens, ['own', 'conllu']);
    const encoder = await loadEncoder();
    try {
      const outputs = await outputsFor(out);
      return await eachInput('analyse', inputs, async (file) => {
        const { name, text } = await readTextInput(file);
        const given = words === 'conllu';
        const analysis = await encoder.analyse(given ? readConllu(text, file) : tokenise(text));
        await outputs.write(name, '.conllu', [writeConllu(analysis, { name, tokenRanges: !given })]);
      });
    } finally {
      await encoder.close();
    }
  },
});
