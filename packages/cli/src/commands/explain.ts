import type { SentenceTrace, Trace } from '@dossier/extractor';
import { eachInput } from '../batch.ts';
import { defineCommand } from '../command.ts';
import { EXTRACTION_OPTIONS, startExtraction } from '../extraction.ts';
import { readTextInput } from '../inputs.ts';
import { print } from '../streams.ts';

export const explain = defineCommand({
  name: 'explain',
  summary: 'tells sentence by sentence how a graph came about',
  usage: 'FILES…|-',
  description:
    'For each sentence: its clauses in normal form, the statements with the construction that gave them, and what was\n' +
    'proposed but refused. With --coverage: one line a sentence, and why a sentence gave nothing.',
  options: {
    coverage: { type: 'boolean', short: 'c', help: 'only how many statements each sentence gave, or why none' },
    'any-language': EXTRACTION_OPTIONS['any-language'],
  },
  examples: [
    ['dossier explain data/articles/cartel-directive.txt', 'each stage of each sentence'],
    ['dossier explain data/articles/cartel-directive.txt --coverage', 'which sentences gave nothing, and why'],
  ],
  async run(inputs, { coverage, ...options }) {
    const extraction = await startExtraction(options);
    try {
      return await eachInput('explain', inputs, async (file) => {
        const { text } = await readTextInput(file);
        const { trace } = await extraction.extract({ text }, file);
        await print(
          `${file}\n${(coverage ? coverageLines(trace) : trace.sentences.flatMap(sentenceLines)).join('\n')}\n`,
        );
      });
    } finally {
      await extraction.close();
    }
  },
});

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

function sentenceLines({ text, clauses, statements, refused, reason }: SentenceTrace, index: number): string[] {
  return [
    '',
    `${index + 1}  ${oneLine(text)}`,
    ...clauses.map((clause) => `   clause   ${clause}`),
    ...statements.map(
      ({ subject, relation, object, predicate, rule, confidence }) =>
        `   states   ${subject} —${relation}→ ${object}   «${predicate}», ${rule}, ${confidence.toFixed(2)}`,
    ),
    ...refused.map((line) => `   refused  ${line}`),
    ...(reason === undefined ? [] : [`   nothing  ${reason}`]),
  ];
}

function coverageLines({ sentences }: Trace): string[] {
  const silent = sentences.filter(({ statements }) => statements.length === 0).length;
  return [
    ...sentences.map(({ text, statements, reason }, index) => {
      const count = String(statements.length).padStart(3);
      const sentence = oneLine(text);
      const shown = sentence.length > 72 ? `${sentence.slice(0, 71)}…` : sentence;
      return `${String(index + 1).padStart(4)} ${count}  ${shown}${reason === undefined ? '' : `\n           nothing: ${reason}`}`;
    }),
    `${sentences.length - silent} of ${sentences.length} sentences gave statements.`,
  ];
}
