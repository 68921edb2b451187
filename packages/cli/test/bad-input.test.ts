import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder, runDossier } from './run-dossier.ts';

const folder = newFolder();
const at = (name: string) => join(folder, name);
const GOOD = 'Mexico rejected the offer. President Claudia Sheinbaum met Marco Rubio in Washington on Tuesday.\n';

const BAD: readonly (readonly [name: string, content: string | Uint8Array | undefined, message: RegExp])[] = [
  ['empty.txt', '', /empty\.txt: there is no text/],
  ['blank.txt', ' \n\t\n', /blank\.txt: there is no text/],
  ['binary.txt', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3]), /binary\.txt: this is a binary file/],
  ['latin1.txt', new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x20, 0x69, 0x73]), /latin1\.txt: this is no UTF-8.*iconv/],
  ['large.txt', 'word '.repeat(1 << 20), /large\.txt: this has 5\.0 MB; an article may have 4 MB/],
  [
    'french.txt',
    'Le président de la République a annoncé mardi une nouvelle loi sur l’immigration, qui sera examinée par le Parlement.',
    /french\.txt: this does not read as English.*fra.*--any-language/,
  ],
  [
    'chinese.txt',
    '总统周二宣布了一项新的移民法，议会将在春季进行审议。',
    /chinese\.txt: this does not read as English/,
  ],
  ['missing.txt', undefined, /missing\.txt: there is no such file/],
];

describe('bad input', () => {
  for (const [name, content] of BAD) if (content !== undefined) writeFileSync(at(name), content);
  writeFileSync(at('good.txt'), GOOD);
  mkdirSync(at('folder'));

  it('gets a message of its own, no stack trace, and the rest of the batch is done', () => {
    const out = at('out');
    const files = [...BAD.map(([name]) => at(name)), at('folder'), at('good.txt')];
    const { code, stdout, stderr } = runDossier(['extract', ...files, '--out', out]);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    for (const [, , message] of BAD) expect(stderr).toMatch(message);
    expect(stderr).toMatch(/folder: this is a folder.*\*\.txt/);
    expect(stderr).toMatch(/9 of 10 inputs failed; the others are done/);
    expect(stderr).not.toMatch(/\n\s+at |Error:/);
    const graph = JSON.parse(readFileSync(join(out, 'good.graph.json'), 'utf8'));
    expect(graph.statements.length).toBeGreaterThan(0);
  });

  it('does the rest of a batch that makes a very long command line', () => {
    const missing = Array.from({ length: 1500 }, (_, number) => at(`missing-article-${number}.txt`));
    const { code, stderr } = runDossier(['extract', ...missing, at('good.txt'), '--out', at('long')]);
    expect(stderr).toMatch(/1500 of 1501 inputs failed; the others are done/);
    expect(code).toBe(1);
    expect(JSON.parse(readFileSync(join(at('long'), 'good.graph.json'), 'utf8')).statements).not.toEqual([]);
  });

  it('gives an honest empty graph for text without a verb, and says so', () => {
    const { code, stdout, stderr } = runDossier(['extract', '-'], 'Tuesday. Fog. Nothing else.');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ format: 'dossier-graph/1', statements: [] });
    expect(stderr).toMatch(/the graph is empty/);
  });

  it('does not write two inputs of one name over each other', () => {
    mkdirSync(at('other'), { recursive: true });
    writeFileSync(at('other/good.txt'), 'Canada joined the talks in Geneva.');
    const { code, stderr } = runDossier(['extract', at('good.txt'), at('other/good.txt'), '--out', at('same')]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/another input of this batch was already written/);
    expect(JSON.parse(readFileSync(at('same/good.graph.json'), 'utf8')).articles[0].text).toBe(GOOD);
  });

  it('answers NDJSON line by line, in order, errors in their places', () => {
    const lines = [
      '{"text":"Iran agreed with Russia."}',
      '{"text":""}',
      'no json',
      '{"title":"x"}',
      `{"text":${JSON.stringify(GOOD)}}`,
    ];
    const { code, stdout } = runDossier(['extract', '-', '--format', 'ndjson'], `${lines.join('\n')}\n`);
    expect(code).toBe(1);
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ error }) => error?.code)).toEqual([
      undefined,
      'empty',
      'not-json',
      'not-an-article',
      undefined,
    ]);
    expect(answers[1].error.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(answers[4].articles[0].text).toBe(GOOD);
  });

  it('refuses a date that is none', () => {
    const { code, stderr } = runDossier(['extract', '-', '--published', '2025-13-45'], GOOD);
    expect(code).toBe(1);
    expect(stderr).toMatch(/«2025-13-45» is no date.*2025-08-18/);
  });

  it('of verify: what is no graph, and a graph whose quote was altered', () => {
    writeFileSync(at('not.graph.json'), '{"format":"other"}');
    expect(runDossier(['verify', at('not.graph.json')])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/no dossier graph/),
    });
    const { stdout } = runDossier(['extract', at('good.txt')]);
    writeFileSync(at('fine.graph.json'), stdout);
    writeFileSync(at('altered.graph.json'), stdout.replace('"quote": "', '"quote": "x'));
    expect(runDossier(['verify', at('fine.graph.json')])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/stand\.\n$/),
    });
    expect(runDossier(['verify', at('altered.graph.json')])).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/1 faults/),
    });
  });
});
