import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

/**
 * Runs the TypeScript blocks of a Markdown file one after the other as one program, with the names that it imports taken from `given`,
 * and checks each line that ends in `; // → VALUE`. @returns how many were checked.
 */
export async function runExamples(file: string, given: Readonly<Record<string, unknown>>): Promise<number> {
  let checks = 0;
  const blocks = [...readFileSync(file, 'utf8').matchAll(/^```ts\n([\s\S]*?)^```$/gm)];
  const lines = blocks.flatMap(([, code = '']) => code.split('\n')).filter((line) => !line.startsWith('import '));
  const program = lines.map((line) => {
    const [, value, expected] = /^(\S.*); \/\/ → (.*)$/.exec(line) ?? [];
    if (value === undefined) return line;
    checks += 1;
    return `expect(${value}, ${JSON.stringify(value)}).toEqual(${expected});`;
  });
  const names = { ...given, expect };
  const run = new Function(...Object.keys(names), `return (async () => {\n${program.join('\n')}\n})();`);
  await run(...Object.values(names));
  return checks;
}
