import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis/analysis.ts';
import { tokenise } from '../../src/document/tokenise.ts';
import { type LoadedEncoder, loadEncoder } from '../../src/index.node.ts';

const TEXT = `President Angela Merkel met farmers in Berlin on Monday. She said that Russia had not sent any troops to Ukraine.

“We will help them,” Merkel said after the talks.`;

/** The words of a range. */
const textOf = ({ document, words }: Analysis, { start, end }: { start: number; end: number }) =>
  document.text.slice(words[start]!.start, words[end - 1]!.end);

describe('the encoder with its weights', () => {
  let encoder: LoadedEncoder;
  let analysis: Analysis;
  beforeAll(async () => {
    encoder = await loadEncoder();
    analysis = await encoder.analyse(tokenise(TEXT));
  });
  afterAll(() => encoder.close());

  const word = (form: string) => analysis.words.findLastIndex((candidate) => candidate.form === form);

  it('finds sentences, roots, subjects and objects', () => {
    expect(analysis.sentences).toHaveLength(3);
    expect(analysis.words[word('met')]).toMatchObject({ head: -1, deprel: 'root', upos: 'VERB', lemma: 'meet' });
    expect(analysis.words[word('Angela')]).toMatchObject({ head: word('met'), deprel: 'nsubj' });
    expect(analysis.words[word('troops')]).toMatchObject({ head: word('sent'), deprel: 'obj', lemma: 'troop' });
  });

  it('finds names with their types', () => {
    const names = analysis.names.map((name) => `${textOf(analysis, name)}: ${name.type}`);
    expect(names).toEqual(expect.arrayContaining(['Angela Merkel: person', 'Berlin: place', 'Ukraine: place']));
  });

  it('links a pronoun and a shorter name to the name before', () => {
    const chainOf = (form: string) => analysis.mentions.find(({ head }) => head === word(form))?.chain;
    expect(chainOf('She')).toBe(chainOf('Angela'));
    expect(chainOf('Merkel')).toBe(chainOf('Angela'));
  });

  it('tells roles, and that what is denied did not happen', () => {
    const roles = analysis.roles.filter(({ predicate }) => predicate === word('sent'));
    expect(roles).toContainEqual({ predicate: word('sent'), argument: word('troops'), label: 'ARG1' });
    expect(roles).toContainEqual({ predicate: word('sent'), argument: word('not'), label: 'ARGM-NEG' });
    expect(analysis.factuality[word('sent')]).toBeLessThan(0);
    expect(analysis.factuality[word('met')]).toBeGreaterThan(0);
  });

  it('gives the same analysis whatever else it reads, at once or before', async () => {
    const other = encoder.analyse(tokenise(`${TEXT}\n\n`.repeat(8)));
    expect(await encoder.analyse(tokenise(TEXT))).toEqual(analysis);
    expect((await other).sentences).toHaveLength(24);
  });

  it('gives the same analysis with two threads', async () => {
    const threaded = await loadEncoder({ threads: 2 });
    expect(await threaded.analyse(tokenise(TEXT))).toEqual(analysis);
    await threaded.close();
  });
});
