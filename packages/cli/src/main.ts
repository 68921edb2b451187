import { DossierError, UsageError } from '@dossier/schema';
import { type Command, columns, commandHelp, parseCommand } from './command.ts';
import { COMMANDS } from './commands.ts';
import { print, warn } from './streams.ts';
import { VERSION } from './version.ts';

async function overview(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  return [
    `dossier ${VERSION}: news articles in; a knowledge graph out in which every edge is evidence`,
    '',
    'Usage: dossier COMMAND …',
    '',
    ...columns(commands.map(({ name, usage, summary }) => [`${name} ${usage}`, summary])),
    '',
    'dossier COMMAND --help shows a command with its options and examples.',
    'Exit codes: 0 done; 1 some input failed, the rest is done; 2 the command line is wrong.',
    '',
  ].join('\n');
}

async function load(name: string): Promise<Command> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return command();
  throw new UsageError('unknown-command', `there is no command «${name}».`, {
    where: 'dossier',
    hint: `There are ${Object.keys(COMMANDS).join(', ')}; dossier --help tells what they do.`,
  });
}

/** Runs one command line and answers its exit code. */
async function dossier(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--version' || name === '-v') {
    await print(`${VERSION}\n`);
    return 0;
  }
  if (name === undefined || name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
    await print(await overview());
    return name === undefined ? 2 : 0;
  }
  const command = await load(name === 'help' ? rest[0]! : name);
  const asked = name === 'help' ? ['--help'] : rest;
  const { inputs, values } = parseCommand(command, asked);
  if (values.help) {
    await print(commandHelp(command));
    return 0;
  }
  return command.run(inputs, values);
}

try {
  process.exitCode = await dossier(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof DossierError)) throw error;
  warn(error.message);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
