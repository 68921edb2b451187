import { DossierError, UsageError } from '@dossier/schema';
import { vi } from 'vitest';
import { parseCommand } from '../src/command.ts';
import { COMMANDS } from '../src/commands.ts';
import type { Outcome } from './run-dossier.ts';

/** Runs a command line inside this process, as `main.ts` does: a hundred processes would take minutes to start. */
export async function callDossier(...args: string[]): Promise<Outcome & { readonly bytes: Buffer }> {
  const written = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((chunk) => {
      written[name].push(Buffer.from(chunk as string));
      return true;
    }),
  );
  const [name = '', ...rest] = args;
  let code: number;
  try {
    const command = await COMMANDS[name]!();
    const { inputs, values } = parseCommand(command, rest);
    code = await command.run(inputs, values);
  } catch (error) {
    if (!(error instanceof DossierError)) throw error;
    written.stderr.push(Buffer.from(error.message));
    code = error instanceof UsageError ? 2 : 1;
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  const bytes = Buffer.concat(written.stdout);
  return { code, stdout: bytes.toString(), stderr: Buffer.concat(written.stderr).toString(), bytes };
}
