import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

/**
 * Runs the TypeScript blocks of a Markdown file one after the other as one program, and checks every statement that is followed
 * by `// → VALUE`. The names that it imports are taken from `given`; the examples are kept free of type annotations.
 */
export async function runExamples(file: string, given: Readonly<Record<string, unknown>>): Promise<number> {
  const blocks = [...readFileSync(file, 'utf8').matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code]) => code!);
  let checks = 0;
  const program = blocks.flatMap(statementsOf).map((statement) => {
    const [, value, expected] = /^([\s\S]*\S); +\/\/ → (.*)$/.exec(statement) ?? [];
    if (value === undefined) return statement;
    checks += 1;
    return `expect(${value}, ${JSON.stringify(value)}).toEqual(${expected});`;
  });
  const names = { ...given, expect };
  const run = new Function(...Object.keys(names), `return (async () => {\n${program.join('\n')}\n})();`);
  await run(...Object.values(names));
  return checks;
}

/** The statements of a block but for its imports; each ends at a line's end. */
function statementsOf(code: string): string[] {
  const statements: string[] = [];
  let pending: string[] = [];
  for (const line of code.split('\n')) {
    pending.push(line);
    if (!/;\s*(?:\/\/.*)?$/.test(line)) continue;
    statements.push(pending.join('\n').trim());
    pending = [];
  }
  return statements.filter((statement) => !statement.startsWith('import '));
}
