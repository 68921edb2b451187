import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

/**
 * Runs the TypeScript blocks of a Markdown file one after the other as one program, and checks every line that ends in
 * `// → VALUE`. The names that it imports are taken from `given`; the examples are kept free of type annotations.
 */
export async function runExamples(file: string, given: Readonly<Record<string, unknown>>): Promise<number> {
  const blocks = [...readFileSync(file, 'utf8').matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code]) => code!);
  let checks = 0;
  const lines = blocks.flatMap((code) => code.split('\n')).filter((line) => !line.startsWith('import '));
  const program = lines.map((line) => {
    const [, value, expected] = /^(.*\S);? +\/\/ → (.*)$/.exec(line) ?? [];
    if (value === undefined) return line;
    checks += 1;
    return `expect(${value.replace(/;$/, '')}, ${JSON.stringify(value)}).toEqual(${expected});`;
  });
  const names = { ...given, expect };
  const run = new Function(...Object.keys(names), `return (async () => {\n${program.join('\n')}\n})();`);
  await run(...Object.values(names));
  return checks;
}
