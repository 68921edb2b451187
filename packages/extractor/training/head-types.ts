/**
 * Counts which type the unnamed entities of annotated articles have by their head noun and writes `src/entities/head-types.ts`.
 * `npx tsx packages/extractor/training/head-types.ts GOLD_DIR`
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface GoldEntity {
  readonly type: string;
  readonly named: boolean;
  readonly names: readonly string[];
}

const AFTER_HEAD =
  /\s(?:of|in|for|to|on|at|by|from|with|and|or|against|about|between|during|into|over|under|who|that|which|where)\s/;

function headOf(name: string): string {
  const core = name.split(AFTER_HEAD)[0]?.trim() ?? '';
  return (core.split(/[\s-]+/).pop() ?? '').toLowerCase();
}

function countHeads(folder: string): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()) {
    const { entities } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { entities: GoldEntity[] };
    for (const { type, named, names } of entities) {
      if (named) continue;
      for (const head of new Set(names.map(headOf))) {
        if (!/^\p{Ll}{3,}$/u.test(head)) continue;
        const types = counts.get(head) ?? new Map<string, number>();
        counts.set(head, types.set(type, (types.get(type) ?? 0) + 1));
      }
    }
  }
  return counts;
}

function majority(types: ReadonlyMap<string, number>): string {
  return [...types].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? '';
}

const byType = new Map<string, string[]>();
for (const [head, types] of [...countHeads(process.argv[2] ?? '')].sort(([a], [b]) => (a < b ? -1 : 1))) {
  byType.set(majority(types), [...(byType.get(majority(types)) ?? []), head]);
}
const lines = [...byType]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([type, heads]) => `  ${type}:\n    '${heads.join(' ')}',`);
writeFileSync(
  join(import.meta.dirname, '../src/entities/head-types.ts'),
  `// Made by training/head-types.ts from annotated articles: the type of an unnamed entity by its head noun, by majority.
export const LEARNED_HEADS = {
${lines.join('\n')}
} as const;
`,
);
