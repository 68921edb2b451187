import { InputError, type Span } from '@dossier/schema';
import type { Document } from './document.ts';

/**
 * Reads the words and sentences of one document in CoNLL-U; every other column is ignored. The text is rebuilt from
 * `SpaceAfter=No`, multiword tokens and `# newpar` lines.
 * @throws InputError when a word line has no form, or there is none at all.
 */
export function readConllu(content: string, where = 'CoNLL-U'): Document {
  let text = '';
  const tokens: Span[] = [];
  const sentences: Span[] = [];
  for (const block of content.split(/\r?\n[ \t]*\r?\n/)) {
    const first = tokens.length;
    if (text !== '' && /^# newpar( |$)/m.test(block)) text = `${text.trimEnd()}\n\n`;
    for (const { form, spaceAfter } of readWords(block, where)) {
      tokens.push({ start: text.length, end: text.length + form.length });
      text += spaceAfter ? `${form} ` : form;
    }
    if (tokens.length > first) sentences.push({ start: first, end: tokens.length });
  }
  if (tokens.length === 0)
    throw new InputError('no-words', 'this holds no word lines.', { where, hint: 'Give a CoNLL-U file.' });
  return { text, tokens, sentences };
}

interface FormLine {
  readonly form: string;
  readonly spaceAfter: boolean;
}

function* readWords(block: string, where: string): Generator<FormLine> {
  let multiword = { last: 0, spaceAfter: true };
  for (const line of block.split(/\r?\n/)) {
    const [number = '', form = '', , , , , , , , misc = '_'] = line.split('\t');
    const [, from, to] = /^(\d+)(?:-(\d+))?$/.exec(number) ?? [];
    if (from === undefined) continue;
    if (form === '')
      throw new InputError('no-form', `word ${number} has no form.`, { where, hint: 'Check its columns.' });
    const spaceAfter = !misc.split('|').includes('SpaceAfter=No');
    if (to !== undefined) multiword = { last: Number(to), spaceAfter };
    else if (Number(from) > multiword.last) yield { form, spaceAfter };
    else yield { form, spaceAfter: Number(from) === multiword.last && multiword.spaceAfter };
  }
}
