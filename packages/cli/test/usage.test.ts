import { describe, expect, it } from 'vitest';
import { runDossier } from './run-dossier.ts';

describe('the command line', () => {
  it('shows an overview, and each command its options and examples', () => {
    const overview = runDossier(['--help']);
    expect(overview.code).toBe(0);
    const commands = [...overview.stdout.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name!);
    expect(commands).toEqual(expect.arrayContaining(['extract', 'analyse', 'explain', 'verify']));
    for (const name of commands) {
      const { code, stdout } = runDossier([name, '--help']);
      expect(code, name).toBe(0);
      expect(stdout, name).toMatch(new RegExp(`Usage: dossier ${name}[^]*Options:[^]*Examples:\n {2}dossier ${name}`));
    }
  });

  it('tells its version', () => {
    expect(runDossier(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('answers a wrong call with exit code 2, what is wrong and what to do', () => {
    for (const [args, message] of [
      [['extrct'], /there is no command «extrct».*extract/],
      [['toString'], /there is no command/],
      [['extract', '--fromat', 'json', 'x'], /--fromat.*dossier extract --help/],
      [['extract', '--format', 'xml', 'x'], /no format «xml».*turtle/],
      [['extract', '--format', 'json,turtle', 'x'], /--out DIR/],
      [['extract'], /no input.*stdin/],
      [['verify'], /no input/],
    ] as const) {
      const { code, stdout, stderr } = runDossier(args);
      expect(code, args.join(' ')).toBe(2);
      expect(stderr).toMatch(message);
      expect(stderr).not.toMatch(/\n\s+at /);
      expect(stdout).toBe('');
    }
  });
});
