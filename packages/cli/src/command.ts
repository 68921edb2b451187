import { parseArgs } from 'node:util';
import { UsageError } from '@dossier/schema';

/** One option of a command, as `node:util` parses it, with what the help says of it. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
  readonly default?: string | boolean;
  /** Shown in the help after the option, e.g. `DIR`. */
  readonly value?: string;
  readonly help: string;
}

export type Options = Readonly<Record<string, Option>>;

/** The parsed value of each option: absent unless given or defaulted. */
export type Values<O extends Options> = {
  readonly [K in keyof O]?: O[K]['type'] extends 'boolean'
    ? boolean
    : O[K]['multiple'] extends true
      ? string[]
      : string;
};

/** A command: how it is called, what it takes, what it does. `run` answers the exit code. */
export interface Command<O extends Options = Options> {
  readonly name: string;
  /** One line for the overview. */
  readonly summary: string;
  /** What follows the command's name, e.g. `FILES…`. */
  readonly usage: string;
  /** Further lines of help: what it reads and writes. */
  readonly description?: string;
  readonly options: O;
  /** Command lines that work as they stand, each with what it does. */
  readonly examples: readonly (readonly [command: string, does: string])[];
  readonly run: (inputs: readonly string[], values: Values<O>) => Promise<number>;
}

/** Types a command's options for its `run`; the object itself is left as it is. */
export function defineCommand<const O extends Options>(command: Command<O>): Command {
  return command as unknown as Command;
}

/**
 * Splits a command's arguments into inputs and option values.
 * @throws UsageError for an option that the command does not know or that lacks its value.
 */
export function parseCommand(command: Command, args: readonly string[]): { inputs: string[]; values: Values<Options> } {
  const options = Object.fromEntries(
    Object.entries({ ...command.options, help: HELP }).map(([name, { type, short, multiple, default: preset }]) => [
      name,
      {
        type,
        ...(short === undefined ? {} : { short }),
        ...(multiple === undefined ? {} : { multiple }),
        ...(preset === undefined ? {} : { default: preset }),
      },
    ]),
  );
  try {
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return { inputs: positionals, values: values as Values<Options> };
  } catch (error) {
    const what = (error as Error).message.split('. ')[0];
    throw new UsageError('bad-option', `${what}.`, {
      where: `dossier ${command.name}`,
      hint: `See dossier ${command.name} --help.`,
    });
  }
}

const HELP: Option = { type: 'boolean', short: 'h', help: 'show this help' };

/** The help of one command. */
export function commandHelp({ name, summary, usage, description, options, examples }: Command): string {
  const rows = Object.entries({ ...options, help: HELP }).map(([long, { short, value, help, default: preset }]) => {
    const call = `${short ? `-${short}, ` : ''}--${long}${value ? ` ${value}` : ''}`;
    return [call, `${help}${typeof preset === 'string' ? ` (default: ${preset})` : ''}`] as const;
  });
  const lines = [
    `dossier ${name}: ${summary}`,
    '',
    `Usage: dossier ${name}${usage ? ` ${usage}` : ''}`,
    ...(description ? ['', description] : []),
    '',
    'Options:',
    ...columns(rows),
    '',
    'Examples:',
    ...examples.flatMap(([command, does]) => [`  ${command}`, `      ${does}`]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Two columns, the second aligned. */
export function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
