import { describe, expect, it } from 'vitest';
import { commandHelp, parseCommand } from '../src/command.ts';
import { COMMANDS } from '../src/commands.ts';
import { runDossier } from './run-dossier.ts';

describe('the command line', () => {
  it('shows an overview of all commands', { timeout: 180_000 }, () => {
    const { code, stdout } = runDossier(['--help']);
    expect(code).toBe(0);
    const names = [...stdout.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name!);
    expect(names).toEqual(Object.keys(COMMANDS));
    expect(runDossier(['help', 'verify']).stdout).toMatch(/^dossier verify: /);
  });

  it.each(Object.keys(COMMANDS))('helps with %s: usage, options, examples that parse', async (name) => {
    const command = await COMMANDS[name]!();
    expect(commandHelp(command)).toMatch(
      new RegExp(`Usage: dossier ${name}[^]*Options:[^]*Examples:\n {2}dossier ${name}`),
    );
    for (const [example] of command.examples) {
      const [line] = example.split(/ [<>|] /);
      const args = [...line!.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
      expect(args.slice(0, 2)).toEqual(['dossier', name]);
      expect(() => parseCommand(command, args.slice(2))).not.toThrow();
    }
  });

  it('tells its version', () => {
    expect(runDossier(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('answers a wrong call with exit code 2, what is wrong and what to do', { timeout: 300_000 }, () => {
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
