import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseGraph, verifyGraph } from '@dossier/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { ARTICLE, newFolder, type Outcome, ROOT, runDossier } from './run-dossier.ts';

const folder = newFolder();
const at = (name: string) => join(folder, name);
const has = (program: string) => spawnSync(program, ['--version']).error === undefined;

describe('the main job', () => {
  let first: Outcome;
  beforeAll(() => {
    first = runDossier([
      'extract',
      ARTICLE,
      '--format',
      'json,turtle,nquads,trig,ntriples,jsonld',
      '--out',
      at('a'),
      '--summary',
    ]);
  });

  it('shows entities by type and statements as sentences with modality, source and quote', () => {
    expect(first.stderr).toBe('');
    expect(first.code).toBe(0);
    expect(first.stdout).toMatch(/\d+ entities, \d+ statements/);
    expect(first.stdout).toMatch(/Person +Donald Trump ×\d+/);
    expect(first.stdout).toMatch(/ {2}.+ {2}\[\w+, (actual|future|directed|possible).*\d\.\d\d\]\n {6}“/);
    expect(first.stdout).toContain('cartel-directive.ttl');
  });

  it('writes a graph whose every quote stands', () => {
    const graph = parseGraph(readFileSync(at('a/cartel-directive.graph.json'), 'utf8'));
    expect(graph.statements.length).toBeGreaterThan(40);
    expect(verifyGraph(graph)).toEqual([]);
    expect(runDossier(['verify', at('a/cartel-directive.graph.json')]).code).toBe(0);
  });

  it('writes the same bytes again', () => {
    runDossier(['extract', ARTICLE, '--format', 'json,turtle,nquads,trig,ntriples,jsonld', '--out', at('b')]);
    const files = readdirSync(at('a')).sort();
    expect(files).toHaveLength(6);
    for (const file of files)
      expect(readFileSync(at(`b/${file}`)).equals(readFileSync(at(`a/${file}`))), file).toBe(true);
  });

  it.runIf(has('rapper') && has('serdi'))('writes RDF that rapper and serdi read alike', () => {
    const triples = (program: string, ...args: string[]) => {
      const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
      expect(status, stderr).toBe(0);
      return stdout.trimEnd().split('\n').length;
    };
    const expected = readFileSync(at('a/cartel-directive.nt'), 'utf8').trimEnd().split('\n').length;
    expect(triples('rapper', '-q', '-i', 'turtle', at('a/cartel-directive.ttl'))).toBe(expected);
    expect(triples('serdi', '-i', 'turtle', '-o', 'ntriples', at('a/cartel-directive.ttl'))).toBe(expected);
    expect(triples('serdi', '-i', 'nquads', '-o', 'nquads', at('a/cartel-directive.nq'))).toBeGreaterThanOrEqual(
      expected,
    );
  });

  it('validates what it writes, and answers SPARQL over it', () => {
    expect(runDossier(['validate', at('a/cartel-directive.ttl')])).toMatchObject({ code: 0 });
    const answer = runDossier(['sparql', at('a/cartel-directive.nq'), '--example', 'facts', '--format', 'csv']);
    expect(answer.code).toBe(0);
    expect(answer.stdout.split('\n').length).toBeGreaterThan(10);
    expect(
      runDossier(['sparql', at('a/cartel-directive.nq'), '--example', 'leaks', '--format', 'csv'])
        .stdout.trim()
        .split('\n'),
    ).toHaveLength(1);
  });

  it('analyses to CoNLL-U, and keeps given words and sentences', () => {
    runDossier(['analyse', ARTICLE, '--out', at('c')]);
    const own = readFileSync(at('c/cartel-directive.conllu'), 'utf8');
    expect(own).toMatch(/^# newdoc id = cartel-directive\n/);
    const forms = (conllu: string) => conllu.split('\n').flatMap((line) => line.split('\t')[1] ?? []);
    const again = runDossier(['analyse', '-', '--tokens', 'conllu'], own);
    expect(again.code).toBe(0);
    expect(forms(again.stdout)).toEqual(forms(own));
    expect(again.stdout).not.toContain('TokenRange');
  });

  it('explains every sentence: by statements or by a reason', () => {
    const { code, stdout } = runDossier(['explain', ARTICLE, '--coverage']);
    expect(code).toBe(0);
    const rows = stdout.split('\n').filter((line) => /^ +\d+ +\d+ {2}/.test(line));
    expect(rows.length).toBeGreaterThan(20);
    const silent = rows.filter((line) => /^ +\d+ +0 {2}/.test(line)).length;
    expect(stdout.match(/nothing: \w+/g) ?? []).toHaveLength(silent);
  });
});

describe('a corpus', () => {
  const corpus = at('corpus');
  const other = at('other.ndjson');

  it('is filled, listed, asked and built; removing an article leaves what was there before', () => {
    const lines = ['Iran agreed with Russia on Monday.', 'Police in Berlin arrested three members of Hezbollah.'];
    const ndjson = lines.map((text, index) =>
      JSON.stringify({ text, url: `https://news.example/${index}`, published: '2025-08-18' }),
    );
    spawnSync('sh', ['-c', 'cat > "$0"', other], { input: `${ndjson.join('\n')}\n` });
    expect(runDossier(['add', corpus, ARTICLE])).toMatchObject({ code: 0, stdout: expect.stringContaining('1 added') });
    const before = runDossier(['build', corpus]).stdout;
    expect(runDossier(['add', corpus, other, ARTICLE])).toMatchObject({
      stdout: expect.stringContaining('2 added, 0 replaced, 1 unchanged'),
    });
    expect(runDossier(['list', corpus]).stdout.trimEnd().split('\n')).toHaveLength(3);
    expect(
      runDossier(['query', corpus, '--relation', 'coerces', '--text', 'Hezbollah', '--format', 'csv']).stdout,
    ).toMatch(/,coerces,/);
    expect(runDossier(['entities', corpus, '--name', 'russia']).stdout).toMatch(/Russia/);
    const articlesBy = (day: string) =>
      JSON.parse(runDossier(['build', corpus, '--published-by', day]).stdout).articles;
    expect([articlesBy('2025-08-17').length, articlesBy('2025-08-18').length]).toEqual([0, 2]);
    for (const url of ['https://news.example/0', 'https://news.example/1']) {
      expect(runDossier(['remove', corpus, url]).code).toBe(0);
    }
    expect(runDossier(['build', corpus]).stdout).toBe(before);
  });

  it('keeps the ids that users give, and is read anew from the texts that it holds', { timeout: 180_000 }, () => {
    const own = at('own corpus');
    writeFileSync(
      at('own.ndjson'),
      '{"id":"bbc-17","text":"Iran agreed with Russia on Monday.","published":"2025-08-18"}\n',
    );
    expect(runDossier(['add', own, at('own.ndjson')]).stdout).toMatch(/1 added/);
    expect(runDossier(['list', own]).stdout).toBe('bbc-17  2025-08-18  no title\n');
    const before = runDossier(['build', own]).stdout;
    expect(runDossier(['renew', own, '--dry-run']).stdout).toBe('0 of 1 records are outdated.\n');
    expect(runDossier(['renew', own, '--all']).stdout).toMatch(/1 of 1 records renewed/);
    expect(runDossier(['build', own]).stdout).toBe(before);
    expect(runDossier(['remove', own, 'bbc-17']).stdout).toBe('removed bbc-17\n');
  });

  it('says what is wrong with a folder that is none', () => {
    expect(runDossier(['list', ROOT])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/no corpus folder.*dossier add/),
    });
  });
});
